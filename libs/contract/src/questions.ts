/**
 * The JSON of quiz questions as `present`, the response schemas and `review` of the question types produce it.
 * Types only. Texts carry all their languages, so that switching language in mid-quiz asks nothing of the server.
 */
import type { Block } from './documents.js';

/** A text by language code; `lv` and `en` are always there. */
export type QuestionText = { lv: string; en: string; [language: string]: string };

/** Running text by language code. */
export type QuestionBlocks = { lv: Block[]; en: Block[]; [language: string]: Block[] };

/** Something to choose, to place or to fill before answering: nothing in it tells what is right. */
export interface QuestionOptionView {
  id: string;
  text: QuestionText;
}

interface ViewOf<Kind extends string> {
  id: string;
  kind: Kind;
  prompt: QuestionText;
}

/** Options in the order to show. For `true-false`: `true`, then `false`. For `self-rating`: from the lowest step up. */
export interface ChoiceView extends ViewOf<'single' | 'multiple' | 'true-false' | 'ordering' | 'judgement' | 'self-rating'> {
  options: QuestionOptionView[];
}

/** `matching`: each part gets one of the options. `groups`: each part goes into one of the groups (`options`). */
export interface PairingView extends ViewOf<'matching' | 'groups'> {
  parts: QuestionOptionView[];
  options: QuestionOptionView[];
}

/** A text in which `[[gap-id]]` stands for each gap, in every language. */
export interface GapSelectView extends ViewOf<'gap-select'> {
  text: QuestionText;
  gaps: { id: string; options: QuestionOptionView[] }[];
}

export interface ShortAnswerView extends ViewOf<'short-answer'> {
  maxLength: number;
}

/** No unit: a bare number. One: it stands after the field. Several: the learner says which. */
export interface NumberView extends ViewOf<'number'> {
  units: QuestionOptionView[];
}

/** One thing that a marker looks at; `points` are whole numbers, the levels stand from the lowest up. */
export interface RubricCriterion {
  id: string;
  text: QuestionText;
  levels: { id: string; points: number; text: QuestionText }[];
}

/** A text that a person marks by the rubric, which the learner sees beforehand. Word counts: 0 for no limit. */
export interface ReflectionView extends ViewOf<'reflection'> {
  minWords: number;
  maxWords: number;
  rubric: RubricCriterion[];
}

/** A branching case to be walked to its end. What is best and why is not in it. The first point is the start. */
export interface CaseView extends ViewOf<'case'> {
  title: QuestionText;
  notice?: QuestionBlocks;
  intro: QuestionBlocks;
  points: {
    id: string;
    scene: QuestionBlocks;
    question: QuestionText;
    choices: { id: string; text: QuestionText; consequence: QuestionBlocks; next: string }[];
  }[];
}

/** A question as the learner sees it before answering. */
export type QuestionView =
  | ChoiceView
  | PairingView
  | GapSelectView
  | ShortAnswerView
  | NumberView
  | ReflectionView
  | CaseView;

/** `single`, `self-rating`: the chosen option. `true-false`: `true` or `false`, as text. */
export interface ChoiceResponse {
  choice: string;
}

/** `multiple`: the chosen options, each once; none is an answer too. */
export interface ChoicesResponse {
  choices: string[];
}

/** `ordering`: every option once, in the learner's order. */
export interface OrderResponse {
  order: string[];
}

/** `matching`, `groups`, `gap-select`: the chosen option by part (or gap); a part may be missing while unanswered. */
export interface PairsResponse {
  pairs: Record<string, string>;
}

/** `short-answer`, `reflection`. */
export interface TextResponse {
  text: string;
}

/** `number`: a decimal with a point and no blanks, as `-12.5`; `unit` where the question offers several. */
export interface NumberResponse {
  number: string;
  unit?: string;
}

/** `judgement`: the most and the least appropriate option, never the same; one of them may be missing. */
export interface JudgementResponse {
  most?: string;
  least?: string;
}

/** `case`: the choices made so far, from the start; answered when the last one leads to `end`. */
export interface PathResponse {
  path: { point: string; choice: string }[];
}

/** What the learner answered; which shape it has follows from the question's `kind`. */
export type QuestionResponse =
  | ChoiceResponse
  | ChoicesResponse
  | OrderResponse
  | PairsResponse
  | TextResponse
  | NumberResponse
  | JudgementResponse
  | PathResponse;

/** An option of a choice question after marking. What the learner may not see yet is null or left out. */
export interface OptionReview {
  id: string;
  text: QuestionText;
  chosen: boolean;
  /** Whether choosing it was right; null when that is not to be seen, or when nothing is right or wrong. */
  correct: boolean | null;
  /** `judgement`: what the learner said of it. */
  said?: 'most' | 'least';
  /** `judgement`: what the experts say of it. */
  experts?: 'most' | 'least';
  why?: QuestionText;
}

/** One part of an answer after marking: a pair, a place in an order, a gap, a typed text or number. */
export interface PartReview {
  id: string;
  /** Null when the question has only this one part. */
  label: QuestionText | null;
  /** What the learner gave; null when nothing. */
  given: QuestionText | null;
  /** What would have been right; several when several count; null when that is not to be seen. */
  right: QuestionText[] | null;
  correct: boolean | null;
  why?: QuestionText;
}

/** One decision of a walked case after marking. */
export interface StepReview {
  id: string;
  question: QuestionText;
  chosen: QuestionText;
  value: 'best' | 'acceptable' | 'harmful' | null;
  why?: QuestionBlocks;
  expert?: QuestionBlocks;
}

/** What a marker decided of one criterion. */
export interface CriterionReview extends RubricCriterion {
  /** The level given; null while it waits for a marker. */
  given: string | null;
}

/**
 * An answered question, explained. A kind fills the lists that it has something to say in, the others are empty.
 * It tells the answer: of it a learner gets only what the quiz lets them see at that moment.
 */
export interface QuestionReview {
  options: OptionReview[];
  parts: PartReview[];
  steps: StepReview[];
  /** A text as the learner wrote it. */
  text: string | null;
  rubric: CriterionReview[];
}
