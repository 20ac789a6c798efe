import { createHash } from 'node:crypto';

/** What one audit row says. `detail` holds ids and codes, never answers, vetting outcomes or free text of a person. */
export interface AuditLink {
  seq: string;
  at: string;
  actorId: string | null;
  action: string;
  subjectType: string;
  subjectId: string;
  detail: Record<string, unknown>;
}

export const CHAIN_START = Buffer.alloc(32);

const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, sorted(inner)]));
};

/** SHA-256 over the previous link's hash and this link in canonical JSON. */
export const chainHash = (previous: Buffer, link: AuditLink): Buffer =>
  createHash('sha256').update(previous).update(JSON.stringify(sorted(link))).digest();

/** Sequence number of the first link that does not fit the one before it, or undefined when the chain is whole. */
export function firstBreak(links: readonly (AuditLink & { previousHash: Buffer; hash: Buffer })[]): string | undefined {
  let previous: Buffer = CHAIN_START;
  let expected = 1n;
  for (const { previousHash, hash, ...link } of links) {
    const fits = BigInt(link.seq) === expected && previousHash.equals(previous) && hash.equals(chainHash(previous, link));
    if (!fits) return link.seq;
    previous = hash;
    expected += 1n;
  }
  return undefined;
}
