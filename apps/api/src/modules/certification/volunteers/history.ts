import type { EvidenceKind, Requirement } from '@lidzgaita/certification';
import type { StoredCertificate } from '../certificates/certificates.repository.js';
import type { StoredFact } from '../evidence/evidence.repository.js';
import { showsFacts, showsOutcome, showsReason, type Eye } from '../evidence/fact-visibility.js';
import type { Open } from '../standings/standing-view.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import type { HistoryEntry } from './volunteer.type.js';

const KIND_OF_FACT: Partial<Record<EvidenceKind, string>> = {
  'lessons-read': 'lessons-read',
  'cases-walked': 'cases-walked',
  'quiz-passed': 'attempt-passed',
  attendance: 'attendance-recorded',
};

const KIND_OF_DECISION = { certify: 'certified', 'not-yet': 'not-yet', suspend: 'suspended', reinstate: 'reinstated', revoke: 'revoked' } as const;

/** Everything that happened to a volunteer, newest first, as this eye may see it. */
export function historyOf(enrolment: EnrolmentStanding, enrolledAt: Date, eye: Eye, open: Open): HistoryEntry[] {
  const entries = [
    { id: enrolment.enrolmentId, at: enrolledAt, kind: 'enrolled', actor: null, requirementId: null, params: null, reason: null },
    ...enrolment.facts.filter(({ kind }) => showsFacts(eye, kind)).map((fact) => ofFact(fact, enrolment.programme.requirements, eye, open)),
    ...enrolment.certificates.flatMap((certificate) => ofDecisions(certificate, eye)),
  ];
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime());
}

function ofFact(fact: StoredFact, requirements: readonly Requirement[], eye: Eye, open: Open): HistoryEntry {
  const { id, kind, moduleId, minutes, percent, occurredOn, sessionId, correctsId } = fact;
  const requirement = requirements.find((each) => each.kind === kind && (!('module' in each) || each.module === moduleId));
  const outcome = showsOutcome(eye, kind) ? open(fact).outcome : null;
  const params = { kind, occurredOn, moduleId, minutes, percent, sessionId, outcome, correctsId };
  return {
    id,
    at: fact.recordedAt,
    kind: KIND_OF_FACT[kind] ?? 'evidence-recorded',
    actor: fact.recordedBy,
    requirementId: requirement?.id ?? null,
    params: Object.fromEntries(Object.entries(params).filter(([, value]) => value !== null)),
    reason: null,
  };
}

function ofDecisions({ number, decisions }: StoredCertificate, eye: Eye): HistoryEntry[] {
  return decisions.map(({ id, kind, decidedAt, decidedBy, reason }) => ({
    id, at: new Date(decidedAt), kind: KIND_OF_DECISION[kind], actor: decidedBy, requirementId: null, params: { number },
    reason: showsReason(eye) ? reason : null,
  }));
}
