import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { GradingError } from '../grading-error.js';
import { optionId } from '../ids.js';
import { localizedText } from '../localized-text.js';
import { lintOptions, presentOptions, refuseUnknown } from '../options.js';
import { questionBase } from '../question-base.js';
import type { QuestionType } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';
import { placeText } from './place.js';

const step = z.strictObject({ id: optionId, text: localizedText, why: localizedText.optional() });
const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('ordering'),
  scoring: z.enum(['partial', 'all']).default('partial'),
  options: z.array(step).min(2).max(8),
});
const responseSchema = z.strictObject({
  order: z
    .array(optionId)
    .max(8)
    .refine((order) => new Set(order).size === order.length, 'an option is named twice'),
});

/** Things that have a right order, written in it. */
export type OrderingQuestion = z.infer<typeof schema>;

/** Every option once, in the learner's order. */
export type OrderingResponse = z.infer<typeof responseSchema>;

function orderOf(question: OrderingQuestion, response: unknown): string[] {
  const { order } = readResponse(responseSchema, response, question.id);
  refuseUnknown(question, order);
  if (order.length !== question.options.length) throw new GradingError('bad-response', { questionId: question.id });
  return order;
}

/**
 * Question type `ordering`. `partial`: (pairs in the right order − pairs in the wrong order) / all pairs, never below 0.
 * That is Kendall's rank correlation τ, held at 0 (M. G. Kendall, „A new measure of rank correlation”, Biometrika 30,
 * 1938). `all`: everything in its place. Never presented in the right order. Printed as ids with commas.
 */
export const ordering = {
  kind: 'ordering',
  schema,
  responseSchema,
  lint: ({ options }) => lintOptions(options),
  present(question, seed) {
    const { id, kind, prompt, options } = question;
    const mixed = presentOptions(question, seed);
    const solved = mixed.every((option, place) => option.id === options[place]?.id);
    return { id, kind, prompt, options: solved ? [...mixed.slice(1), ...mixed.slice(0, 1)] : mixed };
  },
  grade(question, response) {
    const order = orderOf(question, response);
    const places = question.options.map(({ id }) => order.indexOf(id));
    const pairs = (places.length * (places.length - 1)) / 2;
    const wrong = places.flatMap((place, index) => places.slice(index + 1).filter((later) => later < place)).length;
    return question.scoring === 'partial' ? gradeOf(pairs - 2 * wrong, pairs) : gradeOf(wrong === 0 ? 1 : 0, 1);
  },
  review(question, response) {
    const order = response === undefined ? [] : orderOf(question, response);
    const parts = question.options.map(({ id, text, why }, index) => ({
      id: String(index + 1),
      label: placeText(index + 1),
      given: question.options.find((option) => option.id === order[index])?.text ?? null,
      right: [text],
      correct: order[index] === id,
      ...(why && { why }),
    }));
    return { options: [], parts, steps: [], text: null };
  },
  choices: ({ options }) =>
    options.flatMap((right, index) =>
      options.map(({ id, text }) => ({
        key: `${index + 1}/${id}`,
        label: [placeText(index + 1), text],
        correct: id === right.id,
      })),
    ),
  chosen: (question, response) => orderOf(question, response).map((id, index) => `${index + 1}/${id}`),
  print: ({ order }) => order.join(','),
  parse: (line) => readPrinted(responseSchema, { order: line.split(',') }),
} satisfies QuestionType<OrderingQuestion, OrderingResponse>;
