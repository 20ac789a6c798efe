import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuestions } from './draw-questions.js';

const bank = (safety: number, others: number) => [
  ...Array.from({ length: safety }, (_, n) => ({ id: `safe-${n}`, safety: true })),
  ...Array.from({ length: others }, (_, n) => ({ id: `other-${n}`, safety: false })),
];

describe('drawing the questions of an attempt', () => {
  it.each([
    ['10 of a bank of 20', bank(3, 17), 10, 10],
    ['more than the bank has', bank(2, 5), 10, 7],
    ['fewer than there are safety questions', bank(6, 10), 4, 6],
    ['exactly the safety questions', bank(4, 10), 4, 4],
    ['from an empty bank', bank(0, 0), 10, 0],
  ])('%s', (_title, questions, draw, size) => {
    expect(drawQuestions(questions, { draw }, 'seed')).toHaveLength(size);
  });

  it.each([0, -1, 2.5, Number.NaN])('refuses to draw %s', (draw) => {
    expect(() => drawQuestions(bank(1, 1), { draw }, 's')).toThrow(expect.objectContaining({ code: 'bad-draw' }));
  });

  it('refuses a bank in which two questions share an id', () => {
    const twice = [...bank(1, 1), ...bank(1, 0)];
    expect(() => drawQuestions(twice, { draw: 1 }, 's')).toThrow(
      expect.objectContaining({ code: 'duplicate-question' }),
    );
  });

  it('does not keep the safety questions at the beginning', () => {
    const first = Array.from({ length: 30 }, (_, n) => drawQuestions(bank(2, 8), { draw: 10 }, `s-${n}`)[0]);
    expect(first.some((id) => id!.startsWith('other'))).toBe(true);
  });

  it('gives another attempt other questions', () => {
    const drawn = Array.from({ length: 10 }, (_, n) =>
      [...drawQuestions(bank(0, 20), { draw: 8 }, `s-${n}`)].sort().join(),
    );
    expect(new Set(drawn).size).toBeGreaterThan(5);
  });

  const anyBank = fc.record({
    safety: fc.nat(6),
    others: fc.nat(12),
    draw: fc.integer({ min: 1, max: 20 }),
    seed: fc.string(),
    seen: fc.array(fc.nat(12).map((n) => `other-${n}`)),
  });

  it('takes every safety question, nothing twice, the right number, and repeats itself', () => {
    fc.assert(
      fc.property(anyBank, ({ safety, others, draw, seed, seen }) => {
        const questions = bank(safety, others);
        const ids = drawQuestions(questions, { draw }, seed, seen);
        for (const question of questions) if (question.safety) expect(ids).toContain(question.id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids).toHaveLength(Math.min(questions.length, Math.max(draw, safety)));
        for (const id of ids) expect(questions.some((question) => question.id === id)).toBe(true);
        expect(drawQuestions(questions, { draw }, seed, seen)).toEqual(ids);
      }),
      { numRuns: 1000 },
    );
  });

  it('takes a question that was seen before only when no unseen one is left', () => {
    fc.assert(
      fc.property(anyBank, ({ safety, others, draw, seed, seen }) => {
        const questions = bank(safety, others);
        const ids = drawQuestions(questions, { draw }, seed, seen);
        const repeated = ids.some((id) => id.startsWith('other') && seen.includes(id));
        const leftOut = questions.some(({ id, safety: s }) => !s && !seen.includes(id) && !ids.includes(id));
        expect(repeated && leftOut).toBe(false);
      }),
      { numRuns: 1000 },
    );
  });
});
