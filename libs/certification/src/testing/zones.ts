/** Runs `work` once in each zone, as if the machine stood there, and puts the machine's own zone back. */
export function inEveryZone(zones: readonly string[], work: (zone: string) => void): void {
  const own = process.env.TZ;
  try {
    for (const zone of zones) {
      process.env.TZ = zone;
      work(zone);
    }
  } finally {
    process.env.TZ = own;
  }
}

/** All zones that this Node knows. */
export const allZones: readonly string[] = Intl.supportedValuesOf('timeZone');
