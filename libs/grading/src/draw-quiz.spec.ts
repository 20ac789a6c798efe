import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { drawQuiz, sectionOf } from './draw-quiz.js';
import type { QuizSection } from './quiz-policy.js';
import { text } from './testing/questions.js';

const section = (id: string, tags: string[], draw: number, shuffle = true): QuizSection => ({ id, title: text(id), tags, draw, shuffle });
const ask = (id: string, tags: string[], safety = false) => ({ id, tags, safety });

/** Six about law, six about borders, two about both, one about nothing; the first of each half is about safety. */
const bank = [
  ...Array.from({ length: 6 }, (_, n) => ask(`law-${n}`, ['law'], n === 0)),
  ...Array.from({ length: 6 }, (_, n) => ask(`edge-${n}`, ['edge'], n === 0)),
  ask('both-0', ['edge', 'law']),
  ask('both-1', ['law', 'edge']),
  ask('stray', ['other']),
];
const sections = [section('one', ['law'], 4), section('two', ['edge', 'nothing'], 3)];
const ids = (drawn: { id: string }[]) => drawn.map(({ id }) => id);

describe('drawing a quiz', () => {
  it('without sections draws as many as it says, in no section', () => {
    const drawn = drawQuiz(bank, { draw: 5, sections: [] }, 'seed');
    expect(drawn).toHaveLength(5);
    expect(new Set(drawn.map(({ sectionId }) => sectionId))).toEqual(new Set([null]));
    expect(ids(drawn)).toEqual(expect.arrayContaining(['law-0', 'edge-0']));
  });

  it('refuses neither sections nor a number', () => {
    expect(() => drawQuiz(bank, { sections: [] }, 's')).toThrow(expect.objectContaining({ code: 'bad-draw' }));
  });

  it('goes section by section', () => {
    expect(drawQuiz(bank, { sections }, 'seed').map(({ sectionId }) => sectionId)).toEqual(['one', 'one', 'one', 'one', 'two', 'two', 'two']);
    expect(drawQuiz(bank, { sections: [...sections].reverse() }, 'seed').map(({ sectionId }) => sectionId)).toEqual(['two', 'two', 'two', 'one', 'one', 'one', 'one']);
  });

  it.each([
    [['law'], 'one'],
    [['edge'], 'two'],
    [['edge', 'law'], 'one'],
    [['nothing'], 'two'],
    [['other'], undefined],
    [[], undefined],
  ])('puts a question with the tags %j into section %s', (tags, id) => {
    expect(sectionOf(sections, { tags })?.id).toBe(id);
  });

  it('asks nothing that belongs to no section, whatever the seed', () => {
    const all = [section('one', ['law'], 200), section('two', ['edge'], 200)];
    for (const seed of 'abcdefgh') expect(ids(drawQuiz(bank, { sections: all }, seed))).not.toContain('stray');
    expect(drawQuiz(bank, { sections: all }, 's')).toHaveLength(14);
  });

  it('keeps the order of the bank where a section is not shuffled, whatever is drawn', () => {
    const fixed = [section('one', ['law'], 4, false), section('two', ['edge'], 3)];
    const orders = Array.from({ length: 20 }, (_, n) => ids(drawQuiz(bank, { sections: fixed }, `s-${n}`)));
    const inBank = bank.map(({ id }) => id);
    for (const order of orders) {
      const places = order.slice(0, 4).map((id) => inBank.indexOf(id));
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
    expect(new Set(orders.map((order) => order.slice(0, 4).join())).size).toBeGreaterThan(5);
    expect(orders.some((order) => inBank.indexOf(order[4]!) > inBank.indexOf(order[5]!))).toBe(true);
  });

  it('does not draw alike in two sections that are alike', () => {
    const twins = Array.from({ length: 12 }, (_, n) => ask(`q-${n}`, [n < 6 ? 'left' : 'right']));
    const drawn = ids(drawQuiz(twins, { sections: [section('l', ['left'], 6), section('r', ['right'], 6)] }, 's')).map((id) => Number(id.slice(2)) % 6);
    expect(drawn.slice(0, 6)).not.toEqual(drawn.slice(6));
  });

  it('draws for ever what it has drawn before (attempts are told by seed)', () => {
    expect(ids(drawQuiz(bank, { sections }, 'lidzgaita'))).toMatchInlineSnapshot(`
      [
        "law-0",
        "both-0",
        "law-3",
        "both-1",
        "edge-0",
        "edge-2",
        "edge-5",
      ]
    `);
  });

  it('holds in every section what drawing holds: safety, unseen first, number, repeated', () => {
    const any = fc.record({ seed: fc.string(), one: fc.integer({ min: 1, max: 10 }), two: fc.integer({ min: 1, max: 10 }), shuffle: fc.boolean(), seen: fc.subarray(bank.map(({ id }) => id)) });
    fc.assert(
      fc.property(any, ({ seed, one, two, shuffle, seen }) => {
        const said = [section('one', ['law'], one, shuffle), section('two', ['edge'], two)];
        const drawn = drawQuiz(bank, { sections: said }, seed, seen);
        expect(drawQuiz(bank, { sections: said }, seed, seen)).toEqual(drawn);
        expect(new Set(ids(drawn)).size).toBe(drawn.length);
        for (const { id, draw } of said) {
          const own = bank.filter((question) => sectionOf(said, question)?.id === id);
          const mine = drawn.filter(({ sectionId }) => sectionId === id).map((question) => question.id);
          expect(mine).toHaveLength(Math.min(own.length, draw));
          expect(own.filter(({ safety }) => safety).every((question) => mine.includes(question.id))).toBe(true);
          const everyday = own.filter(({ safety }) => !safety);
          const repeated = everyday.some((question) => seen.includes(question.id) && mine.includes(question.id));
          const leftOut = everyday.some((question) => !seen.includes(question.id) && !mine.includes(question.id));
          expect(repeated && leftOut).toBe(false);
        }
      }),
      { numRuns: 500 },
    );
  });
});
