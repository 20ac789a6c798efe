import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { optionId } from '../ids.js';
import { countedOptions, lintOptions, options, presentOptions, refuseUnknown, reviewOptions } from '../options.js';
import { questionBase } from '../question-base.js';
import type { QuestionType } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';

const schema = z.strictObject({ ...questionBase, kind: z.literal('single'), options });
const responseSchema = z.strictObject({ choice: optionId });

/** A question with exactly one correct option. */
export type SingleQuestion = z.infer<typeof schema>;

/** The id of the chosen option. */
export type SingleResponse = z.infer<typeof responseSchema>;

function choiceOf(question: SingleQuestion, response: unknown): string {
  const { choice } = readResponse(responseSchema, response, question.id);
  refuseUnknown(question, [choice]);
  return choice;
}

/** Question type `single`: one option of two to six; right or not. Printed as the option's id. */
export const single = {
  kind: 'single',
  schema,
  responseSchema,
  lint(question) {
    const findings = lintOptions(question.options);
    if (question.options.filter(({ correct }) => correct).length !== 1)
      findings.unshift({ path: ['options'], rule: 'exactly-one-correct' });
    return findings;
  },
  present(question, seed) {
    const { id, kind, prompt } = question;
    return { id, kind, prompt, options: presentOptions(question, seed) };
  },
  grade(question, response) {
    const choice = choiceOf(question, response);
    return gradeOf(question.options.some(({ id, correct }) => correct && id === choice) ? 1 : 0, 1);
  },
  review(question, response) {
    const chosen = response === undefined ? [] : [choiceOf(question, response)];
    return { options: reviewOptions(question.options, chosen), parts: [], steps: [], text: null };
  },
  choices: (question) => countedOptions(question.options),
  chosen: (question, response) => [choiceOf(question, response)],
  print: ({ choice }) => choice,
  parse: (text) => readPrinted(responseSchema, { choice: text }),
} satisfies QuestionType<SingleQuestion, SingleResponse>;
