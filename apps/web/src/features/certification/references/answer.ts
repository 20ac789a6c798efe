/** What a referee is asked; the same keys as the server reads. */
export type Answer = {
  capacity: string;
  knownFor: string;
  reliability: string;
  discretion: string;
  against: string;
  recommendation: string;
  freely: string;
};

export const emptyAnswer: Answer = { capacity: '', knownFor: '', reliability: '', discretion: '', against: '', recommendation: '', freely: '' };

/** Questions with choices, in the order of the form. */
export const choices = {
  knownFor: ['months', 'years', 'long'],
  reliability: ['always', 'mostly', 'rarely', 'unknown'],
  discretion: ['always', 'mostly', 'rarely', 'unknown'],
  recommendation: ['yes', 'with-reservations', 'no'],
} as const;

export const LONGEST = { capacity: 200, against: 2000, freely: 2000 } as const;
