import { describe, expect, it } from 'vitest';
import { aMatching } from '../testing/placed-questions.js';
import { text } from '../testing/questions.js';
import { matching } from './matching.js';

const four = aMatching();
const all = aMatching(4, 1, { scoring: 'all' });
const shared = aMatching(3, 0, { parts: aMatching(3).parts.map((part) => ({ ...part, match: 'o1' })) });

/** `p1=o1,p2=o2` as a response. */
const pairs = (line: string) => matching.parse(line);

describe('matching (part 1 belongs to option 1, and so on; option 5 is left over)', () => {
  it.each([
    ['every pair right', four, 'p1=o1,p2=o2,p3=o3,p4=o4', 4, 4],
    ['one missing', four, 'p1=o1,p2=o2,p3=o3', 3, 4],
    ['two exchanged', four, 'p1=o2,p2=o1,p3=o3,p4=o4', 2, 4],
    ['one right', four, 'p4=o4', 1, 4],
    ['the one left over chosen', four, 'p1=o5,p2=o2,p3=o3,p4=o4', 3, 4],
    ['all the same option', four, 'p1=o3,p2=o3,p3=o3,p4=o3', 1, 4],
    ['turned round by one', four, 'p1=o2,p2=o3,p3=o4,p4=o1', 0, 4],
    ['nothing given', four, '', 0, 4],
    ['all or nothing: every pair right', all, 'p1=o1,p2=o2,p3=o3,p4=o4', 1, 1],
    ['all or nothing: one wrong', all, 'p1=o1,p2=o2,p3=o3,p4=o5', 0, 1],
    ['all or nothing: one missing', all, 'p1=o1,p2=o2,p3=o3', 0, 1],
    ['all or nothing: nothing given', all, '', 0, 1],
    ['several parts share an option: right', shared, 'p1=o1,p2=o1,p3=o1', 3, 3],
    ['several parts share an option: each its own', shared, 'p1=o1,p2=o2,p3=o3', 1, 3],
    ['two parts only', aMatching(2, 0), 'p1=o1,p2=o1', 1, 2],
    ['ten parts, seven right', aMatching(10, 0), 'p1=o1,p2=o2,p3=o3,p4=o4,p5=o5,p6=o6,p7=o7,p8=o9,p9=o8', 7, 10],
  ])('%s', (_title, question, given, earned, of) => {
    expect(matching.grade(question, pairs(given))).toMatchObject({ earned, of, correct: earned === of });
  });

  it.each([
    ['a part of another question', { pairs: { p9: 'o1' } }, 'unknown-option'],
    ['an option of another question', { pairs: { p1: 'o9' } }, 'unknown-option'],
    ['a part called constructor', { pairs: { constructor: 'o1' } }, 'unknown-option'],
    ['an option called constructor', { pairs: { p1: 'constructor' } }, 'unknown-option'],
    ['a part called __proto__', { pairs: JSON.parse('{ "__proto__": "o1" }') as unknown }, 'bad-response'],
    ['an option called __proto__', { pairs: { p1: '__proto__' } }, 'bad-response'],
    ['a part called toString', { pairs: { toString: 'o1' } }, 'bad-response'],
    ['a list of pairs', { pairs: [['p1', 'o1']] }, 'bad-response'],
    ['a text', { pairs: 'p1=o1' }, 'bad-response'],
    ['two options for one part', { pairs: { p1: ['o1', 'o2'] } }, 'bad-response'],
    ['nothing for a part', { pairs: { p1: null } }, 'bad-response'],
    ['an option with NUL', { pairs: { p1: 'o1\0' } }, 'bad-response'],
    ['an option of a million characters', { pairs: { p1: 'o'.repeat(1_000_000) } }, 'bad-response'],
    [
      'more pairs than there may be',
      { pairs: Object.fromEntries(Array.from({ length: 13 }, (_, n) => [`p${n}`, 'o1'])) },
      'bad-response',
    ],
    ['no pairs', {}, 'bad-response'],
    ['nothing at all', null, 'bad-response'],
  ])('refuses %s', (_title, response, code) => {
    expect(() => matching.grade(four, response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it.each([
    ['a good question', four, []],
    [
      'a pair with an option that is not there',
      aMatching(2, 0, { options: four.options.slice(1, 3) }),
      [{ path: ['parts', 0, 'match'], rule: 'unknown-target' }],
    ],
    [
      'repeated ids and a missing reason',
      aMatching(2, 0, {
        parts: [four.parts[0]!, { id: 'p1', text: text('x'), match: 'o1' }],
        options: [four.options[0]!, four.options[0]!],
      }),
      [
        { path: ['parts', 1, 'id'], rule: 'duplicate-option-id' },
        { path: ['parts', 1, 'why'], rule: 'unexplained-option' },
        { path: ['options', 1, 'id'], rule: 'duplicate-option-id' },
      ],
    ],
  ])('lint of %s', (_title, question, findings) => {
    expect(matching.lint(question)).toEqual(findings);
  });

  it('shows parts in the order of the file and the options mixed', () => {
    const views = Array.from({ length: 20 }, (_, n) => matching.present(four, `seed ${n}`));
    for (const { parts } of views) expect(parts.map(({ id }) => id)).toEqual(['p1', 'p2', 'p3', 'p4']);
    expect(new Set(views.map(({ options }) => options.map(({ id }) => id).join())).size).toBeGreaterThan(10);
  });

  it('reviews each part with what was given, what is right and why', () => {
    const { parts } = matching.review(aMatching(2, 1), pairs('p1=o3'));
    expect(parts).toEqual([
      {
        id: 'p1',
        label: text('part 1'),
        given: text('option 3'),
        right: [text('option 1')],
        correct: false,
        why: text('secret 1'),
      },
      {
        id: 'p2',
        label: text('part 2'),
        given: null,
        right: [text('option 2')],
        correct: false,
        why: text('secret 2'),
      },
    ]);
  });

  it('counts each part with each option', () => {
    expect(matching.choices(aMatching(2, 0)).map(({ key, correct }) => [key, correct])).toEqual([
      ['p1/o1', true],
      ['p1/o2', false],
      ['p2/o1', false],
      ['p2/o2', true],
    ]);
    expect(matching.chosen(four, pairs('p3=o1,p1=o5'))).toEqual(['p1/o5', 'p3/o1']);
  });

  it('prints pairs by their parts', () => {
    expect(matching.print({ pairs: { p2: 'o1', p1: 'o2' } })).toBe('p1=o2,p2=o1');
    expect(matching.responseSchema.parse({ pairs: { p2: 'o1', p1: 'o2' } })).toEqual({ pairs: { p1: 'o2', p2: 'o1' } });
  });

  it.each(['p1', 'p1=o1=o2', 'p1=o1,p1=o2', ',', '=', 'p1= o1', '__proto__=o1'])('refuses to read "%s"', (printed) => {
    expect(() => matching.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
