import { isCheck, nextStepFor, requirementMovers, type NextStep, type Reason, type RequirementMover, type RequirementStage, type Standing } from '@lidzgaita/certification';
import type { Permit } from '../clearances/permit.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';

/** Where somebody stands on the board; the first three are the stages of training. */
export const LANES = ['ONLINE', 'LIVE', 'VETTING', 'DECISION', 'CERTIFIED', 'RENEWAL', 'HELD'] as const;
export type Lane = (typeof LANES)[number];

/** What is to be done next and by whom: about a requirement, or a decision when everything is met. */
export interface Step {
  mover: RequirementMover;
  action: 'requirement' | 'decide' | 'renew' | 'settle';
  requirementId: string | null;
  kind: string | null;
  stage: RequirementStage | null;
  reason: string | null;
  done: number | null;
  needed: number | null;
  unit: string | null;
}

/** What a row rests on beside the standing. */
export interface Beside {
  enrolledAt: Date;
  permit: Permit;
}

/** A row of the read model without its enrolment's id. Days are Riga's. */
export interface StandingRow {
  enrolmentId: string;
  personId: string;
  cohortId: string;
  programmeId: string;
  programmeEditionHash: string;
  state: string;
  lane: Lane;
  phase: string;
  met: number;
  total: number;
  blockers: string[];
  movers: RequirementMover[];
  stages: RequirementStage[];
  steps: Step[];
  expiresOn: string | null;
  dueOn: string | null;
  dueRequirement: string | null;
  waitingSince: Date;
  cleared: boolean;
  matched: boolean;
  staleFrom: string | null;
}

/** Everything that lists need to know of one enrolment, from what it rests on. What a record check came to is not in it. */
export function rowOf(enrolment: EnrolmentStanding, beside: Beside): StandingRow {
  const { enrolmentId, personId, cohortId, programme, standing } = enrolment;
  const steps = stepsOf(standing);
  const due = dueOf(standing);
  return {
    enrolmentId,
    personId,
    cohortId,
    programmeId: programme.programmeId,
    programmeEditionHash: programme.hash,
    state: standing.state,
    lane: laneOf(standing),
    phase: standing.cycle.phase,
    met: standing.met,
    total: standing.total,
    blockers: standing.blockers,
    movers: steps.map(({ mover }) => mover),
    stages: [...new Set(steps.flatMap(({ stage }) => stage ?? []))],
    steps,
    expiresOn: standing.expiresOn ?? null,
    dueOn: due?.day ?? null,
    dueRequirement: due?.requirementId ?? null,
    waitingSince: lastMoved(enrolment, beside.enrolledAt),
    cleared: beside.permit.cleared,
    matched: beside.permit.matched,
    staleFrom: staleFrom(standing, beside),
  };
}

function stepsOf(standing: Standing): Step[] {
  const { state, nextStep } = standing;
  if (state === 'revoked') return [];
  if (state === 'suspended') return [decision('settle')];
  if (!nextStep) {
    if (state === 'ready') return [decision('decide')];
    return state === 'certified' ? [] : [decision('renew')];
  }
  const others = requirementMovers.filter((mover) => mover !== nextStep.mover);
  const found = [nextStep, ...others.map((mover) => nextStepFor(standing, mover))];
  return found.filter((step) => step !== undefined).map((step) => ofRequirement(step, standing));
}

const decision = (action: Step['action']): Step => ({ mover: 'coordinator', action, requirementId: null, kind: null, stage: null, reason: null, done: null, needed: null, unit: null });

/** What may be said of a check or a permit in a table that lies open: that it ended, or that there is none. */
const openReason = (kind: string, { code }: Reason): string => (isCheck(kind) && code !== 'expired' ? 'nothing-recorded' : code);

function ofRequirement({ requirementId, kind, stage, mover, reason }: NextStep, { requirements }: Standing): Step {
  const progress = requirements.find(({ id }) => id === requirementId)?.progress;
  return {
    mover, action: 'requirement', requirementId, kind, stage,
    reason: openReason(kind, reason),
    done: progress ? Math.floor(progress.done) : null,
    needed: progress?.needed ?? null,
    unit: progress?.unit ?? null,
  };
}

function laneOf({ state, nextStep }: Standing): Lane {
  switch (state) {
    case 'in-training':
      return nextStep ? (nextStep.stage.toUpperCase() as Lane) : 'ONLINE';
    case 'ready':
      return 'DECISION';
    case 'certified':
      return 'CERTIFIED';
    case 'suspended':
    case 'revoked':
      return 'HELD';
    default:
      return 'RENEWAL';
  }
}

/** The nearest last valid day: of the certificate, of what is met, or of what was met and no longer is. */
function dueOf({ state, expiresOn, nextExpiry, requirements }: Standing): { day: string; requirementId: string | null } | undefined {
  if (state === 'revoked') return undefined;
  const lapsed = requirements.flatMap(({ id, reason }) => (reason.code === 'expired' ? [{ day: String(reason.params.validUntil), requirementId: id }] : []));
  const all = [
    ...(expiresOn ? [{ day: expiresOn, requirementId: null }] : []),
    ...(nextExpiry ? [{ day: nextExpiry.validUntil, requirementId: nextExpiry.requirementId }] : []),
    ...lapsed,
  ];
  return all.reduce<(typeof all)[number] | undefined>((first, one) => (!first || one.day < first.day ? one : first), undefined);
}

function lastMoved({ facts, certificates, notYets }: EnrolmentStanding, enrolledAt: Date): Date {
  const moments = [
    enrolledAt,
    ...facts.map(({ recordedAt }) => recordedAt),
    ...[...notYets, ...certificates.flatMap(({ decisions }) => decisions)].map(({ decidedAt }) => new Date(decidedAt)),
  ];
  return new Date(Math.max(...moments.map((moment) => moment.getTime())));
}

function staleFrom({ changesOn }: Standing, { permit }: Beside): string | null {
  return [changesOn, permit.changesOn].filter((day) => day !== undefined && day !== null).sort()[0] ?? null;
}
