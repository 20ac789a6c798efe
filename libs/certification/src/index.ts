export { localizedText, type LocalizedText } from './localized-text.js';
export { CertificationError, type CertificationErrorCode } from './certification-error.js';
export {
  requirementMovers,
  requirementSchema,
  requirementStages,
  type Requirement,
  type RequirementKind,
  type RequirementMover,
  type RequirementStage,
} from './requirement.js';
export type { Evidence, EvidenceOutcome } from './evidence.js';
export type { Decision, DecisionKind } from './decision.js';
export {
  addDays,
  compareInstants,
  daysBetween,
  expiryDay,
  isDay,
  requireDay,
  rigaDay,
  rigaMidnight,
  type Day,
  type Instant,
} from './day.js';
export { certificateStatus, type CertificateDays, type CertificateStatus } from './certificate-status.js';
export { currentEvidence } from './current-evidence.js';
export { EXPIRING_DAYS, standing } from './standing.js';
export { nextStepFor } from './next-step.js';
export { canCertify, canDecide, type CanCertify, type CertifyRefusal } from './may-decide.js';
export type {
  NextStep,
  Progress,
  Reason,
  ReasonCode,
  RequirementStanding,
  RequirementState,
  Standing,
  StandingCertificate,
  StandingState,
} from './standing-types.js';
