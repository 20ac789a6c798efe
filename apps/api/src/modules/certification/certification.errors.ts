import type { SaidRefusal } from '@lidzgaita/certification';
import { createUnionType } from '@nestjs/graphql';
import { Refusal, resultUnion } from '../../platform/graphql/refusal.js';
import { Certificate } from './certificates/certificate.type.js';
import { Permits } from './clearances/clearance.type.js';
import { Place } from './places/place.type.js';
import { ProgrammeRulesType } from './rules/rules.type.js';
import { Cycle } from './cycles/cycle.type.js';
import { OpenedCycles } from './cycles/renewal-outlook.type.js';
import { CohortDecisions } from './decisions/cohort-certify.type.js';
import { NotYet, Proposal } from './decisions/decision.type.js';
import { NudgesSent } from './worklist/nudge.type.js';
import { SavedFilter } from './worklist/saved-filter.type.js';
import { RecordedForMany, WithdrawnForMany } from './evidence/evidence-for-many.type.js';
import { Volunteer } from './volunteers/volunteer.type.js';

/** Everything that certification may refuse; the web app has a sentence for each. */
export type CertificationRefusal =
  | 'enrolment-unknown'
  | 'requirement-unknown'
  | 'not-yours-to-record'
  | 'own-evidence'
  | SaidRefusal
  | 'fact-unknown'
  | 'already-corrected'
  | 'not-your-word'
  | 'reason-unknown'
  | 'one-at-a-time'
  | 'too-many-at-once'
  | 'agreement-unknown'
  | 'agreement-changed'
  | 'name-differs'
  | 'referee-missing'
  | 'relation-missing'
  | 'email-malformed'
  | 'own-reference'
  | 'referee-asked'
  | 'request-unknown'
  | 'reference-closed'
  | 'reminded-today'
  | 'link-over'
  | 'answer-incomplete'
  | 'step-up-needed'
  | 'reason-missing'
  | 'reason-too-long'
  | 'own-certificate'
  | 'not-ready'
  | 'already-certified'
  | 'certificate-suspended'
  | 'certificate-revoked'
  | 'certificate-unknown'
  | 'already-revoked'
  | 'not-suspended'
  | 'certificate-expired'
  | 'certificate-replaced'
  | 'renewal-not-opened'
  | 'limits-too-long'
  | 'next-steps-missing'
  | 'next-steps-too-long'
  | 'review-not-later'
  | 'preview-outdated'
  | 'cohort-unknown'
  | 'never-waived'
  | 'waiver-over'
  | 'proposal-open'
  | 'proposal-unknown'
  | 'proposal-answered'
  | 'own-proposal'
  | 'not-your-proposal'
  | 'not-reissuable'
  | 'name-unchanged'
  | 'programme-unknown'
  | 'programme-wide-only'
  | 'rules-impossible'
  | 'rules-unchanged'
  | 'simulation-outdated'
  | 'nothing-to-renew'
  | 'renewal-open'
  | 'begins-anew'
  | 'own-clearance'
  | 'not-yours-to-grant'
  | 'not-certified'
  | 'clearance-blocked'
  | 'place-missing'
  | 'place-closed'
  | 'place-unknown'
  | 'place-code-malformed'
  | 'place-code-taken'
  | 'place-name-missing'
  | 'place-name-taken'
  | 'clearance-days'
  | 'clearance-unknown'
  | 'clearance-over'
  | 'match-unknown'
  | 'not-cleared'
  | 'reference-malformed'
  | 'match-over'
  | 'contacts-missing'
  | 'filter-unknown'
  | 'filter-name-missing'
  | 'filter-name-taken'
  | 'too-many-filters'
  | 'nobody-chosen';

export const SaveRulesResult = resultUnion('SaveRulesResult', () => ProgrammeRulesType);
export const OpenCycleResult = resultUnion('OpenCycleResult', () => Cycle);
export const OpenCyclesResult = resultUnion('OpenCyclesResult', () => OpenedCycles);
export const RecordEvidenceResult = resultUnion('RecordEvidenceResult', () => Volunteer);
export const RecordEvidenceForManyResult = resultUnion('RecordEvidenceForManyResult', () => RecordedForMany);
export const WithdrawEvidenceForManyResult = resultUnion('WithdrawEvidenceForManyResult', () => WithdrawnForMany);
export const CorrectEvidenceResult = resultUnion('CorrectEvidenceResult', () => Volunteer);
export const WithdrawEvidenceResult = resultUnion('WithdrawEvidenceResult', () => Volunteer);
export const CertifyResult = decisionUnion('CertifyResult');
export const NotYetResult = resultUnion('NotYetResult', () => NotYet);
export const SuspendCertificateResult = decisionUnion('SuspendCertificateResult');
export const ReinstateCertificateResult = decisionUnion('ReinstateCertificateResult');
export const RevokeCertificateResult = decisionUnion('RevokeCertificateResult');
export const CertifyCohortResult = resultUnion('CertifyCohortResult', () => CohortDecisions);
export const WaiveRequirementResult = resultUnion('WaiveRequirementResult', () => Volunteer);
export const WithdrawWaiverResult = resultUnion('WithdrawWaiverResult', () => Volunteer);
export const AnswerProposalResult = resultUnion('AnswerProposalResult', () => Proposal);
export const ReissueCertificateResult = resultUnion('ReissueCertificateResult', () => Certificate);
export const PlaceResult = resultUnion('PlaceResult', () => Place);
export const PermitsResult = resultUnion('PermitsResult', () => Permits);

/** What is decided is done, or waits for a second person. */
function decisionUnion(name: string): object {
  return createUnionType({
    name,
    types: () => [Certificate, Proposal, Refusal] as const,
    resolveType: (value: object) => (value instanceof Refusal ? Refusal : value instanceof Proposal ? Proposal : Certificate),
  }) as object;
}
export const NudgesResult = resultUnion('NudgesResult', () => NudgesSent);
export const SavedFilterResult = resultUnion('SavedFilterResult', () => SavedFilter);
