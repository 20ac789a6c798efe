import { z } from 'zod';
import { GradingError } from './grading-error.js';
import type { QuestionType } from './question-type.js';
import { multiple } from './types/multiple.js';
import { single } from './types/single.js';
import { trueFalse } from './types/true-false.js';

/** All question types by kind. A new type is one module and one line here; see docs/adding-a-question-type.md. */
export const questionTypes = {
  single,
  multiple,
  'true-false': trueFalse,
};

/** The kinds that exist. */
export type QuestionKind = keyof typeof questionTypes;

type AnyType = (typeof questionTypes)[QuestionKind];

/** A question of any kind, as {@link questionSchema} outputs it. */
export type Question = z.output<AnyType['schema']>;

/** A response to a question of any kind, in canonical form. */
export type QuestionResponse = z.output<AnyType['responseSchema']>;

/** One question of `quiz.yaml`, told apart by `kind`; strict. Source: docs/content-format.md. */
export const questionSchema = z.discriminatedUnion(
  'kind',
  Object.values(questionTypes).map(({ schema }) => schema) as [AnyType['schema'], ...AnyType['schema'][]],
);

/**
 * The type of a question, to be used with questions of that kind only: `questionTypeOf(q.kind).grade(q, response)`.
 * @throws GradingError `unknown-kind`
 */
export function questionTypeOf(kind: string): QuestionType<Question, unknown> {
  if (!Object.hasOwn(questionTypes, kind)) throw new GradingError('unknown-kind');
  return questionTypes[kind as QuestionKind];
}
