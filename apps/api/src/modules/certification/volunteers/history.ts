import type { StoredCertificate, StoredDecision } from '../certificates/certificates.repository.js';
import type { StoredPermits } from '../clearances/clearances.repository.js';
import type { StoredProposal } from '../decisions/proposals.repository.js';
import { showsReason, type Eye } from '../evidence/fact-visibility.js';
import type { Open } from '../evidence/fact-view.js';
import type { StoredReference } from '../references/references.repository.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import { factEntries, type SignedTexts } from './fact-history.js';
import { permitEntries } from './permit-history.js';
import { present } from './present.js';
import { referenceEntries } from './reference-history.js';
import type { HistoryEntry } from './volunteer.type.js';

/** What the history of a volunteer is made of. */
export interface Told {
  enrolment: EnrolmentStanding;
  enrolledAt: Date;
  proposals: StoredProposal[];
  permits: StoredPermits;
  references: StoredReference[];
  texts: SignedTexts;
}

const KIND_OF_DECISION = { certify: 'certified', 'not-yet': 'not-yet', suspend: 'suspended', reinstate: 'reinstated', revoke: 'revoked' } as const;

/** Everything that happened to a volunteer, newest first, as this eye may see it. */
export function historyOf({ enrolment, enrolledAt, proposals, permits, references, texts }: Told, eye: Eye, open: Open): HistoryEntry[] {
  const told = showsReason(eye);
  // A reference that has come is told by its request, to those who know of that.
  const facts = told ? enrolment.facts.filter(({ source }) => source !== 'reference') : enrolment.facts;
  const entries = [
    { id: enrolment.enrolmentId, at: enrolledAt, kind: 'enrolled', actor: null, requirementId: null, params: null, reason: null },
    ...factEntries({ ...enrolment, facts }, texts, eye, open),
    ...cyclesOf(enrolment.certificates).flatMap(({ number, decisions }) => decisions.map((decision) => ofDecision(decision, number, eye))),
    ...enrolment.certificates.flatMap((certificate) => ofReissue(certificate, eye)),
    ...enrolment.notYets.map((decision) => ofDecision(decision, null, eye)),
    ...proposals.flatMap(ofProposal),
    ...cyclesAfterTheFirst(enrolment),
    ...(told ? referenceEntries(references) : []),
    ...(told || eye.includes('official') ? permitEntries(permits) : []),
  ];
  return entries.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** The decisions of a cycle are those of all its issues: told once, by the issue that they were made of first. */
const cyclesOf = (certificates: StoredCertificate[]): StoredCertificate[] => certificates.filter(({ issue }) => issue === 1);

function ofDecision({ id, kind, decidedAt, decidedBy, approvedBy, limits, nextSteps, reason }: StoredDecision, number: string | null, eye: Eye): HistoryEntry {
  const told = showsReason(eye);
  const approver = approvedBy && `${approvedBy.givenName} ${approvedBy.familyName}`;
  const params = { number, approver, ...(told && { limits, nextSteps }) };
  return { id, at: new Date(decidedAt), kind: KIND_OF_DECISION[kind], actor: decidedBy, requirementId: null, params: present(params), reason: told ? reason : null };
}

/** That it was issued anew, for a corrected name, and in place of which. */
function ofReissue({ id, number, supersedes, reissuedAt, reissueReason }: StoredCertificate, eye: Eye): HistoryEntry[] {
  if (!reissuedAt) return [];
  const params = present({ number, replaced: supersedes?.number });
  return [{ id, at: new Date(reissuedAt), kind: 'reissued', actor: null, requirementId: null, params, reason: showsReason(eye) ? reissueReason : null }];
}

/** What was proposed, and what became of it; an approved one is told by its decision. */
function ofProposal({ id, kind, state, certificateNumber: number, reason, answer, proposedBy, proposedAt, answeredBy, answeredAt }: StoredProposal): HistoryEntry[] {
  const proposed = { id, at: proposedAt, kind: 'proposed', actor: proposedBy, requirementId: null, params: present({ number, decision: kind }), reason };
  if (state === 'open' || state === 'approved') return [proposed];
  return [proposed, { ...proposed, id: `${id}-answer`, at: answeredAt!, kind: `proposal-${state}`, actor: answeredBy, reason: answer }];
}

/** A renewal that was opened: by a person, or by the calendar. The first cycle is the enrolment itself. */
const cyclesAfterTheFirst = ({ enrolmentId, cycles }: EnrolmentStanding): HistoryEntry[] =>
  cycles.filter(({ number }) => number > 1).map(({ number, openedOn, openedBy }) => ({
    id: `${enrolmentId}-${number}`, at: new Date(`${openedOn}T06:00:00Z`), kind: 'cycle-opened', actor: openedBy, requirementId: null, params: null, reason: null,
  }));
