import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { optionId } from '../ids.js';
import { countedOptions, lintOptions, options, presentOptions, refuseUnknown, reviewOptions } from '../options.js';
import { questionBase } from '../question-base.js';
import type { QuestionType } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';

const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('multiple'),
  scoring: z.enum(['all', 'partial']).default('all'),
  options,
});
const responseSchema = z.strictObject({
  choices: z
    .array(optionId)
    .max(6)
    .refine((choices) => new Set(choices).size === choices.length, 'an option is named twice')
    .transform((choices) => [...choices].sort()),
});

/** A question with at least one correct option. `scoring`: `all` right or nothing, or `partial` credit. */
export type MultipleQuestion = z.infer<typeof schema>;

/** The ids of the chosen options, sorted; none chosen is an answer too (of no points). */
export type MultipleResponse = z.infer<typeof responseSchema>;

function choicesOf(question: MultipleQuestion, response: unknown): string[] {
  const { choices } = readResponse(responseSchema, response, question.id);
  refuseUnknown(question, choices);
  return choices;
}

/**
 * Question type `multiple`: any number of two to six options.
 * `partial`: (right picked − wrong picked) / number of right ones, never below 0, so that picking another right option
 * never lowers the mark and picking another wrong one never raises it. Printed as sorted ids with commas.
 */
export const multiple = {
  kind: 'multiple',
  schema,
  responseSchema,
  lint(question) {
    const findings = lintOptions(question.options);
    if (!question.options.some(({ correct }) => correct))
      findings.unshift({ path: ['options'], rule: 'at-least-one-correct' });
    return findings;
  },
  present(question, seed) {
    const { id, kind, prompt } = question;
    return { id, kind, prompt, options: presentOptions(question, seed) };
  },
  grade(question, response) {
    const choices = choicesOf(question, response);
    const right = question.options.filter(({ correct }) => correct).map(({ id }) => id);
    const picked = choices.filter((id) => right.includes(id)).length;
    const wrong = choices.length - picked;
    if (question.scoring === 'partial') return gradeOf(picked - wrong, Math.max(right.length, 1));
    return gradeOf(right.length > 0 && picked === right.length && wrong === 0 ? 1 : 0, 1);
  },
  review(question, response) {
    const chosen = response === undefined ? [] : choicesOf(question, response);
    return { options: reviewOptions(question.options, chosen), parts: [], steps: [], text: null };
  },
  choices: (question) => countedOptions(question.options),
  chosen: (question, response) => choicesOf(question, response),
  print: ({ choices }) => [...choices].sort().join(','),
  parse: (text) => readPrinted(responseSchema, { choices: text === '' ? [] : text.split(',') }),
} satisfies QuestionType<MultipleQuestion, MultipleResponse>;
