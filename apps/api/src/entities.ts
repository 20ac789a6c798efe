import { AuditEntryEntity } from './platform/audit/audit-entry.entity.js';
import { IdempotencyKeyEntity } from './platform/idempotency/idempotency-key.entity.js';
import { RateLimitEntity } from './platform/sessions/rate-limit.entity.js';
import { SessionEntity } from './platform/sessions/session.entity.js';
import { OrganisationEntity } from './modules/accounts/organisation.entity.js';
import { PersonEntity } from './modules/accounts/person.entity.js';
import { RegionEntity } from './modules/accounts/region.entity.js';
import { RoleGrantEntity } from './modules/accounts/role-grant.entity.js';
import { QuizAnswerEntity } from './modules/assessment/quiz-answer.entity.js';
import { QuizAttemptEntity } from './modules/assessment/quiz-attempt.entity.js';
import { CurrentEditionEntity } from './modules/catalogue/current-edition.entity.js';
import { ModuleEditionEntity } from './modules/catalogue/module-edition.entity.js';
import { ProgrammeEditionEntity } from './modules/catalogue/programme-edition.entity.js';
import { CertificateEntity } from './modules/certification/certificate.entity.js';
import { DecisionEntity } from './modules/certification/decision.entity.js';
import { EvidenceEntity } from './modules/certification/evidence.entity.js';
import { SigningKeyEntity } from './modules/certification/signing-key.entity.js';
import { CaseRunEntity } from './modules/learning/case-run.entity.js';
import { LessonProgressEntity } from './modules/learning/lesson-progress.entity.js';
import { CohortEntity } from './modules/training/cohort.entity.js';
import { EnrolmentEntity } from './modules/training/enrolment.entity.js';
import { TrainingSessionEntity } from './modules/training/training-session.entity.js';

/** Every stored table, listed once. */
export const entities = [
  AuditEntryEntity, IdempotencyKeyEntity, RateLimitEntity, SessionEntity,
  OrganisationEntity, PersonEntity, RegionEntity, RoleGrantEntity,
  CurrentEditionEntity, ModuleEditionEntity, ProgrammeEditionEntity,
  CohortEntity, EnrolmentEntity, TrainingSessionEntity,
  CaseRunEntity, LessonProgressEntity,
  QuizAnswerEntity, QuizAttemptEntity,
  CertificateEntity, DecisionEntity, EvidenceEntity, SigningKeyEntity,
];
