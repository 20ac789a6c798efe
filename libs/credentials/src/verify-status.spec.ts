import { describe, expect, it } from 'vitest';
import { keyFromSeed } from './keys.js';
import { createProof } from './data-integrity.js';
import { listedKey } from './key-list.js';
import { signStatusList } from './status-list.js';
import { verify, type VerifyOptions } from './verify.js';
import { codesOf, INDEX, ISSUER, key, options, signed, SIGNED_AT, statusList, TODAY } from './worked-example.js';

const clear = { revocation: await statusList('revocation'), suspension: await statusList('suspension') };
const check = async (statusLists: readonly unknown[], other: Partial<VerifyOptions> = {}) =>
  codesOf(await verify(signed, { ...options, ...other, statusLists }));

/** Why the revocation status is unknown when the list for it is this one. */
async function because(list: unknown): Promise<readonly string[]> {
  const verification = await verify(signed, { ...options, statusLists: [list, clear.suspension] });
  if (verification.outcome === 'valid') return ['valid'];
  expect(verification.reasons).toMatchObject([{ code: 'status-unknown', at: '/credentialStatus/0' }]);
  return (verification.reasons[0]?.because ?? []).map(({ code }) => code);
}

/** A list with changes, signed anew by `signer`. */
async function changed(change: (list: any) => void, signer = key): Promise<unknown> {
  const { proof: _, ...list }: any = structuredClone(clear.revocation);
  change(list);
  return { ...list, proof: [await createProof(list, signer, SIGNED_AT)] };
}

describe('status', () => {
  it('is read from its own bit alone', async () => {
    const around = await statusList('revocation', INDEX - 1, INDEX + 1, 0);
    expect(await check([around, clear.suspension])).toEqual(['valid']);
  });

  it('revoked, suspended, both', async () => {
    const revoked = await statusList('revocation', INDEX);
    const suspended = await statusList('suspension', INDEX);
    expect(await check([revoked, clear.suspension])).toEqual(['revoked']);
    expect(await check([clear.revocation, suspended])).toEqual(['suspended']);
    expect(await check([suspended, revoked])).toEqual(['revoked', 'suspended']);
    expect(await check([revoked])).toEqual(['revoked', 'status-unknown']);
  });

  it('is unknown without the list, and then never valid', async () => {
    expect(await check([])).toEqual(['status-unknown', 'status-unknown']);
    expect(codesOf(await verify(signed, { ...options, statusLists: undefined }))).toHaveLength(2);
    expect(await because({ ...clear.revocation, id: 'https://lidzgaita.example/status/revocation/2' })).toEqual([
      'status-list-missing',
    ]);
    expect(await because('not a list')).toEqual(['status-list-missing']);
  });

  it.each([
    ['stale', '2026-12-01T00:00:01Z'],
    ['not begun', '2026-10-31T23:59:59Z'],
  ])('is unknown from a %s list', async (_, now) => {
    expect(await check([clear.revocation, clear.suspension], { now: new Date(now) })).toEqual([
      'status-unknown',
      'status-unknown',
    ]);
  });

  it('is unknown from a list that was tampered with, or signed by another', async () => {
    const { encodedList } = clear.suspension.credentialSubject;
    const tampered = { ...clear.revocation, validUntil: '2030-01-01T00:00:00Z' };
    expect(await because(tampered)).toEqual(['proof-mismatch']);
    const unsigned = { ...clear.revocation, proof: undefined };
    expect(await because(JSON.parse(JSON.stringify(unsigned)))).toEqual(['proof-missing']);
    const stranger = await keyFromSeed(new Uint8Array(32).fill(9), 'https://stranger.example/');
    const theirs = { ...clear.revocation, issuer: stranger.controller };
    const { proof: _, ...list } = theirs;
    expect(await because(await signStatusList(list, stranger, SIGNED_AT))).toEqual(['issuer-unexpected']);
    expect(encodedList).toMatch(/^u/);
  });

  const lists: [string, string, (list: any) => void][] = [
    ['status-list-type', 'another type', (list) => list.type.pop()],
    ['status-list-type', 'another subject', (list) => delete list.credentialSubject.type],
    ['status-list-type', 'no subject', (list) => (list.credentialSubject = 'urn:x')],
    ['status-list-purpose', 'another purpose', (list) => (list.credentialSubject.statusPurpose = 'suspension')],
    ['status-list-encoding', 'a list that does not unpack', (list) => (list.credentialSubject.encodedList = 'uAAAA')],
    ['empty-value', 'a null', (list) => (list.credentialSubject.ttl = null)],
  ];
  it.each(lists)('is unknown: %s, %s', async (code, name, change) => {
    const list = name === 'another subject' ? { ...structuredClone(clear.revocation) } : await changed(change);
    if (name === 'another subject') change(list);
    expect(await because(list)).toEqual([code]);
  });

  const entries: [string, (entry: any) => void][] = [
    ['status-type', (entry) => (entry.statusPurpose = 'message')],
    ['status-type', (entry) => (entry.statusSize = 2)],
    ['status-list-index', (entry) => (entry.statusListIndex = '131072')],
    ['status-list-index', (entry) => (entry.statusListIndex = '-1')],
    ['status-list-index', (entry) => (entry.statusListIndex = '0x10')],
    ['status-list-index', (entry) => delete entry.statusListIndex],
  ];
  it.each(entries)('is unknown for an entry with %s (%#)', async (code, change) => {
    const { proof: _, ...document }: any = structuredClone(signed);
    change(document.credentialStatus[0]);
    const resigned = { ...document, proof: [await createProof(document, key, SIGNED_AT)] };
    const verification = await verify(resigned, options);
    expect(verification).toMatchObject({ reasons: [{ code: 'status-unknown', because: [{ code }] }] });
  });

  it('holds the list to the key list: compromised keys sign no clear status', async () => {
    const next = await keyFromSeed(new Uint8Array(32).fill(10), ISSUER);
    const compromisedFrom = '2026-06-01T00:00:00Z';
    const keys = { keys: [{ ...listedKey(key), compromisedFrom }, listedKey(next)] };
    expect(await check([clear.revocation, clear.suspension], { keys })).toEqual(['status-unknown', 'status-unknown']);
    const { proof: _a, ...revocations } = clear.revocation;
    const { proof: _b, ...suspensions } = clear.suspension;
    const renewed = [await signStatusList(revocations, next, TODAY), await signStatusList(suspensions, next, TODAY)];
    expect(await check(renewed, { keys })).toEqual(['valid']);
  });
});
