import { z } from 'zod';
import { contentId } from './ids.js';
import { localizedText } from './localized-text.js';

const whole = (least: number, most: number) => z.int().min(least).max(most);

/** What a learner may see of an attempt: their answers, the marks, what was right, and why. */
export const seenThings = ['answer', 'mark', 'right', 'explanation'] as const;

/**
 * When: `during` the attempt (after a question's answer has been checked), `after` (within the first half hour after
 * submitting), `later`, and once the test is `closed` for the learner (its last day has passed).
 */
export const seenMoments = ['during', 'after', 'later', 'closed'] as const;

/** See {@link seenThings}. */
export type SeenThing = (typeof seenThings)[number];

/** See {@link seenMoments}. */
export type SeenMoment = (typeof seenMoments)[number];

const things = z.array(z.enum(seenThings)).refine((list) => new Set(list).size === list.length, 'named twice');

/**
 * How a quiz is taken and marked. Spread into the schema of `quiz.yaml`, and pinned by every attempt.
 * - `draw`: questions in one attempt, when there are no `sections`
 * - `sections`: parts in their order; each draws from the questions that have one of its tags; `shuffle` mixes its order
 * - `pass`: per cent; `attempts`: how many; `wait`: minutes from the end of one attempt to the start of the next
 * - `behaviour`: `deferred` (marked when submitted), `immediate` (each answer is checked once), `tries` (checked up to
 *   `tries.most` times with a hint after each wrong one, `tries.deduction` per cent off per wrong try), `certainty`
 *   (each answer says how sure the learner is, see `certaintyMark`)
 * - `result`: which attempt counts; `minutes`: time limit; `grace`: seconds in which answers under way still count
 * - `show`: what may be seen when; `feedback`: said for the whole attempt, the band with the highest `from` reached
 * - `marking`: whether a second person marks, and whether markers see names
 * Source: docs/content-format.md, `quiz.yaml`.
 */
export const quizPolicyShape = {
  draw: whole(1, 200).optional(),
  sections: z
    .array(
      z.strictObject({
        id: contentId,
        title: localizedText,
        tags: z.array(contentId).min(1),
        draw: whole(1, 200),
        shuffle: z.boolean().default(true),
      }),
    )
    .max(20)
    .default([]),
  pass: whole(0, 100),
  attempts: whole(1, 100),
  wait: whole(0, 525_600).default(0),
  behaviour: z.enum(['deferred', 'immediate', 'tries', 'certainty']).default('deferred'),
  tries: z.strictObject({ most: whole(2, 5), deduction: whole(0, 100) }).default({ most: 3, deduction: 33 }),
  result: z.enum(['best', 'last', 'first', 'average']).default('best'),
  minutes: whole(1, 1440).optional(),
  grace: whole(0, 600).default(30),
  show: z
    .strictObject({
      during: things.default(['answer', 'mark', 'right', 'explanation']),
      after: things.default(['answer', 'mark', 'right', 'explanation']),
      later: things.default(['answer', 'mark', 'right', 'explanation']),
      closed: things.default(['answer', 'mark', 'right', 'explanation']),
    })
    .prefault({}),
  feedback: z
    .array(z.strictObject({ from: whole(0, 100), text: localizedText }))
    .max(10)
    .default([]),
  marking: z.strictObject({ second: z.boolean().default(false), anonymous: z.boolean().default(false) }).prefault({}),
};

const quizPolicy = z.strictObject(quizPolicyShape);

/** See {@link quizPolicyShape}. */
export type QuizPolicy = z.infer<typeof quizPolicy>;

/** One part of a quiz. */
export type QuizSection = QuizPolicy['sections'][number];

/** How answers are checked and marked. */
export type Behaviour = QuizPolicy['behaviour'];

/** A policy with everything that is not said filled in; for tests and for what is stored. @throws ZodError */
export function policyOf(said: z.input<typeof quizPolicy>): QuizPolicy {
  return quizPolicy.parse(said);
}
