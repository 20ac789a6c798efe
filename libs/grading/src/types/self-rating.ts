import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { optionId } from '../ids.js';
import { localizedText } from '../localized-text.js';
import { lintIds, refuseUnknown, viewOf } from '../options.js';
import { questionBase } from '../question-base.js';
import type { QuestionType } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';

const step = z.strictObject({ id: optionId, text: localizedText });
const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('self-rating'),
  options: z.array(step).min(2).max(7),
});
const responseSchema = z.strictObject({ choice: optionId });

/** A scale on which learners place themselves, from the lowest step up; nothing on it is right or wrong. */
export type SelfRatingQuestion = z.infer<typeof schema>;

/** The id of the chosen step. */
export type SelfRatingResponse = z.infer<typeof responseSchema>;

function choiceOf(question: SelfRatingQuestion, response: unknown): string {
  const { choice } = readResponse(responseSchema, response, question.id);
  refuseUnknown(question, [choice]);
  return choice;
}

/** Question type `self-rating`: never shuffled, never marked, so `grade` gives 0 of 1. Printed as the step's id. */
export const selfRating = {
  kind: 'self-rating',
  schema,
  responseSchema,
  lint: ({ options }) => lintIds(options),
  present: ({ id, kind, prompt, options }) => ({ id, kind, prompt, options: viewOf(options) }),
  marking: () => 'none',
  grade(question, response) {
    choiceOf(question, response);
    return gradeOf(0, 1);
  },
  review(question, response) {
    const choice = response === undefined ? undefined : choiceOf(question, response);
    const options = question.options.map(({ id, text }) => ({ id, text, chosen: id === choice, correct: null }));
    return { options, parts: [], steps: [], text: null };
  },
  choices: ({ options }) => options.map(({ id, text }) => ({ key: id, label: [text], correct: null })),
  chosen: (question, response) => [choiceOf(question, response)],
  print: ({ choice }) => choice,
  parse: (line) => readPrinted(responseSchema, { choice: line }),
} satisfies QuestionType<SelfRatingQuestion, SelfRatingResponse>;
