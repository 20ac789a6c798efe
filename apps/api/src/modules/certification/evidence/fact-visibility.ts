import { isCheck, type EvidenceKind, type Leaf } from '@lidzgaita/certification';
import { viewersOfFact } from './evidence-rules.js';

type Standpoint = 'trainee' | 'trainer' | 'coordinator' | 'official';

/** As what somebody looks at a volunteer: everything that they are to them. */
export type Eye = readonly Standpoint[];

/** Their own enrolment comes first: a coordinator who is also a volunteer sees themselves as one. */
export function eyeOf(reach: { own: boolean; trainer: boolean; coordinator: boolean; official: boolean }): Eye {
  return reach.own ? ['trainee'] : (['trainer', 'coordinator', 'official'] as const).filter((standpoint) => reach[standpoint]);
}

const among = (eye: Eye, kind: EvidenceKind, requirement?: Leaf): boolean => eye.some((standpoint) => viewersOfFact(kind, requirement).includes(standpoint));

/**
 * Whether single facts are shown at all, be it only with day and recorder: coordinators and the volunteer see that
 * something is there; trainers and officials see of what is not theirs only whether the requirement is met.
 */
export const showsFacts = (eye: Eye, kind: EvidenceKind, requirement?: Leaf): boolean =>
  eye.includes('trainee') || eye.includes('coordinator') || among(eye, kind, requirement);

/** Whether what a fact says is shown: outcome, limits, ratings. What a check came to is the official's, and audited. */
export const showsOutcome = (eye: Eye, kind: EvidenceKind, requirement?: Leaf): boolean =>
  isCheck(kind) ? eye.includes('official') : among(eye, kind, requirement);

/** What somebody wrote down is for colleagues. */
export const showsNote = (eye: Eye, kind: EvidenceKind, requirement?: Leaf): boolean =>
  !eye.includes('trainee') && showsOutcome(eye, kind, requirement);

/** A check that was not passed looks to a trainer like one that is not there yet. */
export const hidesRefusal = (eye: Eye): boolean => eye.every((standpoint) => standpoint === 'trainer');

/** How to reach a volunteer is the coordinators' business, and their own. */
export const showsContact = (eye: Eye): boolean => eye.includes('trainee') || eye.includes('coordinator');

/** Why somebody was certified, or no longer is, is between the coordinators and the volunteer. */
export const showsReason = showsContact;
