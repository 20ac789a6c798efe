import type { AnswerStep, Certainty } from '../behaviour.js';

/** The steps that a line tells of: `b! c a!` chooses b and checks it, then c, then a and checks it. */
export function choices(line: string, certainty: Certainty | null = null): AnswerStep[] {
  return line
    .split(' ')
    .filter(Boolean)
    .map((word, n) => ({ revision: n + 1, response: { choice: word[0] }, check: word.endsWith('!'), certainty }));
}

/** A mark as one number. */
export const shareOf = ({ earned, of }: { earned: number; of: number }): number => earned / of;
