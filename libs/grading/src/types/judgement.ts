import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { optionId } from '../ids.js';
import { localizedText, type LocalizedText } from '../localized-text.js';
import { lintOptions, presentOptions, refuseUnknown } from '../options.js';
import { questionBase } from '../question-base.js';
import type { LintFinding, QuestionType } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';
import { parsePairs } from './pairs.js';

const action = z.strictObject({
  id: optionId,
  text: localizedText,
  rating: z.int().min(1).max(10),
  why: localizedText.optional(),
});
const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('judgement'),
  options: z.array(action).min(3).max(6),
});
const responseSchema = z
  .strictObject({ most: optionId.optional(), least: optionId.optional() })
  .refine(({ most, least }) => most === undefined || most !== least, 'the same option is both');

/** Things one could do in a situation; `rating`: how appropriate experts find each on average, 1–10. */
export type JudgementQuestion = z.infer<typeof schema>;

/** The ids of the most and of the least appropriate option, never the same; either may be missing. */
export type JudgementResponse = z.infer<typeof responseSchema>;

const ends = ['most', 'least'] as const;
const endTexts: Record<(typeof ends)[number], LocalizedText> = {
  most: { lv: 'Vispiemērotākā rīcība', en: 'Most appropriate', ru: 'Наиболее уместно' },
  least: { lv: 'Vismazāk piemērotā rīcība', en: 'Least appropriate', ru: 'Наименее уместно' },
};

function saidIn(question: JudgementQuestion, response: unknown): JudgementResponse {
  const said = readResponse(responseSchema, response, question.id);
  const named = ends.flatMap((end) => said[end] ?? []);
  refuseUnknown(question, named);
  return said;
}

function boundsOf({ options }: JudgementQuestion): { most: number; least: number } {
  const ratings = options.map(({ rating }) => rating);
  return { most: Math.max(...ratings), least: Math.min(...ratings) };
}

/**
 * Question type `judgement`: which of several ways to act is the most and which the least appropriate. The earned points
 * are how far the one stands above the lowest rating and the other below the highest, out of twice the whole range.
 * Source: S. J. Motowidlo, M. D. Dunnette, G. W. Carter, „An alternative selection procedure: The low-fidelity
 * simulation”, Journal of Applied Psychology 75, 1990; M. A. McDaniel, N. T. Nguyen, „Situational judgment tests”,
 * International Journal of Selection and Assessment 9, 2001. Printed as `least=b,most=a`.
 */
export const judgement = {
  kind: 'judgement',
  schema,
  responseSchema,
  lint(question) {
    const { most, least } = boundsOf(question);
    const count = (rating: number) => question.options.filter((option) => option.rating === rating).length;
    const flat: LintFinding[] = count(most) > 1 || count(least) > 1 ? [{ path: ['options'], rule: 'flat-rating' }] : [];
    return [...flat, ...lintOptions(question.options)];
  },
  present(question, seed) {
    const { id, kind, prompt } = question;
    return { id, kind, prompt, options: presentOptions(question, seed) };
  },
  grade(question, response) {
    const said = saidIn(question, response);
    const { most, least } = boundsOf(question);
    const ratingOf = (id: string | undefined) => question.options.find((option) => option.id === id)?.rating;
    const earned = (ratingOf(said.most) ?? least) - least + most - (ratingOf(said.least) ?? most);
    return gradeOf(earned, Math.max(1, 2 * (most - least)));
  },
  review(question, response) {
    const given: JudgementResponse = response === undefined ? {} : saidIn(question, response);
    const bounds = boundsOf(question);
    const options = question.options.map(({ id, text, rating, why }) => {
      const said = ends.find((end) => given[end] === id);
      const experts = ends.find((end) => bounds[end] === rating);
      const correct = said !== undefined && said === experts;
      return {
        id,
        text,
        chosen: said !== undefined,
        correct,
        ...(said && { said }),
        ...(experts && { experts }),
        ...(why && { why }),
      };
    });
    return { options, parts: [], steps: [], text: null };
  },
  choices(question) {
    const bounds = boundsOf(question);
    return ends.flatMap((end) =>
      question.options.map(({ id, text, rating }) => ({
        key: `${end}/${id}`,
        label: [endTexts[end], text],
        correct: rating === bounds[end],
      })),
    );
  },
  chosen(question, response) {
    const said = saidIn(question, response);
    return ends.flatMap((end) => (said[end] === undefined ? [] : [`${end}/${said[end]}`]));
  },
  print: ({ most, least }) => [least && `least=${least}`, most && `most=${most}`].filter(Boolean).join(','),
  parse(line) {
    return readPrinted(responseSchema, parsePairs(line));
  },
} satisfies QuestionType<JudgementQuestion, JudgementResponse>;
