import type { z } from 'zod';
import type { Grade } from './grade.js';
import type { LocalizedText } from './localized-text.js';
import type { QuestionBase } from './question-base.js';
import type { Rubric } from './rubric.js';

/** Structural rules that a schema cannot say; keys only, the words for them belong to the content linter. */
export type LintRule =
  | 'exactly-one-correct'
  | 'at-least-one-correct'
  | 'duplicate-option-id'
  | 'unexplained-option'
  /** A pair, item or gap names an option or group that the question does not have. */
  | 'unknown-target'
  /** The text and the list of gaps do not name the same gaps, in every language. */
  | 'gap-marks'
  /** Two accepted answers are the same once folded. */
  | 'same-answer'
  /** Experts rate every option alike, or several as the most or the least appropriate. */
  | 'flat-rating'
  /** A level earns no more than the one before it, or none earns anything. */
  | 'rubric-levels'
  /** The first unit has another factor than 1, or a factor is 0. */
  | 'unit-factor';

/** One broken rule; `path` leads into the question as written (`['options', 2, 'why']`), as Zod's issue paths do. */
export interface LintFinding {
  path: (string | number)[];
  rule: LintRule;
}

/** Something to choose, to place or to fill, as a learner may see it before answering. */
export interface OptionView {
  id: string;
  text: LocalizedText;
}

/** What the learner's screen needs, and nothing that tells the answer; the rest of its shape belongs to the kind. */
export interface QuestionView {
  id: string;
  kind: string;
  prompt: LocalizedText;
}

/** One option after marking; `why` is there in every published question, a draft may still lack it. */
export interface OptionReview {
  id: string;
  text: LocalizedText;
  chosen: boolean;
  /** Null when nothing is right or wrong (a self-rating), or hidden from the learner. */
  correct: boolean | null;
  said?: 'most' | 'least';
  experts?: 'most' | 'least';
  why?: LocalizedText;
}

/** One part of an answer after marking: a pair, a place in an order, a gap, a typed text or number. */
export interface PartReview {
  id: string;
  /** Null when the question has only this one part. */
  label: LocalizedText | null;
  given: LocalizedText | null;
  /** What would have been right; several when several count; null when hidden from the learner. */
  right: LocalizedText[] | null;
  correct: boolean | null;
  why?: LocalizedText;
}

/** One decision of a walked case after marking. Running texts are carried through as they are. */
export interface StepReview {
  id: string;
  question: LocalizedText;
  chosen: LocalizedText;
  value: 'best' | 'acceptable' | 'harmful' | null;
  why?: Record<string, unknown>;
  expert?: Record<string, unknown>;
}

/** A question with one response, explained in the order of the bank. It tells the answer. */
export interface QuestionReview {
  options: OptionReview[];
  parts: PartReview[];
  steps: StepReview[];
  text: string | null;
}

/** Who marks: the rules at once, a person later, or nobody because nothing is to be marked. */
export type Marking = 'rules' | 'person' | 'none';

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
  /** `rules` unless it says otherwise. */
  marking?(question: Q): Marking;
  /** What a person marks by; only where `marking` says `person`. */
  rubric?(question: Q): Rubric;
  /**
   * Marks one response. Where a person marks or nobody does, it only checks that the response fits and gives 0 of 1.
   * @throws GradingError `bad-response`, `unknown-option`
   */
  grade(question: Q, response: unknown): Grade;
  /** Explains one response; `undefined` stands for an unanswered question. @throws GradingError as `grade` */
  review(question: Q, response: unknown): QuestionReview;
  /**
   * What statistics count: every thing that could have been chosen, whether it is right, and how to say it.
   * `label` of several texts is said with an arrow between them (`stem → option`). None for free texts.
   */
  choices(question: Q): { key: string; label: LocalizedText[]; correct: boolean | null }[];
  /** The keys of `choices` that one response chose. @throws GradingError as `grade` */
  chosen(question: Q, response: unknown): string[];
  /** One stable line of text for exports and paper; `parse(print(r))` equals `r`. */
  print(response: R): string;
  /** Reads `print`'s text back. @throws GradingError `unreadable-response` */
  parse(text: string): R;
}
