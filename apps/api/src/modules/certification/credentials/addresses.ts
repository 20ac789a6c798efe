import { MIN_STATUS_ENTRIES } from '@lidzgaita/credentials';

/** Public addresses that certificates carry for ever. */
export const issuerUrl = (publicUrl: string, organisationCode: string): string => `${publicUrl}/issuers/${organisationCode}`;
export const verificationUrl = (publicUrl: string, code: string): string => `${publicUrl}/v/${code}`;
export const achievementUrl = (publicUrl: string, programmeEditionHash: string): string => `${publicUrl}/achievements/${programmeEditionHash}`;

/** Where a certificate's status bit lies: each organisation signs lists of its own, each of the least size that hides one among many. */
export function statusPlace(publicUrl: string, organisationCode: string, statusIndex: number): { list: string; index: number } {
  const number = Math.floor(statusIndex / MIN_STATUS_ENTRIES) + 1;
  return { list: `${publicUrl}/status/${organisationCode}-${number}`, index: statusIndex % MIN_STATUS_ENTRIES };
}

/** The organisation and the first status index of a list's name, or undefined for a name that is none. */
export function readListName(name: string): { organisationCode: string; from: number } | undefined {
  const parts = /^([A-Za-z0-9_-]{1,60})-([1-9]\d{0,3})$/.exec(name);
  return parts ? { organisationCode: parts[1]!, from: (Number(parts[2]) - 1) * MIN_STATUS_ENTRIES } : undefined;
}
