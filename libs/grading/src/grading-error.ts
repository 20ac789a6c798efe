/**
 * Stable codes of {@link GradingError}:
 * - `bad-response`: the response has the wrong shape (or names an option twice)
 * - `unknown-option`: the response names an option that the question does not have
 * - `unreadable-response`: a printed response cannot be read back
 * - `unknown-kind`: no such question type
 * - `bad-mark`: a marker's levels do not fit the rubric
 * - `bad-draw`: `draw` is not a whole number of at least 1
 * - `bad-pass`: `pass` is not a whole number from 0 to 100
 * - `duplicate-question`: two questions of a bank or an attempt share an id
 */
export type GradingErrorCode =
  | 'bad-response'
  | 'unknown-option'
  | 'unreadable-response'
  | 'unknown-kind'
  | 'bad-mark'
  | 'bad-draw'
  | 'bad-pass'
  | 'duplicate-question';

/** What an error is about; only the ids that are known. */
export interface GradingErrorDetails {
  questionId?: string;
  optionId?: string;
}

/** The only error that this library throws. Callers decide by `code`; `message` is for logs, never for a learner. */
export class GradingError extends Error {
  override readonly name = 'GradingError';

  constructor(
    readonly code: GradingErrorCode,
    readonly details: GradingErrorDetails = {},
  ) {
    super(code);
  }
}
