import type { Tone } from '@lidzgaita/ui';

export interface Marked {
  correct?: boolean | null;
  points?: number | null;
  max: number;
  pending?: boolean;
  voided?: boolean;
  /** A person has marked it: by points, not by right and wrong. */
  byPerson?: boolean;
  /** Something was answered. */
  answered?: boolean;
}

export type VerdictWord =
  'voided' | 'pending' | 'unmarked' | 'unanswered' | 'correct' | 'partly' | 'incorrect' | 'marked';

const tones: Record<VerdictWord, Tone> = {
  voided: 'success',
  pending: 'waiting',
  unmarked: 'neutral',
  unanswered: 'warning',
  correct: 'success',
  partly: 'warning',
  incorrect: 'error',
  marked: 'info',
};

/** What may be said of an answer, from what is known of it; undefined when nothing may be said yet. */
export function verdictOf(marked: Marked): { word: VerdictWord; tone: Tone } | undefined {
  const word = wordOf(marked);
  return word && { word, tone: tones[word] };
}

function wordOf({ correct, points, max, pending, voided, byPerson, answered = true }: Marked): VerdictWord | undefined {
  if (voided) return 'voided';
  if (max === 0) return 'unmarked';
  if (!answered) return 'unanswered';
  if (pending) return 'pending';
  if (byPerson) return typeof points === 'number' ? 'marked' : undefined;
  if (correct) return 'correct';
  if (correct === false) return (points ?? 0) > 0 ? 'partly' : 'incorrect';
  return typeof points === 'number' ? 'marked' : undefined;
}

/** Two decimals at most: a third of a point is 0,33. */
export const shortPoints = (points: number): number => Math.round(points * 100) / 100;
