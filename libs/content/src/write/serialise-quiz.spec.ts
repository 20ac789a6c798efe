import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryQuiz } from '../fixtures/arbitrary-quiz.js';
import { editedKinds } from '../fixtures/edit.js';
import { propertyTimeout, runs } from '../fixtures/fuzz.js';
import { sampleKinds } from '../fixtures/sample-kinds.js';
import { parseContent } from '../parse-content.js';
import { serialiseContent } from './serialise-content.js';

const quizFile = 'modules/k2/quiz.yaml';
const sample = parseContent(sampleKinds()).content;
const module = sample.modules[0]!;

test('every kind and every policy key survives being written, and the same files come again', () => {
  const files = serialiseContent(sample);
  const again = parseContent(files);
  expect(again.faults).toEqual([]);
  expect(again.content).toEqual(sample);
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

test('any quiz survives being written, whatever its kinds, keys and texts', { timeout: propertyTimeout }, () => {
  const numRuns = Math.ceil(runs / 20);
  let settled = 0;
  fc.assert(
    fc.property(arbitraryQuiz(module.quiz!.questions), (quiz) => {
      const files = serialiseContent({ ...sample, modules: [{ ...module, cases: [], quiz }] });
      const again = parseContent(new Map([...files].filter(([path]) => path.endsWith('quiz.yaml') || path.endsWith('module.yaml'))));
      expect(again.content.modules[0]?.quiz).toEqual(quiz);
      expect(serialiseContent(again.content).get(quizFile)).toBe(files.get(quizFile));
      settled += 1;
    }),
    { numRuns },
  );
  expect(settled).toBe(numRuns);
});
