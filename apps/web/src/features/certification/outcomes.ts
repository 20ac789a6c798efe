/** Which outcomes a kind of evidence may have; kinds that are not here have none. */
const outcomes: Record<string, readonly string[]> = {
  interview: ['suitable', 'suitable-with-limits', 'not-suitable'],
  'record-check': ['suitable', 'suitable-with-limits', 'not-suitable'],
  recommendation: ['ready', 'ready-with-support', 'not-yet'],
};

export const outcomesOf = (kind: string): readonly string[] => outcomes[kind] ?? [];
