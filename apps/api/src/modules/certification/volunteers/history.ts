import { flatten, type EvidenceKind, type Requirement } from '@lidzgaita/certification';
import type { StoredCertificate, StoredDecision } from '../certificates/certificates.repository.js';
import type { StoredFact } from '../evidence/evidence.repository.js';
import { showsFacts, showsOutcome, showsReason, type Eye } from '../evidence/fact-visibility.js';
import type { Open } from '../evidence/fact-view.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import type { StoredProposal } from '../decisions/proposals.repository.js';
import { permitEntries } from './permit-history.js';
import type { StoredPermits } from '../clearances/clearances.repository.js';
import type { HistoryEntry } from './volunteer.type.js';

const KIND_OF_FACT: Partial<Record<EvidenceKind, string>> = {
  'lessons-read': 'lessons-read',
  'cases-walked': 'cases-walked',
  'quiz-passed': 'attempt-passed',
  attendance: 'attendance-recorded',
};

const KIND_OF_DECISION = { certify: 'certified', 'not-yet': 'not-yet', suspend: 'suspended', reinstate: 'reinstated', revoke: 'revoked' } as const;

/** Everything that happened to a volunteer, newest first, as this eye may see it. */
export function historyOf(enrolment: EnrolmentStanding, proposals: StoredProposal[], permits: StoredPermits, enrolledAt: Date, eye: Eye, open: Open): HistoryEntry[] {
  const entries = [
    { id: enrolment.enrolmentId, at: enrolledAt, kind: 'enrolled', actor: null, requirementId: null, params: null, reason: null },
    ...enrolment.facts.filter(({ kind }) => showsFacts(eye, kind)).map((fact) => ofFact(fact, everAsked(enrolment), eye, open)),
    ...cyclesOf(enrolment.certificates).flatMap(({ number, decisions }) => decisions.map((decision) => ofDecision(decision, number, eye))),
    ...enrolment.notYets.map((decision) => ofDecision(decision, null, eye)),
    ...proposals.flatMap(ofProposal),
    ...cyclesAfterTheFirst(enrolment),
    ...(showsReason(eye) || eye.includes('official') ? permitEntries(permits) : []),
  ];
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** The requirements of the first time and of renewals, those inside groups too. */
const everAsked = ({ rules }: EnrolmentStanding): Requirement[] => flatten([...rules.requirements, ...(rules.renewal.requirements ?? [])]);

function ofFact(fact: StoredFact, requirements: readonly Requirement[], eye: Eye, open: Open): HistoryEntry {
  const { id, kind, moduleId, minutes, percent, occurredOn, sessionId, correctsId } = fact;
  const requirement = requirements.find((each) => each.kind === kind && (!('module' in each) || each.module === moduleId));
  const outcome = showsOutcome(eye, kind) ? open(fact).outcome : null;
  // A renewal may not ask for what an earlier cycle asked for, so its name comes along.
  const params = { title: requirement?.title, kind, occurredOn, moduleId, minutes, percent, sessionId, outcome, correctsId };
  return {
    id,
    at: fact.recordedAt,
    kind: KIND_OF_FACT[kind] ?? 'evidence-recorded',
    actor: fact.recordedBy,
    requirementId: requirement?.id ?? null,
    params: present(params),
    reason: null,
  };
}

/** The decisions of a cycle are those of all its issues: told once, by the issue that they were made of first. */
const cyclesOf = (certificates: StoredCertificate[]): StoredCertificate[] => certificates.filter(({ issue }) => issue === 1);

function ofDecision({ id, kind, decidedAt, decidedBy, approvedBy, limits, nextSteps, reason }: StoredDecision, number: string | null, eye: Eye): HistoryEntry {
  const told = showsReason(eye);
  const approver = approvedBy && `${approvedBy.givenName} ${approvedBy.familyName}`;
  const params = { number, approver, ...(told && { limits, nextSteps }) };
  return { id, at: new Date(decidedAt), kind: KIND_OF_DECISION[kind], actor: decidedBy, requirementId: null, params: present(params), reason: told ? reason : null };
}

/** What was proposed, and what became of it; an approved one is told by its decision. */
function ofProposal({ id, kind, state, certificateNumber: number, reason, answer, proposedBy, proposedAt, answeredBy, answeredAt }: StoredProposal): HistoryEntry[] {
  const proposed = { id, at: proposedAt, kind: 'proposed', actor: proposedBy, requirementId: null, params: present({ number, decision: kind }), reason };
  if (state === 'open' || state === 'approved') return [proposed];
  return [proposed, { ...proposed, id: `${id}-answer`, at: answeredAt!, kind: `proposal-${state}`, actor: answeredBy, reason: answer }];
}

const present = (params: Record<string, unknown>): Record<string, unknown> => Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null && value !== undefined));

/** A renewal that was opened: by a person, or by the calendar. The first cycle is the enrolment itself. */
const cyclesAfterTheFirst = ({ enrolmentId, cycles }: EnrolmentStanding): HistoryEntry[] =>
  cycles.filter(({ number }) => number > 1).map(({ number, openedOn, openedBy }) => ({
    id: `${enrolmentId}-${number}`, at: new Date(`${openedOn}T06:00:00Z`), kind: 'cycle-opened', actor: openedBy, requirementId: null, params: null, reason: null,
  }));
