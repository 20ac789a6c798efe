/**
 * The JSON of quiz questions as `present`, the response schemas and `review` of the question types produce it.
 * Types only. Texts carry all their languages, so that switching language in mid-quiz asks nothing of the server.
 */

/** A text by language code; `lv` and `en` are always there. */
export type QuestionText = { lv: string; en: string; [language: string]: string };

/** One answer option before answering: nothing in it tells which one is right. */
export interface QuestionOptionView {
  id: string;
  text: QuestionText;
}

/** A question as the learner sees it before answering. `kind`: `single`, `multiple` or `true-false`. */
export interface QuestionView {
  id: string;
  kind: string;
  prompt: QuestionText;
  /** In the order to show. For `true-false`: `true`, then `false`. */
  options: QuestionOptionView[];
}

/** `single`: the chosen option. `true-false`: `true` or `false`, as text. */
export interface ChoiceResponse {
  choice: string;
}

/** `multiple`: the chosen options, each once; none is an answer too. */
export interface ChoicesResponse {
  choices: string[];
}

/** What the learner answered; which shape it has follows from the question's `kind`. */
export type QuestionResponse = ChoiceResponse | ChoicesResponse;

/** One option after marking. */
export interface OptionReview {
  id: string;
  text: QuestionText;
  chosen: boolean;
  correct: boolean;
  why?: QuestionText;
}

/** A marked question, every option explained. It tells the answer: it is sent only after marking. */
export interface QuestionReview {
  options: OptionReview[];
}
