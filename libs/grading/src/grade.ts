/**
 * The mark for one question. `fraction` = `earned / of`, from 0 to 1; `earned` and `of` are whole numbers, so that an
 * attempt can be added up without rounding. `correct` only when everything is right (`fraction` is 1).
 */
export interface Grade {
  fraction: number;
  correct: boolean;
  earned: number;
  of: number;
}

/** A grade of `earned` out of `of` (whole numbers, `of` at least 1); `earned` is held between 0 and `of`. */
export function gradeOf(earned: number, of: number): Grade {
  const held = Math.min(Math.max(earned, 0), of);
  return { fraction: held / of, correct: held === of, earned: held, of };
}
