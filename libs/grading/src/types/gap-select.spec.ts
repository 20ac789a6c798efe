import { describe, expect, it } from 'vitest';
import { aGapSelect } from '../testing/placed-questions.js';
import { optionsOf, text } from '../testing/questions.js';
import { gapSelect } from './gap-select.js';

const three = aGapSelect();
const all = aGapSelect(['a', 'b', 'c'], { scoring: 'all' });
const one = aGapSelect(['b']);
const ten = aGapSelect(['a', 'a', 'a', 'a', 'a', 'b', 'b', 'b', 'b', 'b']);
const marked = (lv: string, en: string, ru?: string) => aGapSelect(['a', 'b'], { text: { lv, en, ...(ru && { ru }) } });

describe('a text with gaps (a, b and c are right in the gaps 1, 2 and 3)', () => {
  it.each([
    ['every gap right', three, 'g1=a,g2=b,g3=c', 3, 3],
    ['one gap wrong', three, 'g1=a,g2=b,g3=a', 2, 3],
    ['the same letter everywhere', three, 'g1=b,g2=b,g3=b', 1, 3],
    ['every gap wrong', three, 'g1=b,g2=c,g3=a', 0, 3],
    ['one gap left', three, 'g1=a,g3=c', 2, 3],
    ['one gap filled, rightly', three, 'g2=b', 1, 3],
    ['no gap filled', three, '', 0, 3],
    ['all or nothing: every gap right', all, 'g1=a,g2=b,g3=c', 1, 1],
    ['all or nothing: one gap wrong', all, 'g1=a,g2=b,g3=b', 0, 1],
    ['all or nothing: one gap left', all, 'g1=a,g2=b', 0, 1],
    ['a single gap, right', one, 'g1=b', 1, 1],
    ['a single gap, wrong', one, 'g1=a', 0, 1],
    ['ten gaps, the first five right', ten, ten.gaps.map(({ id }) => `${id}=a`).join(), 5, 10],
  ])('%s', (_title, question, given, earned, of) => {
    expect(gapSelect.grade(question, gapSelect.parse(given))).toMatchObject({ earned, of, correct: earned === of });
  });

  it.each([
    ['a gap that is not there', { pairs: { g4: 'a' } }, 'unknown-option'],
    ['an option that the gap does not have', { pairs: { g1: 'd' } }, 'unknown-option'],
    ['a gap called constructor', { pairs: { constructor: 'a' } }, 'unknown-option'],
    ['a gap called __proto__', JSON.parse('{ "pairs": { "__proto__": "a" } }') as unknown, 'bad-response'],
    ['words instead of an option', { pairs: { g1: 'text a' } }, 'bad-response'],
    ['a list', { pairs: ['a', 'b', 'c'] }, 'bad-response'],
  ])('refuses %s', (_title, response, code) => {
    expect(() => gapSelect.grade(three, response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it.each([
    ['a good text', marked('[[g1]] [[g2]]', '[[g2]] and [[g1]]', '[[g1]], [[g2]]'), []],
    ['a gap left out in English', marked('[[g1]] [[g2]]', '[[g1]]'), ['en']],
    ['a gap named twice', marked('[[g1]] [[g2]] [[g2]]', '[[g1]] [[g2]]'), ['lv']],
    ['a gap that is not in the list', marked('[[g1]] [[g2]]', '[[g1]] [[g3]]'), ['en']],
    ['a mark that is no id', marked('[[g1]] [[g2]] [[ ]]', '[[g1]] [[g2]]'), ['lv']],
    ['a third language without gaps', marked('[[g1]] [[g2]]', '[[g1]] [[g2]]', 'текст'), ['ru']],
  ])('lint of the marks in %s', (_title, question, languages) => {
    const findings = languages.map((language) => ({ path: ['text', language], rule: 'gap-marks' }));
    expect(gapSelect.lint(question)).toEqual(findings);
  });

  it('lint wants exactly one right option in each gap, unique ids and reasons', () => {
    const { why: _why, ...bare } = optionsOf(1, [])[0]!;
    const gaps = [
      { id: 'g1', options: optionsOf(3, ['a', 'b']) },
      { id: 'g1', options: [bare, bare] },
    ];
    expect(gapSelect.lint(aGapSelect(['a'], { gaps, text: text('[[g1]] [[g1]]') }))).toEqual([
      { path: ['gaps', 1, 'id'], rule: 'duplicate-option-id' },
      { path: ['gaps', 0, 'options'], rule: 'exactly-one-correct' },
      { path: ['gaps', 1, 'options'], rule: 'exactly-one-correct' },
      { path: ['gaps', 1, 'options', 0, 'why'], rule: 'unexplained-option' },
      { path: ['gaps', 1, 'options', 1, 'id'], rule: 'duplicate-option-id' },
      { path: ['gaps', 1, 'options', 1, 'why'], rule: 'unexplained-option' },
    ]);
  });

  it('reviews gaps by their place, with the reason of what was chosen', () => {
    expect(gapSelect.review(three, gapSelect.parse('g1=b,g2=b')).parts).toEqual([
      {
        id: 'g1',
        label: text('1.'),
        given: text('text b'),
        right: [text('text a')],
        correct: false,
        why: text('secret b'),
      },
      {
        id: 'g2',
        label: text('2.'),
        given: text('text b'),
        right: [text('text b')],
        correct: true,
        why: text('secret b'),
      },
      { id: 'g3', label: text('3.'), given: null, right: [text('text c')], correct: false, why: text('secret c') },
    ]);
    expect(gapSelect.review(one, undefined).parts).toMatchObject([{ id: 'g1', label: null }]);
  });

  it('mixes the options of each gap by themselves', () => {
    const orders = gapSelect.present(ten, 'seed').gaps.map(({ options }) => options.map(({ id }) => id).join(''));
    expect(new Set(orders).size).toBeGreaterThan(2);
  });
});
