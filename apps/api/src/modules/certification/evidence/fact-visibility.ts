import type { RequirementKind } from '@lidzgaita/certification';

/** As what somebody looks at a volunteer. */
export type Eye = 'trainee' | 'trainer' | 'coordinator';

const LEARNING: ReadonlySet<RequirementKind> = new Set(['lessons-read', 'cases-walked', 'quiz-passed', 'attendance', 'recommendation']);

/** Whether single facts of a kind are shown at all: a trainer sees of the vetting only whether it is done. */
export const showsFacts = (eye: Eye, kind: RequirementKind): boolean => eye !== 'trainer' || LEARNING.has(kind);

/** Interviews and references are between the interviewers; a record check's outcome is the coordinator's, and audited. */
export const showsOutcome = (eye: Eye, kind: RequirementKind): boolean => eye === 'coordinator' || kind === 'recommendation';

/** What an interviewer or trainer wrote down is for colleagues. */
export const showsNote = (eye: Eye, kind: RequirementKind): boolean => eye === 'coordinator' || (eye === 'trainer' && kind === 'recommendation');

/** A check that was not passed looks to a trainer like one that is not there yet. */
export const hidesRefusal = (eye: Eye): boolean => eye === 'trainer';

/** Why somebody was certified, or no longer is, is between the coordinators and the volunteer. */
export const showsReason = (eye: Eye): boolean => eye !== 'trainer';
