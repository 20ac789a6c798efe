import type { CertificateStatus } from './certificate-status.js';
import type { Day } from './day.js';
import type { RequirementKind, RequirementMover, RequirementStage } from './requirement.js';

/** How one requirement stands. `refused`: the latest record check said *not suitable*. */
export type RequirementState = 'met' | 'missing' | 'partial' | 'expired' | 'refused';

/**
 * Why a requirement stands as it does; a stable key with its figures, the words for it belong to the interface.
 * - `met`
 * - `nothing-recorded`
 * - `percent-short`, `minutes-short`, `people-short`, `items-short`: `done` of `needed`
 * - `expired`: `validUntil`, the last day on which it was met
 * - `outcome-not-accepted`: something is recorded, but with an outcome that does not count (*not yet*, *not suitable*, none)
 * - `record-check-not-suitable`: `occurredOn`
 */
export type ReasonCode =
  | 'met'
  | 'nothing-recorded'
  | 'percent-short'
  | 'minutes-short'
  | 'people-short'
  | 'items-short'
  | 'expired'
  | 'outcome-not-accepted'
  | 'record-check-not-suitable';

/** See {@link ReasonCode}. */
export interface Reason {
  code: ReasonCode;
  params: Record<string, string | number>;
}

/** How far a requirement is that asks for an amount; `done` may be more than `needed`. Expired facts are not in it. */
export interface Progress {
  done: number;
  needed: number;
  unit: 'minutes' | 'people' | 'items' | 'percent';
}

/**
 * One requirement on one day. `validUntil`: the last day on which it is met if nothing more is recorded (absent: for
 * ever, or not met). `evidenceIds`: the facts that count; when expired those that did, when refused the refusal.
 */
export interface RequirementStanding {
  id: string;
  kind: RequirementKind;
  stage: RequirementStage;
  mover: RequirementMover;
  state: RequirementState;
  reason: Reason;
  progress?: Progress;
  validUntil?: Day;
  evidenceIds: string[];
}

/** What is to be done next, and whose move it is. */
export interface NextStep {
  requirementId: string;
  kind: RequirementKind;
  stage: RequirementStage;
  mover: RequirementMover;
  state: RequirementState;
  reason: Reason;
}

/**
 * Where a person stands in a programme.
 * `in-training` → `ready` (everything met, nothing decided) → `certified` → `expiring` (from 60 days before expiry) →
 * `expired`; `suspended` and `revoked` by decision, whatever the dates.
 */
export type StandingState = 'in-training' | 'ready' | 'certified' | 'expiring' | 'expired' | 'suspended' | 'revoked';

/** The latest certificate of the cycle. `daysLeft`: valid days after today; 0 on the last one, negative when past. */
export interface StandingCertificate {
  decisionId: string;
  issuedOn: Day;
  expiresOn?: Day;
  status: CertificateStatus;
  daysLeft?: number;
}

/** Everything that follows from requirements, evidence and decisions on one day. Computed, never stored as the truth. */
export interface Standing {
  state: StandingState;
  /** In the order of the programme. */
  requirements: RequirementStanding[];
  /** Ids of the requirements that are not met, in the order of the programme. */
  blockers: string[];
  nextStep?: NextStep;
  met: number;
  total: number;
  certificate?: StandingCertificate;
  /** The certificate's last valid day. */
  expiresOn?: Day;
  /** The requirement, met today, that will be the first to expire. */
  nextExpiry?: { requirementId: string; validUntil: Day };
}
