import { AuditEntryEntity } from './platform/audit/audit-entry.entity.js';
import { IdempotencyKeyEntity } from './platform/idempotency/idempotency-key.entity.js';
import { RateLimitEntity } from './platform/sessions/rate-limit.entity.js';
import { SessionEntity } from './platform/sessions/session.entity.js';
import { InvitationEntity } from './modules/accounts/invitations/invitation.entity.js';
import { ErasureNoticeEntity } from './modules/accounts/privacy/erasure-notice.entity.js';
import { ErasureEntity } from './modules/accounts/privacy/erasure.entity.js';
import { NameCorrectionEntity } from './modules/accounts/privacy/name-correction.entity.js';
import { OrganisationEntity } from './modules/accounts/organisation.entity.js';
import { PersonEntity } from './modules/accounts/person.entity.js';
import { RegionEntity } from './modules/accounts/region.entity.js';
import { RoleGrantEntity } from './modules/accounts/role-grant.entity.js';
import { AccommodationEntity } from './modules/assessment/accommodations/accommodation.entity.js';
import { AttemptEventEntity } from './modules/assessment/attempts/attempt-event.entity.js';
import { GivenMarkEntity } from './modules/assessment/marking/given-mark.entity.js';
import { QuestionMarkEntity } from './modules/assessment/attempts/question-mark.entity.js';
import { QuizAnswerEntity } from './modules/assessment/attempts/quiz-answer.entity.js';
import { QuizAttemptEntity } from './modules/assessment/attempts/quiz-attempt.entity.js';
import { RegradeEntity } from './modules/assessment/regrades/regrade.entity.js';
import { AgreementEditionEntity } from './modules/catalogue/agreement-edition.entity.js';
import { CurrentEditionEntity } from './modules/catalogue/current-edition.entity.js';
import { ModuleEditionEntity } from './modules/catalogue/module-edition.entity.js';
import { ProgrammeEditionEntity } from './modules/catalogue/programme-edition.entity.js';
import { AgreementNoticeEntity } from './modules/certification/agreements/agreement-notice.entity.js';
import { AgreementSignatureEntity } from './modules/certification/agreements/agreement-signature.entity.js';
import { CertificateEntity } from './modules/certification/certificates/certificate.entity.js';
import { SealCertificateEntity } from './modules/certification/certificates/seal-certificate.entity.js';
import { CertificationCycleEntity } from './modules/certification/cycles/certification-cycle.entity.js';
import { DecisionEntity } from './modules/certification/decisions/decision.entity.js';
import { ProposalEntity } from './modules/certification/decisions/proposal.entity.js';
import { EvidenceEntity } from './modules/certification/evidence/evidence.entity.js';
import { PlaceEntity } from './modules/certification/places/place.entity.js';
import { RecordCheckEntity } from './modules/certification/record-checks/record-check.entity.js';
import { ReferenceRequestEntity } from './modules/certification/references/reference-request.entity.js';
import { ReminderSentEntity } from './modules/certification/reminders/reminder-sent.entity.js';
import { SigningKeyEntity } from './modules/certification/credentials/signing-key.entity.js';
import { ClearanceEndEntity } from './modules/certification/clearances/clearance-end.entity.js';
import { ClearanceEntity } from './modules/certification/clearances/clearance.entity.js';
import { MatchEntity } from './modules/certification/clearances/match.entity.js';
import { MatchEventEntity } from './modules/certification/clearances/match-event.entity.js';
import { NudgeEntity } from './modules/certification/worklist/nudge.entity.js';
import { SavedFilterEntity } from './modules/certification/worklist/saved-filter.entity.js';
import { StandingDueEntity } from './modules/certification/worklist/standing-due.entity.js';
import { StandingRowEntity } from './modules/certification/worklist/standing-row.entity.js';
import { CaseRunEntity } from './modules/learning/case-run.entity.js';
import { LessonProgressEntity } from './modules/learning/lesson-progress.entity.js';
import { CohortEntity } from './modules/training/cohort.entity.js';
import { EnrolmentEntity } from './modules/training/enrolment.entity.js';
import { TrainingSessionEntity } from './modules/training/training-session.entity.js';

/** Every stored table, listed once. */
export const entities = [
  AuditEntryEntity, IdempotencyKeyEntity, RateLimitEntity, SessionEntity,
  OrganisationEntity, PersonEntity, RegionEntity, RoleGrantEntity, InvitationEntity, NameCorrectionEntity, ErasureEntity, ErasureNoticeEntity,
  CurrentEditionEntity, ModuleEditionEntity, ProgrammeEditionEntity,
  AgreementEditionEntity, AgreementNoticeEntity, AgreementSignatureEntity, ReferenceRequestEntity,
  CohortEntity, EnrolmentEntity, TrainingSessionEntity,
  CaseRunEntity, LessonProgressEntity,
  QuizAnswerEntity, QuizAttemptEntity, QuestionMarkEntity, AttemptEventEntity, GivenMarkEntity, RegradeEntity, AccommodationEntity,
  CertificationCycleEntity, ReminderSentEntity,
  CertificateEntity, DecisionEntity, ProposalEntity, EvidenceEntity, RecordCheckEntity, PlaceEntity, SigningKeyEntity, SealCertificateEntity,
  ClearanceEntity, ClearanceEndEntity, MatchEntity, MatchEventEntity, NudgeEntity, SavedFilterEntity, StandingDueEntity, StandingRowEntity,
];
