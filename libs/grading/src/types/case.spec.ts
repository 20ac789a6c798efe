import { describe, expect, it } from 'vitest';
import { gradeByRubric } from '../rubric.js';
import { aCase, aChoice, aStory, blocks, pathOf } from '../testing/case-questions.js';
import { text } from '../testing/questions.js';
import { caseWalk } from './case.js';

const three = aCase();
const signed = aCase({ scoring: 'signed-off' });

/** The story of three points with a choice `d` more at one of them. */
function withChoice(point: string, value: 'best' | 'harmful', next: string) {
  const story = aStory();
  const points = story.points.map((one) =>
    one.id === point ? { ...one, choices: [...one.choices, aChoice('d', value, next)] } : one,
  );
  return aCase({ story: { ...story, points } });
}

describe('walking a case (a is best, b acceptable, both lead on; c is harmful and leads back)', () => {
  it.each([
    ['the best everywhere', three, 'dp1/a dp2/a dp3/a', 6, 6],
    ['acceptable everywhere', three, 'dp1/b dp2/b dp3/b', 3, 6],
    ['acceptable once', three, 'dp1/a dp2/a dp3/b', 5, 6],
    ['harmful once, then the best: the first counts', three, 'dp1/a dp2/c dp2/a dp3/a', 4, 6],
    ['harmful twice at one point counts once', three, 'dp1/c dp1/c dp1/a dp2/a dp3/a', 4, 6],
    ['harmful first, then acceptable', three, 'dp1/c dp1/b dp2/b dp3/b', 2, 6],
    ['harmful first everywhere', three, 'dp1/c dp1/a dp2/c dp2/a dp3/c dp3/a', 0, 6],
    ['not walked to the end', three, 'dp1/a dp2/a', 0, 1],
    ['stopped at a harmful choice', three, 'dp1/a dp2/a dp3/c', 0, 1],
    ['not begun', three, '', 0, 1],
    ['one point only, acceptable', aCase({ story: aStory(1) }), 'dp1/b', 1, 2],
    ['two points', aCase({ story: aStory(2) }), 'dp1/b dp2/a', 3, 4],
    ['a short way past a point', withChoice('dp1', 'best', 'dp3'), 'dp1/d dp3/a', 4, 4],
    ['a harmful way straight to the end', withChoice('dp1', 'harmful', 'end'), 'dp1/d', 0, 2],
    [
      'a way back to an earlier point: the first decisions count',
      withChoice('dp2', 'harmful', 'dp1'),
      'dp1/a dp2/d dp1/b dp2/a dp3/a',
      4,
      6,
    ],
    ['a hundred steps, the last one harmful', three, Array.from({ length: 100 }, () => 'dp1/c').join(' '), 0, 1],
    ['signed off by a person: the best everywhere', signed, 'dp1/a dp2/a dp3/a', 0, 1],
    ['signed off by a person: not walked to the end', signed, 'dp1/a', 0, 1],
  ])('%s', (_title, question, path, earned, of) => {
    expect(caseWalk.grade(question, pathOf(path))).toMatchObject({ earned, of, correct: earned === of });
    expect(caseWalk.print(pathOf(path))).toBe(path);
  });

  it.each([
    ['a leap to the last point', pathOf('dp1/a dp3/a'), 'bad-response'],
    ['a start in the middle', pathOf('dp2/a dp3/a'), 'bad-response'],
    ['the same point again although it led on', pathOf('dp1/a dp1/a'), 'bad-response'],
    ['a step beyond the end', pathOf('dp1/a dp2/a dp3/a dp1/a'), 'bad-response'],
    ['a point that is not there', pathOf('dp9/a'), 'unknown-option'],
    ['a point called end', pathOf('dp1/a dp2/a dp3/a end/a'), 'unknown-option'],
    ['a choice that is not there', pathOf('dp1/z'), 'unknown-option'],
    ['a choice called constructor', pathOf('dp1/constructor'), 'unknown-option'],
    ['a point called __proto__', pathOf('__proto__/a'), 'bad-response'],
    ['a hundred and one steps', pathOf(Array.from({ length: 101 }, () => 'dp1/c').join(' ')), 'bad-response'],
    ['a million steps', { path: Array.from({ length: 1_000_000 }, () => null) }, 'bad-response'],
    ['a text', { path: 'dp1/a' }, 'bad-response'],
    ['steps as texts', { path: ['dp1/a'] }, 'bad-response'],
    ['a step that says more', { path: [{ point: 'dp1', choice: 'a', value: 'best' }] }, 'bad-response'],
    ['nothing at all', null, 'bad-response'],
  ])('refuses %s', (_title, response, code) => {
    for (const question of [three, signed])
      expect(() => caseWalk.grade(question, response)).toThrow(expect.objectContaining({ name: 'GradingError', code }));
  });

  it('does not do anything without its story', () => {
    const { story: _story, ...bare } = three;
    const asks = [
      () => caseWalk.present(bare),
      () => caseWalk.grade(bare, pathOf('dp1/a')),
      () => caseWalk.review(bare, undefined),
      () => caseWalk.choices(bare),
      () => caseWalk.chosen(bare, pathOf('dp1/a')),
    ];
    for (const ask of asks)
      expect(ask).toThrow(
        expect.objectContaining({ name: 'Error', message: expect.stringContaining('walk') as string }),
      );
  });

  it('the schema takes the id of a case, and no story', () => {
    const written = { id: 'walk', kind: 'case', prompt: text('p'), case: 'the-case' };
    expect(caseWalk.schema.parse(written)).toMatchObject({ scoring: 'scored' });
    expect(caseWalk.schema.safeParse({ ...written, story: aStory() }).success).toBe(false);
  });

  it('shows the whole case but what is best and why', () => {
    const story = { ...aStory(1), notice: blocks('notice') };
    const choices = ['a', 'b', 'c'].map((id) => ({
      id,
      text: text(`do ${id}`),
      consequence: blocks(`then ${id}`),
      next: id === 'c' ? 'dp1' : 'end',
    }));
    expect(caseWalk.present(aCase({ story }))).toEqual({
      id: 'walk',
      kind: 'case',
      prompt: text('prompt'),
      title: text('title'),
      notice: blocks('notice'),
      intro: blocks('intro'),
      points: [{ id: 'dp1', scene: blocks('scene'), question: text('what at dp1'), choices }],
    });
  });

  it('is marked by the rules, or by a person who signs it off', () => {
    expect([caseWalk.marking(three), caseWalk.marking(signed)]).toEqual(['rules', 'person']);
    expect(gradeByRubric(caseWalk.rubric(), { 'signed-off': 'yes' })).toMatchObject({ earned: 1, of: 1 });
    expect(gradeByRubric(caseWalk.rubric(), { 'signed-off': 'no' })).toMatchObject({ earned: 0, of: 1 });
  });

  it('reviews every step, also at a point that was come back to', () => {
    const { steps } = caseWalk.review(three, pathOf('dp1/c dp1/a dp2/b'));
    expect(steps.map(({ id, value, chosen }) => [id, value, chosen.en])).toEqual([
      ['dp1', 'harmful', 'do c'],
      ['dp1#2', 'best', 'do a'],
      ['dp2', 'acceptable', 'do b'],
    ]);
    expect(steps[0]).toMatchObject({
      question: text('what at dp1'),
      why: blocks('secret reason'),
      expert: blocks('secret expert'),
    });
  });

  it('counts first decisions', () => {
    expect(caseWalk.chosen(three, pathOf('dp1/c dp1/a dp2/b'))).toEqual(['dp1/c', 'dp2/b']);
    expect(caseWalk.choices(three)).toHaveLength(9);
    expect(caseWalk.choices(three)[0]).toEqual({
      key: 'dp1/a',
      label: [text('what at dp1'), text('do a')],
      correct: true,
    });
  });

  it.each(['dp1', 'dp1/a/b', '/', 'dp1/a  dp2/a', 'DP1/a', ' '])('refuses to read "%s"', (printed) => {
    expect(() => caseWalk.parse(printed)).toThrow(expect.objectContaining({ code: 'unreadable-response' }));
  });
});
