import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gradeOf } from './grade.js';
import { settleMarks, type GivenGrade } from './settle-marks.js';

/** `A3 B4 A=4`: A gives 3 of 4, B gives 4, A settles the difference with 4. */
const marks = (line: string): GivenGrade[] =>
  line
    .split(' ')
    .filter(Boolean)
    .map((word) => ({ markerId: word[0]!, agreed: word.includes('='), grade: gradeOf(Number(word.at(-1)), 4) }));
const told = (line: string, needed: 1 | 2) => {
  const settled = settleMarks(marks(line), needed);
  return settled.state === 'agreed' ? `agreed ${settled.grade.earned}` : settled.state;
};

describe('what the marks of an answer come to', () => {
  it.each<[line: string, one: string, two: string]>([
    ['', 'waiting', 'waiting'],
    ['A3', 'agreed 3', 'second'],
    ['A3 A4', 'agreed 4', 'second'],
    ['A3 B3', 'agreed 3', 'agreed 3'],
    ['A3 B4', 'agreed 4', 'different'],
    ['A3 B4 A4', 'agreed 4', 'agreed 4'],
    ['A3 B3 C4', 'agreed 4', 'different'],
    ['A3 B4 A=4', 'agreed 4', 'agreed 4'],
    ['A3 B4 A=2', 'agreed 2', 'agreed 2'],
    ['A3 B4 A=4 B=3', 'agreed 3', 'agreed 3'],
    ['A=3', 'waiting', 'waiting'],
    ['A3 A=4', 'agreed 4', 'second'],
  ])('%s', (line, one, two) => {
    expect([told(line, 1), told(line, 2)]).toEqual([one, two]);
  });

  it('takes 1 of 2 and 2 of 4 for the same', () => {
    const given = [gradeOf(1, 2), gradeOf(2, 4)].map((grade, n) => ({ markerId: `m${n}`, agreed: false, grade }));
    expect(settleMarks(given, 2)).toMatchObject({ state: 'agreed' });
  });

  it('agrees only on points that somebody gave, and with two markers only on what both said or settled', () => {
    const any = fc.array(fc.record({ markerId: fc.constantFrom('A', 'B', 'C'), agreed: fc.boolean(), points: fc.nat(4) }), { maxLength: 8 });
    fc.assert(
      fc.property(any, (list) => {
        const given = list.map(({ points, ...one }) => ({ ...one, grade: gradeOf(points, 4) }));
        const settled = settleMarks(given, 2);
        const markers = new Set(given.filter(({ agreed }) => !agreed).map(({ markerId }) => markerId));
        if (settled.state === 'agreed') expect(markers.size).toBeGreaterThanOrEqual(2);
        if (settled.state === 'agreed') expect(given.map(({ grade }) => grade.earned)).toContain(settled.grade.earned);
        expect(settled.state === 'waiting').toBe(markers.size === 0);
        expect(settled.state === 'second').toBe(markers.size === 1);
      }),
      { numRuns: 1000 },
    );
  });
});
