import type { RequirementKind } from '@lidzgaita/certification';

type Standpoint = 'trainee' | 'trainer' | 'coordinator' | 'official';

/** As what somebody looks at a volunteer: everything that they are to them. */
export type Eye = readonly Standpoint[];

/** Their own enrolment comes first: a coordinator who is also a volunteer sees themselves as one. */
export function eyeOf(reach: { own: boolean; trainer: boolean; coordinator: boolean; official: boolean }): Eye {
  return reach.own ? ['trainee'] : (['trainer', 'coordinator', 'official'] as const).filter((standpoint) => reach[standpoint]);
}

const LEARNING: ReadonlySet<RequirementKind> = new Set(['lessons-read', 'cases-walked', 'quiz-passed', 'attendance', 'recommendation']);
const CHECKS: ReadonlySet<RequirementKind> = new Set(['record-check']);

/** Whether single facts of a kind are shown at all: trainers and officials see of the rest only whether it is done. */
export const showsFacts = (eye: Eye, kind: RequirementKind): boolean =>
  eye.some((standpoint) => (standpoint === 'trainer' ? LEARNING.has(kind) : standpoint === 'official' ? CHECKS.has(kind) : true));

/** Interviews and references are between the interviewers; what a check came to is the official's, and audited. */
export const showsOutcome = (eye: Eye, kind: RequirementKind): boolean =>
  CHECKS.has(kind) ? eye.includes('official') : kind === 'recommendation' || eye.includes('coordinator');

/** What an interviewer or trainer wrote down is for colleagues. */
export const showsNote = (eye: Eye, kind: RequirementKind): boolean =>
  CHECKS.has(kind) ? eye.includes('official') : eye.includes('coordinator') || (eye.includes('trainer') && kind === 'recommendation');

/** A check that was not passed looks to a trainer like one that is not there yet. */
export const hidesRefusal = (eye: Eye): boolean => eye.every((standpoint) => standpoint === 'trainer');

/** How to reach a volunteer is the coordinators' business, and their own. */
export const showsContact = (eye: Eye): boolean => eye.includes('trainee') || eye.includes('coordinator');

/** Why somebody was certified, or no longer is, is between the coordinators and the volunteer. */
export const showsReason = showsContact;
