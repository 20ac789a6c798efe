import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from './fold.js';

const ways = fc.record({ case: fc.boolean(), diacritics: fc.boolean() });
const words = fc.string({ unit: fc.constantFrom(...'aāAĀkķŠž йё\u0304\u0327\u00a0\t') });

describe('folding', () => {
  it('is done once and for all, and makes no difference between composed and decomposed letters', () => {
    fc.assert(
      fc.property(words, ways, (text, count) => {
        const folded = fold(text, count);
        expect(fold(folded, count)).toBe(folded);
        expect(fold(text.normalize('NFD'), count)).toBe(folded);
        expect(fold(` ${text}\n`, count)).toBe(folded);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps apart what counts', () => {
    expect(fold('Ā', { case: true, diacritics: true })).toBe('Ā');
    expect(fold('Ā', { case: true, diacritics: false })).toBe('A');
    expect(fold('Ā', { case: false, diacritics: true })).toBe('ā');
    expect(fold('Ā', { case: false, diacritics: false })).toBe('a');
  });
});
