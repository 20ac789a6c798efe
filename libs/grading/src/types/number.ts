import { z } from 'zod';
import { gradeOf } from '../grade.js';
import { GradingError } from '../grading-error.js';
import { optionId } from '../ids.js';
import { localizedText } from '../localized-text.js';
import { lintIds, refuseUnknown, viewOf } from '../options.js';
import { questionBase } from '../question-base.js';
import type { LintFinding, QuestionType } from '../question-type.js';
import { readPrinted, readResponse } from '../read-response.js';
import { decimal, decimalText, isWithin, writtenDecimal } from './decimal.js';

const schema = z.strictObject({
  ...questionBase,
  kind: z.literal('number'),
  answer: writtenDecimal,
  tolerance: writtenDecimal.refine((text) => !text.startsWith('-'), 'must not be negative').default('0'),
  units: z
    .array(z.strictObject({ id: optionId, text: localizedText, factor: writtenDecimal }))
    .max(6)
    .default([]),
  why: localizedText.optional(),
});
const responseSchema = z.strictObject({ number: decimal, unit: optionId.optional() });

/**
 * A number to give. `answer`, `tolerance` (to both sides) and `factor` are canonical decimals as text; the answer is in
 * the first unit, and one of another unit is `factor` of the first.
 */
export type NumberQuestion = z.infer<typeof schema>;

/** A canonical decimal as text, as `-12.5`; `unit` exactly where the question offers several. */
export type NumberResponse = z.infer<typeof responseSchema>;

type Given = { number: string; unit: NumberQuestion['units'][number] | undefined };

function givenIn(question: NumberQuestion, response: unknown): Given {
  const { id: questionId, units } = question;
  const { number, unit } = readResponse(responseSchema, response, questionId);
  if ((unit !== undefined) !== units.length > 1) throw new GradingError('bad-response', { questionId });
  if (unit === undefined) return { number, unit: units[0] };
  refuseUnknown({ id: questionId, options: units }, [unit]);
  return { number, unit: units.find(({ id }) => id === unit) };
}

function isRight({ answer, tolerance }: NumberQuestion, { number, unit }: Given): boolean {
  return isWithin(number, unit?.factor ?? '1', answer, tolerance);
}

/**
 * Question type `number`: right when |number × factor − answer| ≤ tolerance, reckoned exactly in decimals.
 * Printed as the number, then after a blank the unit.
 */
export const number = {
  kind: 'number',
  schema,
  responseSchema,
  lint({ units, why }) {
    const factors = units.flatMap(({ factor }, index): LintFinding[] => {
      const wrong = index === 0 ? factor !== '1' : factor === '0' || factor.startsWith('-');
      return wrong ? [{ path: ['units', index, 'factor'], rule: 'unit-factor' }] : [];
    });
    const unexplained: LintFinding[] = why ? [] : [{ path: ['why'], rule: 'unexplained-option' }];
    return [...lintIds(units, ['units']), ...factors, ...unexplained];
  },
  present: ({ id, kind, prompt, units }) => ({ id, kind, prompt, units: viewOf(units) }),
  grade: (question, response) => gradeOf(isRight(question, givenIn(question, response)) ? 1 : 0, 1),
  review(question, response) {
    const { answer, tolerance, units, why } = question;
    const given = response === undefined ? null : givenIn(question, response);
    const around = tolerance === '0' ? answer : `${answer} ± ${tolerance}`;
    const part = {
      id: 'number',
      label: null,
      given: given && decimalText(given.number, given.unit?.text),
      right: [decimalText(around, units[0]?.text)],
      correct: given !== null && isRight(question, given),
      ...(why && { why }),
    };
    return { options: [], parts: [part], steps: [], text: null };
  },
  choices: () => [],
  chosen(question, response) {
    givenIn(question, response);
    return [];
  },
  print: ({ number: size, unit }) => (unit === undefined ? size : `${size} ${unit}`),
  parse(line) {
    const [size, unit, ...rest] = line.split(' ');
    if (rest.length > 0) throw new GradingError('unreadable-response');
    return readPrinted(responseSchema, { number: size, ...(unit !== undefined && { unit }) });
  },
} satisfies QuestionType<NumberQuestion, NumberResponse>;
