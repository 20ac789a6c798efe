import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCredential } from './build-credential.js';
import { listedKey, type ListedKey } from './key-list.js';
import { keyFromSeed } from './keys.js';
import { sign } from './sign.js';
import { verify } from './verify.js';
import { codesOf, input, ISSUER, options } from './worked-example.js';

const HOUR = 3_600_000;
const START = Date.parse('2026-01-01T00:00:00Z');
const at = (hour: number): Date => new Date(START + hour * HOUR);

/** Four keys, each in use from its hour on. */
const keys = await Promise.all([1, 2, 3, 4].map((byte) => keyFromSeed(new Uint8Array(32).fill(byte), ISSUER)));

describe('a key list', () => {
  it('keeps what retired keys signed, and drops what a compromised key signed from that hour on', async () => {
    const history = fc.record({
      starts: fc.uniqueArray(fc.nat(1000), { minLength: 4, maxLength: 4 }).map((hours) => hours.sort((a, b) => a - b)),
      used: fc.nat(3),
      signedAt: fc.nat(1200),
      compromised: fc.option(fc.record({ key: fc.nat(3), hour: fc.nat(1200) }), { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(history, async ({ starts, used, signedAt, compromised }) => {
        const list: ListedKey[] = keys.map((key, index) => ({
          ...listedKey(key, at(Number(starts[index]))),
          ...(compromised?.key === index ? { compromisedFrom: at(compromised.hour).toISOString() } : {}),
        }));
        const credential = buildCredential({ ...input, status: [], validFrom: at(0), validUntilDay: undefined });
        const signed = await sign(credential, keys[used] as (typeof keys)[0], at(signedAt));
        const trust = { ...options, keys: JSON.parse(JSON.stringify({ keys: list })), now: at(2000) };
        const expected =
          compromised?.key === used && signedAt >= compromised.hour
            ? 'key-compromised-after'
            : signedAt < Number(starts[used])
              ? 'key-not-yet-valid'
              : 'valid';
        expect(codesOf(await verify(signed, trust))).toEqual([expected]);
        const others = { keys: list.filter((_, index) => index !== used) };
        expect(codesOf(await verify(signed, { ...trust, keys: others }))).toEqual(['unknown-key']);
      }),
      { numRuns: 200 },
    );
  }, 60_000);

  it.each([
    ['compromisedFrom', 'key-compromised-after'],
    ['validFrom', 'key-not-yet-valid'],
  ])('counts an unreadable %s against the key', async (field, code) => {
    const [key] = keys as [(typeof keys)[0]];
    const signed = await sign(buildCredential({ ...input, status: [] }), key, at(5000));
    const list = { keys: [{ ...listedKey(key), [field]: 'last spring' }] };
    expect(codesOf(await verify(signed, { ...options, keys: list }))).toEqual([code]);
  });

  it.each([
    [at(5000).toISOString(), 'key-compromised-after'],
    [new Date(at(5000).getTime() + 1).toISOString(), 'valid'],
  ])('with a compromise at %s: %s', async (compromisedFrom, code) => {
    const [key] = keys as [(typeof keys)[0]];
    const signed = await sign(buildCredential({ ...input, status: [] }), key, at(5000));
    const list = { keys: [{ ...listedKey(key), compromisedFrom }] };
    expect(codesOf(await verify(signed, { ...options, keys: list }))).toEqual([code]);
  });

  it('is as strict as its strictest line where an id stands twice', async () => {
    const [key] = keys as [(typeof keys)[0]];
    const signed = await sign(buildCredential({ ...input, status: [] }), key, at(5000));
    const list = { keys: [listedKey(key), { ...listedKey(key), compromisedFrom: at(0).toISOString() }] };
    expect(codesOf(await verify(signed, { ...options, keys: list }))).toEqual(['key-compromised-after']);
  });
});
