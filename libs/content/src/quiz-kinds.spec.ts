import { questionTypeOf, questionTypes } from '@lidzgaita/grading';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compileModule } from './edition/compile-module.js';
import { arbitraryQuiz } from './fixtures/arbitrary-quiz.js';
import { editedKinds } from './fixtures/edit.js';
import { propertyTimeout, runs } from './fixtures/fuzz.js';
import { sampleKinds } from './fixtures/sample-kinds.js';
import { parseContent } from './parse-content.js';
import { learningCases, questionVersion, quizQuestions } from './quiz-questions.js';
import { serialiseContent } from './write/serialise-content.js';

const read = (files: ReadonlyMap<string, string>) => parseContent(files).content.modules[0]!;
const module = read(sampleKinds());
const quizFile = 'modules/k2/quiz.yaml';

test('a quiz of every kind and every policy key has no faults', () => {
  expect(parseContent(sampleKinds()).faults).toEqual([]);
  expect([...new Set(module.quiz?.questions.map(({ kind }) => kind))].sort()).toEqual(Object.keys(questionTypes).sort());
  expect(module.quiz).toMatchObject({
    pass: 75,
    attempts: 4,
    wait: 60,
    behaviour: 'tries',
    tries: { most: 2, deduction: 50 },
    result: 'last',
    minutes: 45,
    grace: 10,
    show: { during: ['answer'], after: ['answer', 'mark'], later: ['answer', 'mark', 'right'], closed: [] },
    marking: { second: true, anonymous: true },
  });
  expect(module.quiz?.sections.map(({ id, shuffle }) => [id, shuffle])).toEqual([
    ['zinasanas', false],
    ['situacijas', true],
    ['pardomas', true],
  ]);
  expect(module.quiz).not.toHaveProperty('draw');
});

test('every kind and every policy key survives being written, and the same files come again', () => {
  const { content } = parseContent(sampleKinds());
  const files = serialiseContent(content);
  const again = parseContent(files);
  expect(again.faults).toEqual([]);
  expect(again.content).toEqual(content);
  expect(serialiseContent(again.content)).toEqual(files);
});

test('what reading fills in is not written; the same key may have another default in another kind', () => {
  const plain = sampleKinds().get(quizFile)!;
  const bare = plain.replace(/pass: 75[\s\S]*?questions:/, 'pass: 80\nattempts: 3\nbehaviour: tries\nquestions:');
  const written = serialiseContent(parseContent(sampleKinds().set(quizFile, bare)).content).get(quizFile)!;
  const absent = ['wait', 'tries', 'result', 'grace', 'show', 'feedback', 'marking'];
  for (const key of absent) expect(written).not.toMatch(new RegExp(`^${key}:`, 'm'));
  expect(written).toContain('behaviour: tries');
  expect(written.match(/scoring: all/g)).toHaveLength(1);
  expect(written).toContain('case: true');
  expect(written).toContain('case: paraksts');
  expect(written.match(/shuffle:/g)).toHaveLength(1);
});

test.each([
  ['short-answer that ignores case', 'case: true', 'case: false'],
  ['pairs that are all or nothing', 'kind: matching', 'kind: matching\n    scoring: all'],
  ['multiple with partial credit', 'kind: multiple', 'kind: multiple\n    scoring: partial'],
  ['a case that a person signs off', 'case: paraksts', 'case: paraksts\n    scoring: signed-off'],
  ['numbers in quotes', 'answer: 12.5', "answer: '12,50'"],
  ['no safety, said', 'kind: multiple', 'kind: multiple\n    safety: false'],
  ['tries as they are anyway', '{ most: 2, deduction: 50 }', '{ most: 3, deduction: 33 }'],
  ['things in another order', 'during: [answer]', 'during: [explanation, right, mark, answer]'],
])('%s survives being written', (_, find, replace) => {
  const { content, faults } = parseContent(editedKinds(quizFile, find, replace));
  expect(faults).toEqual([]);
  expect(parseContent(serialiseContent(content)).content).toEqual(content);
});

test('questions carry the stories of their cases, and each can be presented and answered', () => {
  const questions = quizQuestions(module);
  expect(questions).toHaveLength(13);
  for (const question of questions) {
    expect(questionTypeOf(question.kind).present(question, 'seed').id).toBe(question.id);
  }
  const walked = questions.find(({ kind }) => kind === 'case')!;
  const path = ['lugums', 'saruna', 'zvans'].map((point) => ({ point, choice: 'a' }));
  expect(questionTypeOf('case').grade(walked, { path })).toMatchObject({ earned: 6, of: 6 });
  expect(module.quiz?.questions.find(({ kind }) => kind === 'case')).not.toHaveProperty('story');
  expect(quizQuestions({ cases: module.cases })).toEqual([]);
});

test('a version belongs to the wording of a question, not to the edition', () => {
  const versions = quizQuestions(module).map(questionVersion);
  for (const version of versions) expect(version).toMatch(/^[0-9a-f]{16}$/);
  expect(new Set(versions).size).toBe(versions.length);
  const other = read(editedKinds('modules/k2/module.yaml', 'lv: Veidi', 'lv: Citi veidi'));
  expect(quizQuestions(other).map(questionVersion)).toEqual(versions);
  const changed = (files: Map<string, string>): string[] =>
    quizQuestions(read(files))
      .filter((question, index) => questionVersion(question) !== versions[index])
      .map(({ id }) => id);
  expect(changed(editedKinds(quizFile, 'lv: Ko dara?', 'lv: Ko viņi dara?'))).toEqual(['v-single']);
  expect(changed(editedKinds('modules/k2/cases/paraksts.yaml', 'Viņš klusē.', 'Viņš raud.'))).toEqual(['v-case']);
  expect(changed(editedKinds('modules/k2/cases/otrs.yaml', 'Viņš klusē.', 'Viņš raud.'))).toEqual([]);
});

test('a case that the quiz marks by its values is not in what learners download; one that is signed off is', () => {
  expect(learningCases(module).map(({ id }) => id)).toEqual(['otrs']);
  const { documents } = compileModule(parseContent(sampleKinds()).content, 'k2');
  expect(documents['lv']?.cases.map(({ id }) => id)).toEqual(['otrs']);
  expect(JSON.stringify(documents)).not.toContain('"paraksts"');
  const signedOff = read(editedKinds(quizFile, 'case: paraksts', 'case: paraksts\n    scoring: signed-off'));
  expect(learningCases(signedOff).map(({ id }) => id)).toEqual(['paraksts', 'otrs']);
});

test('any quiz survives being written, whatever its kinds, keys and texts', { timeout: propertyTimeout }, () => {
  const { content } = parseContent(sampleKinds());
  const numRuns = Math.ceil(runs / 20);
  let settled = 0;
  fc.assert(
    fc.property(arbitraryQuiz(module.quiz!.questions), (quiz) => {
      const files = serialiseContent({ ...content, modules: [{ ...module, cases: [], quiz }] });
      const again = parseContent(new Map([...files].filter(([path]) => path.endsWith('quiz.yaml') || path.endsWith('module.yaml'))));
      expect(again.content.modules[0]?.quiz).toEqual(quiz);
      expect(serialiseContent(again.content).get(quizFile)).toBe(files.get(quizFile));
      settled += 1;
    }),
    { numRuns },
  );
  expect(settled).toBe(numRuns);
});
