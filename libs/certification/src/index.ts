export { localizedText, type LocalizedText } from './localized-text.js';
export { CertificationError, type CertificationErrorCode } from './certification-error.js';
export {
  flatten,
  isGroup,
  leavesOf,
  recorders,
  repeatedIds,
  requirementById,
  REQUIREMENT_DEPTH,
  requirementMovers,
  requirementSchema,
  requirementStages,
  viewers,
  type Group,
  type Leaf,
  type LeafKind,
  type Recorder,
  type Requirement,
  type RequirementKind,
  type RequirementMover,
  type RequirementStage,
  type Viewer,
} from './requirement.js';
export { mayWaive, outcomeNeeded, outcomesOf, recordersOf, viewersOf } from './who-records.js';
export { CHECK_KEPT_MONTHS, checkRetention, isCheck, type CheckFact } from './check-retention.js';
export { checkLimits, factSaid, type CheckLimit, type Said, type SaidFact, type SaidRefusal } from './recording.js';
export { behaviours, type Behaviour, type Evidence, type EvidenceKind, type EvidenceOutcome } from './evidence.js';
export { LEAST_RATING } from './measures.js';
export { decisionKinds, type Decision, type DecisionKind } from './decision.js';
export { erasureDueOn, KEPT_AFTER_SERVICE_MONTHS, type Service } from './erasure-due.js';
export {
  DEFAULT_RENEWAL,
  expiryRuleSchema,
  isForClearance,
  RENEWAL_OPENS_DAYS,
  renewalSchema,
  secondApproverSchema,
  type ExpiryRule,
  type ProgrammeRules,
  type RenewalRule,
  longestWindow,
} from './programme-rules.js';
export {
  certificateExpiry,
  clearanceRequirementsOf,
  cycleDates,
  requirementsOf,
  type Cycle,
  type CycleDates,
  type DocumentVersions,
} from './cycle.js';
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
export { standing } from './standing.js';
export { nextStep, nextStepFor, type Road } from './next-step.js';
export {
  canCertify,
  canDecide,
  canSayNotYet,
  mayApprove,
  needsSecond,
  type Approval,
  type CanCertify,
  type CertifyRefusal,
} from './may-decide.js';
export {
  clearanceBlockers,
  clearanceStanding,
  type ClearanceBlocker,
  type ClearanceDays,
  type ClearanceStanding,
} from './clearance.js';
export { remindersDue, REMINDER_STEPS, type DueItem, type ReminderStep, type SentReminder } from './reminders.js';
export { factEffect, requirementStandings, type FactEffect, type PlannedFact } from './fact-effect.js';
export { simulate, type ChangingDate, type DateChange, type SimulatedVolunteer } from './simulate.js';
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
