import { z } from 'zod';
import { plainText } from '../../../platform/text/plain-text.js';

const LONGEST = 2000;
const LONGEST_CAPACITY = 200;

const text = (longest: number) => z.string().transform(plainText).pipe(z.string().max(longest));

/** What a referee writes; it is kept sealed. `freely` and `against` may be empty. */
export const referenceAnswer = z.strictObject({
  capacity: text(LONGEST_CAPACITY).pipe(z.string().min(1)),
  knownFor: z.enum(['months', 'years', 'long']),
  reliability: z.enum(['always', 'mostly', 'rarely', 'unknown']),
  discretion: z.enum(['always', 'mostly', 'rarely', 'unknown']),
  against: text(LONGEST),
  recommendation: z.enum(['yes', 'with-reservations', 'no']),
  freely: text(LONGEST),
});

export type ReferenceAnswer = z.output<typeof referenceAnswer>;

/** Whether a reference is one of those that a programme asks for. */
export const counts = ({ recommendation }: ReferenceAnswer): boolean => recommendation !== 'no';
