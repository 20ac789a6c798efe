import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { localizedText, type LocalizedText } from '../localized-text.js';
import { questionBase } from '../question-base.js';
import type { LintFinding, QuestionType } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';

const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('true-false'),
  answer: z.boolean(),
  why: z.strictObject({ true: localizedText.optional(), false: localizedText.optional() }).default({}),
});
const responseSchema = z.strictObject({ choice: z.enum(['true', 'false']) });

/** A statement that is true or false; `why` explains each side. */
export type TrueFalseQuestion = z.infer<typeof schema>;

/** The chosen side, as an option id. */
export type TrueFalseResponse = z.infer<typeof responseSchema>;

const sides: readonly { id: 'true' | 'false'; text: LocalizedText }[] = [
  { id: 'true', text: { lv: 'Patiesi', en: 'True', ru: 'Верно' } },
  { id: 'false', text: { lv: 'Nepatiesi', en: 'False', ru: 'Неверно' } },
];

/** Question type `true-false`: two fixed options, `true` then `false`, never shuffled. Printed as `true` or `false`. */
export const trueFalse = {
  kind: 'true-false',
  schema,
  responseSchema,
  lint(question) {
    return sides
      .filter(({ id }) => !question.why[id])
      .map(({ id }): LintFinding => ({ path: ['why', id], rule: 'unexplained-option' }));
  },
  present({ id, kind, prompt }) {
    return { id, kind, prompt, options: sides.map((side) => ({ ...side })) };
  },
  grade(question, response) {
    const { choice } = readResponse(responseSchema, response, question.id);
    return gradeOf(choice === String(question.answer) ? 1 : 0, 1);
  },
  review(question, response) {
    const chosen = response === undefined ? undefined : readResponse(responseSchema, response, question.id).choice;
    return {
      options: sides.map(({ id, text }) => {
        const why = question.why[id];
        return { id, text, chosen: chosen === id, correct: id === String(question.answer), ...(why && { why }) };
      }),
      parts: [],
      steps: [],
      text: null,
    };
  },
  choices: ({ answer }) => sides.map(({ id, text }) => ({ key: id, label: [text], correct: id === String(answer) })),
  chosen: (question, response) => [readResponse(responseSchema, response, question.id).choice],
  print: ({ choice }) => choice,
  parse: (text) => readPrinted(responseSchema, { choice: text }),
} satisfies QuestionType<TrueFalseQuestion, TrueFalseResponse>;
