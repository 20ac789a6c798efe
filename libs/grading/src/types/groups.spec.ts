import { describe, expect, it } from 'vitest';
import { aGroups } from '../testing/placed-questions.js';
import { text } from '../testing/questions.js';
import { groups } from './groups.js';

const four = aGroups();
const all = aGroups([1, 1, 2, 2], 2, { scoring: 'all' });
const empty = aGroups([1, 1, 3], 3);
const twelve = aGroups([1, 2, 3, 4, 5, 6, 1, 2, 3, 4, 5, 6], 6);

describe('sorting into groups (parts 1 and 2 belong to group 1, 3 and 4 to group 2)', () => {
  it.each([
    ['everything in its group', four, 'p1=g1,p2=g1,p3=g2,p4=g2', 4, 4],
    ['one in the wrong group', four, 'p1=g1,p2=g2,p3=g2,p4=g2', 3, 4],
    ['everything in one group', four, 'p1=g1,p2=g1,p3=g1,p4=g1', 2, 4],
    ['everything in the other group', four, 'p1=g2,p2=g2,p3=g1,p4=g1', 0, 4],
    ['one part left', four, 'p1=g1,p3=g2,p4=g2', 3, 4],
    ['one part sorted, wrongly', four, 'p4=g1', 0, 4],
    ['nothing sorted', four, '', 0, 4],
    ['all or nothing: everything right', all, 'p1=g1,p2=g1,p3=g2,p4=g2', 1, 1],
    ['all or nothing: one wrong', all, 'p1=g1,p2=g1,p3=g2,p4=g1', 0, 1],
    ['all or nothing: one left', all, 'p1=g1,p2=g1,p3=g2', 0, 1],
    ['a group that stays empty', empty, 'p1=g1,p2=g1,p3=g3', 3, 3],
    ['something in the group that stays empty', empty, 'p1=g2,p2=g1,p3=g3', 2, 3],
    ['twelve parts in six groups', twelve, twelve.parts.map(({ id, group }) => `${id}=${group}`).join(), 12, 12],
    ['twelve parts in the first group', twelve, twelve.parts.map(({ id }) => `${id}=g1`).join(), 2, 12],
  ])('%s', (_title, question, given, earned, of) => {
    expect(groups.grade(question, groups.parse(given))).toMatchObject({ earned, of, correct: earned === of });
  });

  it.each([
    ['a part of another question', { pairs: { p9: 'g1' } }, 'unknown-option'],
    ['a group of another question', { pairs: { p1: 'g9' } }, 'unknown-option'],
    ['a part instead of a group', { pairs: { p1: 'p2' } }, 'unknown-option'],
    ['a part called constructor', { pairs: { constructor: 'g1' } }, 'unknown-option'],
    ['a part called __proto__', JSON.parse('{ "pairs": { "__proto__": "g1" } }') as unknown, 'bad-response'],
    ['parts by group', { pairs: { g1: ['p1', 'p2'] } }, 'bad-response'],
    ['a number', { pairs: { p1: 1 } }, 'bad-response'],
    ['something more', { pairs: {}, extra: 1 }, 'bad-response'],
  ])('refuses %s', (_title, response, code) => {
    expect(() => groups.grade(four, response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it.each([
    ['a good question', four, []],
    [
      'a part of a group that is not there',
      aGroups([1, 3], 2),
      [{ path: ['parts', 1, 'group'], rule: 'unknown-target' }],
    ],
    [
      'a group named twice and a missing reason',
      aGroups([1, 1], 2, {
        groups: [four.groups[0]!, four.groups[0]!],
        parts: four.parts.slice(0, 2).map(({ why, ...part }, n) => (n ? { ...part, why } : part)),
      }),
      [
        { path: ['parts', 0, 'why'], rule: 'unexplained-option' },
        { path: ['groups', 1, 'id'], rule: 'duplicate-option-id' },
      ],
    ],
  ])('lint of %s', (_title, question, findings) => {
    expect(groups.lint(question)).toEqual(findings);
  });

  it('shows groups in the order of the file and the parts mixed', () => {
    const views = Array.from({ length: 20 }, (_, n) => groups.present(four, `seed ${n}`));
    for (const { options } of views)
      expect(options).toEqual([1, 2].map((n) => ({ id: `g${n}`, text: text(`group ${n}`) })));
    expect(new Set(views.map(({ parts }) => parts.map(({ id }) => id).join())).size).toBeGreaterThan(10);
  });

  it('reviews and counts parts with groups', () => {
    expect(groups.review(four, groups.parse('p1=g2,p2=g1')).parts).toMatchObject([
      { id: 'p1', given: text('group 2'), right: [text('group 1')], correct: false },
      { id: 'p2', given: text('group 1'), right: [text('group 1')], correct: true },
      { id: 'p3', given: null, right: [text('group 2')], correct: false },
      { id: 'p4', given: null, right: [text('group 2')], correct: false },
    ]);
    expect(groups.chosen(four, groups.parse('p2=g1'))).toEqual(['p2/g1']);
    expect(groups.choices(four)).toContainEqual({
      key: 'p2/g1',
      label: [text('part 2'), text('group 1')],
      correct: true,
    });
  });
});
