import { questionTypeOf, questionTypes } from '@lidzgaita/grading';
import { expect, test } from 'vitest';
import { compileModule } from './edition/compile-module.js';
import { editedKinds } from './fixtures/edit.js';
import { sampleKinds } from './fixtures/sample-kinds.js';
import { moduleTexts } from './module-texts.js';
import { parseContent } from './parse-content.js';
import { learningCases, questionVersion, quizQuestions } from './quiz-questions.js';

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

test('every text of every kind counts for whether a language is complete', () => {
  const texts = new Set(moduleTexts(module).map(({ where }) => where));
  for (const where of [
    'quiz/sections/zinasanas/title',
    'quiz/feedback/1/text',
    'quiz/questions/v-single/feedback',
    'quiz/questions/v-single/hints/2',
    'quiz/questions/v-patiesi/why/true',
    'quiz/questions/v-matching/parts/a/why',
    'quiz/questions/v-groups/groups/ja/text',
    'quiz/questions/v-gap/text',
    'quiz/questions/v-gap/gaps/kam/options/b/why',
    'quiz/questions/v-short/accepted/b/text',
    'quiz/questions/v-number/units/dala/text',
    'quiz/questions/v-number/why',
    'quiz/questions/v-reflection/rubric/cilveks/levels/ja/text',
    'quiz/questions/v-rating/options/maz/text',
  ]) {
    expect(texts).toContain(where);
  }
  const begun = parseContent(editedKinds(quizFile, 'en: It is quiet. }', 'en: It is quiet., ru: Тихо. }'));
  expect(begun.faults.map(({ rule, params }) => [rule, params])).toEqual([
    ['language-incomplete', { language: 'ru', missing: 'title' }],
  ]);
});

