import { z } from 'zod';
import { GradingError } from './grading-error.js';
import { optionId } from './ids.js';
import { localizedText } from './localized-text.js';
import type { LintFinding, OptionReview, OptionView, QuestionType } from './question-type.js';
import { shuffle } from './shuffle.js';

/**
 * One answer option. `why` is demanded by `lint`, not by the schema, so that a draft without it can be kept.
 * Source: docs/content-format.md, `quiz.yaml`.
 */
export const option = z.strictObject({
  id: optionId,
  correct: z.boolean().default(false),
  text: localizedText,
  why: localizedText.optional(),
});

/** One answer option; see {@link option}. */
export type Option = z.infer<typeof option>;

/** The options of a `single` or `multiple` question: two to six. */
export const options = z.array(option).min(2).max(6);

/** The rules that all lists of options share: ids are not used twice, every option says why. */
export function lintOptions(list: readonly Pick<Option, 'id' | 'why'>[]): LintFinding[] {
  const seen = new Set<string>();
  const findings: LintFinding[] = [];
  list.forEach(({ id, why }, index) => {
    if (seen.has(id)) findings.push({ path: ['options', index, 'id'], rule: 'duplicate-option-id' });
    if (!why) findings.push({ path: ['options', index, 'why'], rule: 'unexplained-option' });
    seen.add(id);
  });
  return findings;
}

/** The options without their answers, in an order that depends on the seed and the question. */
export function presentOptions(question: { id: string; options: readonly Option[] }, seed: string): OptionView[] {
  return shuffle(question.options, `${seed}/${question.id}`).map(({ id, text }) => ({ id, text }));
}

/** The options with what was chosen and why. */
export function reviewOptions(list: readonly Option[], chosen: readonly string[]): OptionReview[] {
  return list.map(({ id, text, correct, why }) => ({
    id,
    text,
    chosen: chosen.includes(id),
    correct,
    ...(why && { why }),
  }));
}

/** What statistics count where the options are all there is to choose. */
export function countedOptions(list: readonly Option[]): ReturnType<QuestionType<never, never>['choices']> {
  return list.map(({ id, text, correct }) => ({ key: id, label: [text], correct }));
}

/** @throws GradingError `unknown-option` when a chosen id is not an option of the question */
export function refuseUnknown(question: { id: string; options: readonly Option[] }, chosen: readonly string[]): void {
  const unknown = chosen.find((id) => !question.options.some((known) => known.id === id));
  if (unknown !== undefined) throw new GradingError('unknown-option', { questionId: question.id, optionId: unknown });
}
