import { z } from 'zod';
import { GradingError } from './grading-error.js';
import { optionId } from './ids.js';
import { localizedText, type LocalizedText } from './localized-text.js';
import type { LintFinding, OptionReview, OptionView } from './question-type.js';
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

/** Ids that are used twice in one list; `path` is where the list stands. */
export function lintIds(list: readonly { id: string }[], path: LintFinding['path'] = ['options']): LintFinding[] {
  const seen = new Set<string>();
  return list.flatMap(({ id }, index): LintFinding[] => {
    const twice = seen.has(id);
    seen.add(id);
    return twice ? [{ path: [...path, index, 'id'], rule: 'duplicate-option-id' }] : [];
  });
}

/** The rules of a list whose things explain themselves: ids are not used twice, everything says why. */
export function lintOptions(
  list: readonly Pick<Option, 'id' | 'why'>[],
  path: LintFinding['path'] = ['options'],
): LintFinding[] {
  const twice = lintIds(list, path);
  return list.flatMap(({ why }, index): LintFinding[] => {
    const findings = twice.filter((finding) => finding.path.at(-2) === index);
    if (!why) findings.push({ path: [...path, index, 'why'], rule: 'unexplained-option' });
    return findings;
  });
}

/** Things without their answers, as a learner may see them. */
export function viewOf(list: readonly OptionView[]): OptionView[] {
  return list.map(({ id, text }) => ({ id, text }));
}

/** The options without their answers, in an order that depends on the seed and the question. */
export function presentOptions(question: { id: string; options: readonly OptionView[] }, seed: string): OptionView[] {
  return viewOf(shuffle(question.options, `${seed}/${question.id}`));
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

/** What statistics count of a question of any kind. */
export type Counted = { key: string; label: LocalizedText[]; correct: boolean | null }[];

/** What statistics count where the options are all there is to choose. */
export function countedOptions(list: readonly Option[]): Counted {
  return list.map(({ id, text, correct }) => ({ key: id, label: [text], correct }));
}

/** @throws GradingError `unknown-option` when a chosen id is not an option of the question */
export function refuseUnknown(
  question: { id: string; options: readonly { id: string }[] },
  chosen: readonly string[],
): void {
  const unknown = chosen.find((id) => !question.options.some((known) => known.id === id));
  if (unknown !== undefined) throw new GradingError('unknown-option', { questionId: question.id, optionId: unknown });
}
