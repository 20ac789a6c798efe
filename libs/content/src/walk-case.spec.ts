import fc from 'fast-check';
import { expect, test } from 'vitest';
import { propertyTimeout, runs } from './fixtures/fuzz.js';
import { sampleCourse } from './fixtures/sample-course.js';
import { parseContent } from './parse-content.js';
import { walkCase, type CaseStep } from './walk-case.js';

const theCase = parseContent(sampleCourse()).content.modules[0]?.cases[0] ?? { points: [] };
const steps = (text: string): CaseStep[] =>
  text
    .split(' ')
    .filter(Boolean)
    .map((step) => {
      const [point = '', choice = ''] = step.split('/');
      return { point, choice };
    });

test.each([
  ['nothing chosen', '', 'lugums', '', false],
  ['one choice', 'lugums/a', 'saruna', 'lugums/a', false],
  ['a harmful choice leads back to its own point', 'lugums/b', 'lugums', 'lugums/b', false],
  ['trying again keeps both tries in the path', 'lugums/b lugums/a', 'saruna', 'lugums/b lugums/a', false],
  ['to the end', 'lugums/a saruna/b zvans/a', 'end', 'lugums/a saruna/b zvans/a', true],
  ['rewinding cuts the path before that point', 'lugums/a saruna/a lugums/b', 'lugums', 'lugums/b', false],
  [
    'rewinding goes to the latest pass of the point',
    'lugums/b lugums/a saruna/a lugums/a',
    'saruna',
    'lugums/b lugums/a',
    false,
  ],
  [
    'rewinding after the end keeps it finished',
    'lugums/a saruna/b zvans/a saruna/a',
    'zvans',
    'lugums/a saruna/a',
    true,
  ],
])('%s', (_, choices, current, path, finished) => {
  expect(walkCase(theCase, steps(choices))).toEqual({ ok: true, current, path: steps(path), finished });
});

test.each([
  ['nav/a', 'unknown-point', 0],
  ['lugums/z', 'unknown-choice', 0],
  ['lugums/a zvans/a', 'not-there-yet', 1],
  ['lugums/a end/a', 'unknown-point', 1],
])('%s is refused: %s', (choices, code, step) => {
  expect(walkCase(theCase, steps(choices))).toEqual({ ok: false, code, step });
});

test('a case without points is over', () => {
  expect(walkCase({ points: [] }, [])).toEqual({ ok: true, current: 'end', path: [], finished: true });
});

test(
  'every walk along the choices is accepted, its path is a walk itself, and one step at a time says the same',
  { timeout: propertyTimeout },
  () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(9), fc.nat(9), fc.boolean()), { maxLength: 30 }), (moves) => {
        const made: CaseStep[] = [];
        for (const [which, option, back] of moves) {
          const now = walkCase(theCase, made);
          if (!now.ok) throw new Error(now.code);
          const open = back || now.current === 'end' ? now.path.map(({ point }) => point) : [now.current];
          const point = open[which % open.length] ?? now.current;
          const choices = theCase.points.find(({ id }) => id === point)?.choices ?? [];
          made.push({ point, choice: choices[option % choices.length]?.id ?? '' });
        }
        const walk = walkCase(theCase, made);
        if (!walk.ok) throw new Error(walk.code);
        const replay = walkCase(theCase, walk.path);
        expect(replay).toMatchObject({ ok: true, current: walk.current, path: walk.path });
      }),
      { numRuns: runs },
    );
  },
);
