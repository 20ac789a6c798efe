import type { z } from 'zod';
import type { Grade } from './grade.js';
import type { LocalizedText } from './localized-text.js';
import type { QuestionBase } from './question-base.js';

/** Structural rules that a schema cannot say; keys only, the words for them belong to the content linter. */
export type LintRule = 'exactly-one-correct' | 'at-least-one-correct' | 'duplicate-option-id' | 'unexplained-option';

/** One broken rule; `path` leads into the question as written (`['options', 2, 'why']`), as Zod's issue paths do. */
export interface LintFinding {
  path: (string | number)[];
  rule: LintRule;
}

/** One option as a learner may see it before answering. */
export interface OptionView {
  id: string;
  text: LocalizedText;
}

/** What the learner's screen needs, and nothing that tells the answer. */
export interface QuestionView {
  id: string;
  kind: string;
  prompt: LocalizedText;
  options: OptionView[];
}

/** One option after marking. `why` is there in every published question; a draft may still lack it. */
export interface OptionReview {
  id: string;
  text: LocalizedText;
  chosen: boolean;
  correct: boolean;
  why?: LocalizedText;
}

/** A marked question. Options stand in the order of the bank; it tells the answer, so show it only after marking. */
export interface QuestionReview {
  options: OptionReview[];
}

/**
 * Everything the system knows about one kind of question. `Q` is the question as `schema` outputs it, `R` the response
 * as `responseSchema` outputs it. All methods are pure.
 */
export interface QuestionType<Q extends QuestionBase, R> {
  readonly kind: Q['kind'];
  /** The YAML shape of docs/content-format.md; strict, fills in defaults. */
  readonly schema: z.ZodType<Q>;
  /** The shape of an answer, in canonical form; does not know which options the question has. */
  readonly responseSchema: z.ZodType<R>;
  /** Rules beyond the schema; empty when the question may be published. */
  lint(question: Q): LintFinding[];
  /** The learner's view; the same seed gives the same order of options. */
  present(question: Q, seed: string): QuestionView;
  /** Marks one response. @throws GradingError `bad-response`, `unknown-option` */
  grade(question: Q, response: unknown): Grade;
  /** Explains one response; `undefined` stands for an unanswered question. @throws GradingError as `grade` */
  review(question: Q, response: unknown): QuestionReview;
  /** One stable line of text for exports and paper; `parse(print(r))` equals `r`. */
  print(response: R): string;
  /** Reads `print`'s text back. @throws GradingError `unreadable-response` */
  parse(text: string): R;
}
