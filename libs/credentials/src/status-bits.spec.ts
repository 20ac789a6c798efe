import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  decodeStatusBits,
  emptyStatusBits,
  encodeStatusBits,
  MAX_STATUS_ENTRIES,
  MIN_STATUS_ENTRIES,
  statusAt,
  withStatus,
} from './status-bits.js';

const index = fc.nat(MIN_STATUS_ENTRIES - 1);
const packed = (bytes: number): string => `u${gzipSync(new Uint8Array(bytes)).toString('base64url')}`;

describe('status bits', () => {
  it('gives back what was set, through the published text, and leaves every other bit alone', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(index, fc.boolean()), { maxLength: 20 }), index, async (writes, other) => {
        const last = new Map(writes);
        const bits = writes.reduce((all, [at, on]) => withStatus(all, at, on), emptyStatusBits());
        const text = await encodeStatusBits(bits);
        const read = decodeStatusBits(text);
        expect(Buffer.compare(read, bits)).toBe(0);
        expect(await encodeStatusBits(read)).toBe(text);
        for (const [at, on] of last) expect(statusAt(read, at)).toBe(on);
        expect(statusAt(read, other)).toBe(last.get(other) ?? false);
      }),
    );
  }, 60_000);

  it('puts index 0 in the highest bit of the first byte', () => {
    expect(withStatus(emptyStatusBits(), 0, true)[0]).toBe(0b1000_0000);
    expect(withStatus(emptyStatusBits(), 15, true)[1]).toBe(0b0000_0001);
  });

  it('does not change the list that it was given', () => {
    const before = emptyStatusBits();
    withStatus(before, 5, true);
    expect(statusAt(before, 5)).toBe(false);
  });

  it('reads a view on part of a buffer as that part', async () => {
    const pool = new Uint8Array(2 * (MIN_STATUS_ENTRIES / 8)).fill(255);
    const bits = pool.subarray(MIN_STATUS_ENTRIES / 8);
    bits[0] = 0;
    expect(statusAt(bits, 0)).toBe(false);
    expect(decodeStatusBits(await encodeStatusBits(bits))).toEqual(bits);
  });

  it("reads the specification's own empty list", () => {
    const list = 'uH4sIAAAAAAAAA-3BMQEAAADCoPVPbQwfoAAAAAAAAAAAAAAAAAAAAIC3AYbSVKsAQAAA';
    expect(decodeStatusBits(list)).toEqual(emptyStatusBits());
  });

  it.each([-1, 0.5, Number.NaN, MIN_STATUS_ENTRIES])('refuses index %d', (at) => {
    expect(() => statusAt(emptyStatusBits(), at)).toThrow('index:');
    expect(() => withStatus(emptyStatusBits(), at, true)).toThrow('index:');
  });

  it.each([0, MIN_STATUS_ENTRIES - 8, MIN_STATUS_ENTRIES + 1, MAX_STATUS_ENTRIES + 8])(
    'refuses %d entries',
    (entries) => {
      expect(() => emptyStatusBits(entries)).toThrow('entries:');
    },
  );

  it.each([
    ['another multibase', 'zH4sIAAAAAAAAA'],
    ['not gzip', 'uAAAA'],
    ['nothing', ''],
    ['cut off', packed(MIN_STATUS_ENTRIES / 8).slice(0, -20)],
    ['too few entries', packed(MIN_STATUS_ENTRIES / 8 - 1)],
    ['a bomb', packed(200_000_000)],
  ])('refuses %s', (_, text) => {
    const before = process.memoryUsage().rss;
    expect(() => decodeStatusBits(text)).toThrow('encodedList:');
    expect(process.memoryUsage().rss - before).toBeLessThan(100_000_000);
  });
});
