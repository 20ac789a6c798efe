import { MIN_STATUS_ENTRIES, statusEntry, type StatusEntry, type StatusPurpose } from '@lidzgaita/credentials';

/** Public addresses that certificates carry for ever. */
export const issuerUrl = (publicUrl: string, organisationCode: string): string => `${publicUrl}/issuers/${organisationCode}`;
export const verificationUrl = (publicUrl: string, code: string): string => `${publicUrl}/v/${code}`;
export const achievementUrl = (publicUrl: string, programmeEditionHash: string): string => `${publicUrl}/achievements/${programmeEditionHash}`;

/** Where a purpose's lists lie: a revocation is for good, a suspension can be lifted, so each has lists of its own. */
const PLACES: Record<StatusPurpose, string> = { revocation: 'status', suspension: 'status/suspension' };

export const statusListUrl = (publicUrl: string, purpose: StatusPurpose, name: string): string => `${publicUrl}/${PLACES[purpose]}/${name}`;

/** A certificate's bits: each organisation signs lists of its own, each of the least size that hides one among many. */
export function statusEntries(publicUrl: string, organisationCode: string, statusIndex: number): StatusEntry[] {
  const name = `${organisationCode}-${Math.floor(statusIndex / MIN_STATUS_ENTRIES) + 1}`;
  return (['revocation', 'suspension'] as const).map((purpose) => statusEntry(purpose, statusListUrl(publicUrl, purpose, name), statusIndex % MIN_STATUS_ENTRIES));
}

/** The organisation and the first status index of a list's name, or undefined for a name that is none. */
export function readListName(name: string): { organisationCode: string; from: number } | undefined {
  const parts = /^([A-Za-z0-9_-]{1,60})-([1-9]\d{0,3})$/.exec(name);
  return parts ? { organisationCode: parts[1]!, from: (Number(parts[2]) - 1) * MIN_STATUS_ENTRIES } : undefined;
}
