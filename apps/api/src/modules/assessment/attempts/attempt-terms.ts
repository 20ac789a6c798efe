import { addDays, rigaMidnight } from '@lidzgaita/certification';
import { type Accommodation, type QuizPolicy, type Terms, termsFor } from '@lidzgaita/grading';

/** The terms of a quiz for one person, with its days as instants in milliseconds. */
export interface QuizTerms extends Terms {
  opensAt: number | null;
  /** When the last day is over. */
  closesAt: number | null;
}

export function quizTerms(policy: Pick<QuizPolicy, 'minutes' | 'attempts'>, granted: readonly Accommodation[]): QuizTerms {
  const terms = termsFor(policy, granted);
  return {
    ...terms,
    opensAt: terms.opensOn === null ? null : Date.parse(rigaMidnight(terms.opensOn)),
    closesAt: terms.closesOn === null ? null : Date.parse(rigaMidnight(addDays(terms.closesOn, 1))),
  };
}

/** When an attempt that starts at `from` is over, and until when answers under way still count. */
export function timesFrom(from: Date, { minutes, closesAt }: QuizTerms, { grace }: Pick<QuizPolicy, 'grace'>): { dueAt: Date | null; closesAt: Date | null } {
  const ends = [minutes === null ? null : from.getTime() + minutes * 60_000, closesAt].filter((end) => end !== null);
  if (ends.length === 0) return { dueAt: null, closesAt: null };
  const due = Math.min(...ends);
  return { dueAt: new Date(due), closesAt: new Date(due + grace * 1000) };
}
