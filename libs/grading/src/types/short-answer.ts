import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { optionId } from '../ids.js';
import { localizedText, type LocalizedText } from '../localized-text.js';
import { lintOptions } from '../options.js';
import { questionBase } from '../question-base.js';
import type { LintFinding, QuestionType } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';
import { fold } from './fold.js';
import { parseText, printText, typedText } from './typed-text.js';

const maxLength = 500;
const other = {
  key: 'other',
  label: [{ lv: 'Cita atbilde', en: 'Another answer', ru: 'Другой ответ' }],
  correct: false,
};
const accepted = z.strictObject({
  id: optionId.refine((id) => id !== other.key, 'stands for any other answer'),
  text: localizedText,
  credit: z.int().min(1).max(100).default(100),
  why: localizedText.optional(),
});
const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('short-answer'),
  case: z.boolean().default(false),
  diacritics: z.boolean().default(false),
  accepted: z.array(accepted).min(1).max(12),
});
const responseSchema = z.strictObject({ text: typedText(maxLength) });

/**
 * A word or a phrase to type. `accepted`: what counts, in any of its languages; `credit` in per cent. `case`,
 * `diacritics`: whether letter case and marks on letters count.
 */
export type ShortAnswerQuestion = z.infer<typeof schema>;

/** What was typed: at most 500 characters, Unicode NFC, trimmed. */
export type ShortAnswerResponse = z.infer<typeof responseSchema>;

type Accepted = ShortAnswerQuestion['accepted'][number];

function formsOf(question: ShortAnswerQuestion, text: LocalizedText): Set<string> {
  return new Set(Object.values(text).map((words) => fold(words, question)));
}

function bestMatch(question: ShortAnswerQuestion, text: string): Accepted | undefined {
  const given = fold(text, question);
  if (given === '') return undefined;
  const matches = question.accepted.filter((one) => formsOf(question, one.text).has(given));
  return matches.sort((a, b) => b.credit - a.credit)[0];
}

function lintSame(question: ShortAnswerQuestion): LintFinding[] {
  const seen = new Set<string>();
  return question.accepted.flatMap(({ text }, index): LintFinding[] => {
    const forms = [...formsOf(question, text)];
    const same = forms.some((form) => seen.has(form));
    for (const form of forms) seen.add(form);
    return same ? [{ path: ['accepted', index, 'text'], rule: 'same-answer' }] : [];
  });
}

/** Question type `short-answer`: the best credit of the accepted answers that match. Printed as JSON text. */
export const shortAnswer = {
  kind: 'short-answer',
  schema,
  responseSchema,
  lint(question) {
    const full = question.accepted.some(({ credit }) => credit === 100);
    const none: LintFinding[] = full ? [] : [{ path: ['accepted'], rule: 'at-least-one-correct' }];
    return [...none, ...lintOptions(question.accepted, ['accepted']), ...lintSame(question)];
  },
  present: ({ id, kind, prompt }) => ({ id, kind, prompt, maxLength }),
  grade(question, response) {
    const { text } = readResponse(responseSchema, response, question.id);
    const credit = bestMatch(question, text)?.credit ?? 0;
    return credit % 100 === 0 ? gradeOf(credit / 100, 1) : gradeOf(credit, 100);
  },
  review(question, response) {
    const text = response === undefined ? null : readResponse(responseSchema, response, question.id).text;
    const match = text === null ? undefined : bestMatch(question, text);
    const right = question.accepted.filter(({ credit }) => credit === 100);
    const why = (match ?? right[0])?.why;
    const part = {
      id: 'text',
      label: null,
      given: text === null ? null : { lv: text, en: text },
      right: right.map((one) => one.text),
      correct: match?.credit === 100,
      ...(why && { why }),
    };
    return { options: [], parts: [part], steps: [], text: null };
  },
  choices({ accepted: answers }) {
    return [...answers.map(({ id, text, credit }) => ({ key: id, label: [text], correct: credit === 100 })), other];
  },
  chosen(question, response) {
    const { text } = readResponse(responseSchema, response, question.id);
    return text === '' ? [] : [bestMatch(question, text)?.id ?? other.key];
  },
  print: ({ text }) => printText(text),
  parse: (line) => readPrinted(responseSchema, { text: parseText(line) }),
} satisfies QuestionType<ShortAnswerQuestion, ShortAnswerResponse>;
