import type { QuizStatisticsQuery } from '../../../generated/graphql';

export type Statistics = NonNullable<QuizStatisticsQuery['quizStatistics']>;
export type QuestionStatistics = Statistics['questions'][number];

/** Fewer answers say more about chance than about the question. */
export const enoughAnswers = 30;

/** Nearer to 0 a few answers decide the sign; from here on those who know more do worse. */
const WRONG_WAY = -0.1;

/** What to do about a question, in the order in which to look at it. */
export const verdicts = ['check-key', 'too-hard', 'weak', 'too-easy', 'works', 'voided', 'unmarked', 'few'] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * Facility under 0.3: few can do it. Correlation with the rest under 0.2: it hardly separates those who know from those
 * who do not, which is expected of a question that nearly all can answer; clearly below 0: those who know answer it worse.
 * Source: R. L. Ebel and D. A. Frisbie, Essentials of Educational Measurement (1991), chapter 13.
 */
export function verdictOf({ voided, safety, n, facility, discrimination }: QuestionStatistics): Verdict {
  if (voided) return 'voided';
  if (n < enoughAnswers) return 'few';
  if (facility === null || facility === undefined) return 'unmarked';
  if (discrimination !== null && discrimination !== undefined && discrimination < WRONG_WAY) return 'check-key';
  if (facility < 0.3) return 'too-hard';
  // That everybody knows what keeps people safe is the aim.
  if (facility > 0.95) return safety ? 'works' : 'too-easy';
  return discrimination !== null && discrimination !== undefined && discrimination < 0.2 && facility <= 0.9 ? 'weak' : 'works';
}

export const verdictTone = {
  'check-key': 'error',
  'too-hard': 'warning',
  weak: 'warning',
  'too-easy': 'info',
  works: 'success',
  voided: 'neutral',
  unmarked: 'neutral',
  few: 'waiting',
} as const satisfies Record<Verdict, string>;

export type ReliabilityWord = 'high' | 'enough' | 'low';

/** From 0.8 a single result may decide about a person; under 0.7 it says something only about a group. */
export function reliabilityWord(reliability: number): ReliabilityWord {
  if (reliability >= 0.8) return 'high';
  return reliability >= 0.7 ? 'enough' : 'low';
}
