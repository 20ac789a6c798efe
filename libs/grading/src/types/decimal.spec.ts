import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimals } from '../testing/kinds.js';
import { decimal, isWithin } from './decimal.js';

const runs = { numRuns: 300 };

describe('decimals', () => {
  it('have one canonical form', () => {
    fc.assert(
      fc.property(decimals, fc.nat(3), (written, zeros) => {
        const read = decimal.parse(written);
        expect(decimal.parse(read)).toBe(read);
        expect(read).toMatch(/^(0|-?(0|[1-9]\d*)(\.\d*[1-9])?)$/);
        const longer = written.replace(/^-?/, (sign) => sign + '0'.repeat(zeros));
        if (longer.replace(/^-/, '').split(/[.,]/)[0]!.length <= 15) expect(decimal.parse(longer)).toBe(read);
      }),
      runs,
    );
  });

  it('are compared as whole numbers are', () => {
    const tenths = fc.integer({ min: -50, max: 50 });
    const say = (n: number, parts: number) =>
      decimal.parse(
        `${n < 0 ? '-' : ''}${Math.floor(Math.abs(n) / parts)}.${String(Math.abs(n) % parts).padStart(String(parts).length - 1, '0')}`,
      );
    fc.assert(
      fc.property(tenths, tenths, tenths, fc.integer({ min: -1, max: 1 }), (number, factor, answer, more) => {
        const off = Math.abs(number * factor - answer * 10);
        const tolerance = say(Math.max(0, off + more), 100);
        const within = more >= 0 || off === 0;
        expect(isWithin(say(number, 10), say(factor, 10), say(answer, 10), tolerance)).toBe(within);
      }),
      runs,
    );
  });
});
