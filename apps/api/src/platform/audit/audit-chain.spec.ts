import { expect, it } from 'vitest';
import { CHAIN_START, chainHash, firstBreak, type AuditLink } from './audit-chain.js';

function chain(length: number) {
  let previous: Buffer = CHAIN_START;
  return Array.from({ length }, (_, at) => {
    const link: AuditLink = {
      seq: String(at + 1), at: `2026-01-01T00:00:0${at}.000Z`, actorId: null, action: 'certified', subjectType: 'certificate',
      subjectId: `c${at}`, detail: { z: 1, a: { d: 2, c: [3] } },
    };
    const hash = chainHash(previous, link);
    const row = { ...link, previousHash: previous, hash };
    previous = hash;
    return row;
  });
}

it('finds nothing in a whole chain', () => {
  expect(firstBreak(chain(6))).toBeUndefined();
});

it('does not care in which order the detail’s keys come back from the database', () => {
  const links = chain(3).map((link) => ({ ...link, detail: { a: { c: [3], d: 2 }, z: 1 } }));
  expect(firstBreak(links)).toBeUndefined();
});

it.each([
  ['an edited row', (links: ReturnType<typeof chain>) => links.map((link) => (link.seq === '3' ? { ...link, action: 'revoked' } : link)), '3'],
  ['a deleted row', (links: ReturnType<typeof chain>) => links.filter((link) => link.seq !== '3'), '4'],
  ['two rows swapped', (links: ReturnType<typeof chain>) => [...links.slice(0, 2), links[3]!, links[2]!, ...links.slice(4)], '4'],
  ['a row put in', (links: ReturnType<typeof chain>) => [...links.slice(0, 2), links[1]!, ...links.slice(2)], '2'],
  ['a first row cut off', (links: ReturnType<typeof chain>) => links.slice(1), '2'],
])('finds %s', (_, manipulate, where) => {
  expect(firstBreak(manipulate(chain(6)))).toBe(where);
});
