import { z } from 'zod';
import { GradingError } from './grading-error.js';
import type { Marking, QuestionType } from './question-type.js';
import { caseWalk, type CaseQuestion } from './types/case.js';
import { gapSelect } from './types/gap-select.js';
import { groups } from './types/groups.js';
import { judgement } from './types/judgement.js';
import { matching } from './types/matching.js';
import { multiple } from './types/multiple.js';
import { number } from './types/number.js';
import { ordering } from './types/ordering.js';
import { reflection } from './types/reflection.js';
import { selfRating } from './types/self-rating.js';
import { shortAnswer } from './types/short-answer.js';
import { single } from './types/single.js';
import { trueFalse } from './types/true-false.js';

/** All question types by kind. A new type is one module and one line here; see docs/adding-a-question-type.md. */
export const questionTypes = {
  single,
  multiple,
  'true-false': trueFalse,
  matching,
  groups,
  'gap-select': gapSelect,
  ordering,
  'short-answer': shortAnswer,
  number,
  judgement,
  reflection,
  'self-rating': selfRating,
  case: caseWalk,
};

/** The kinds that exist. */
export type QuestionKind = keyof typeof questionTypes;

type AnyType = (typeof questionTypes)[QuestionKind];

/** A question of any kind, as {@link questionSchema} outputs it; a `case` may have been given its story since. */
export type Question = Exclude<z.output<AnyType['schema']>, { kind: 'case' }> | CaseQuestion;

/** A response to a question of any kind, in canonical form. */
export type QuestionResponse = z.output<AnyType['responseSchema']>;

/** One question of `quiz.yaml`, told apart by `kind`; strict. Source: docs/content-format.md. */
export const questionSchema = z.discriminatedUnion(
  'kind',
  Object.values(questionTypes).map(({ schema }) => schema) as [AnyType['schema'], ...AnyType['schema'][]],
);

/** Who marks a question: the rules, a person, or nobody. */
export function markingOf(question: Question): Marking {
  return questionTypeOf(question.kind).marking?.(question) ?? 'rules';
}

/**
 * The type of a question, to be used with questions of that kind only: `questionTypeOf(q.kind).grade(q, response)`.
 * @throws GradingError `unknown-kind`
 */
export function questionTypeOf(kind: string): QuestionType<Question, unknown> {
  if (!Object.hasOwn(questionTypes, kind)) throw new GradingError('unknown-kind');
  return questionTypes[kind as QuestionKind];
}
