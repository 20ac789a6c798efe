import type { CertificateStatus } from './certificate-status.js';
import type { CycleDates } from './cycle.js';
import type { Day } from './day.js';
import type { RequirementKind, RequirementMover, RequirementStage } from './requirement.js';

/** How one requirement stands. `refused`: the latest record check said *not suitable*, or the permit was not granted. */
export type RequirementState = 'met' | 'missing' | 'partial' | 'expired' | 'refused';

/**
 * Why a requirement stands as it does; a stable key with its figures, the words for it belong to the interface.
 * - `met`
 * - `waived`: met because somebody waived it; `validUntil`, the last day of that
 * - `lapsed`: met although its evidence has ended (`validUntil`) or is about an earlier text (no `validUntil`), because
 *   the programme is permissive here and the certificate is still valid
 * - `nothing-recorded`
 * - `percent-short`, `minutes-short`, `people-short`, `items-short`, `parts-short`: `done` of `needed`
 * - `expired`: `validUntil`, the last day on which it was met
 * - `new-version`: an earlier text was signed, or earlier changes read; `occurredOn`, the last time
 * - `outcome-not-accepted`: something is recorded, but it does not count (*not yet*, *not suitable*, a low rating, none)
 * - `record-check-not-suitable`, `permit-not-granted`: `occurredOn`
 */
export type ReasonCode =
  | 'met'
  | 'waived'
  | 'lapsed'
  | 'nothing-recorded'
  | 'percent-short'
  | 'minutes-short'
  | 'people-short'
  | 'items-short'
  | 'parts-short'
  | 'expired'
  | 'new-version'
  | 'outcome-not-accepted'
  | 'record-check-not-suitable'
  | 'permit-not-granted';

/** See {@link ReasonCode}. */
export interface Reason {
  code: ReasonCode;
  params: Record<string, string | number>;
}

/**
 * How far a requirement is that asks for an amount; `done` may be more than `needed`. Expired facts are not in it. Of a
 * group the unit is `parts`: how many of its parts are met.
 */
export interface Progress {
  done: number;
  needed: number;
  unit: 'minutes' | 'people' | 'items' | 'percent' | 'parts';
}

/**
 * One requirement on one day. `validUntil`: the last day on which its evidence is enough if nothing more is recorded
 * (absent: for ever, or not met); in the past when it has lapsed. `evidenceIds`: the facts that count; when expired
 * those that did, when refused the refusal. `parts`: of a group, in the order of the programme.
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
  parts?: RequirementStanding[];
  /** Met by a waiver, not by what was asked. */
  waived?: true;
  /** Met only because the certificate is valid: asked for again at the next certification. */
  lapsed?: true;
}

/** What is to be done next, and whose move it is; always a single requirement. */
export interface NextStep {
  requirementId: string;
  /** The requirement of the programme in which it lies; the same as `requirementId` outside groups. */
  blockerId: string;
  kind: RequirementKind;
  stage: RequirementStage;
  mover: RequirementMover;
  state: RequirementState;
  reason: Reason;
}

/**
 * Where a person stands in a programme.
 * `in-training` → `ready` (everything met, nothing decided) → `certified` → `expiring` (the renewal window is open) →
 * `expired` → `lapsed` (where the programme says so: a renewal is no longer enough); `suspended` and `revoked` by
 * decision, whatever the dates.
 */
export type StandingState =
  'in-training' | 'ready' | 'certified' | 'expiring' | 'expired' | 'lapsed' | 'suspended' | 'revoked';

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
  /** Ids of the requirements that are not met, in the order of the programme; of a group the group's. */
  blockers: string[];
  nextStep?: NextStep;
  met: number;
  total: number;
  certificate?: StandingCertificate;
  /** The certificate's last valid day. */
  expiresOn?: Day;
  /** When the renewal window opens and when it is too late; from the latest certificate. */
  cycle: CycleDates;
  /** The requirement, met today, that will be the first to expire. */
  nextExpiry?: { requirementId: string; validUntil: Day };
  /** The last word on certifying was *not yet*. */
  notYet?: { decisionId: string; decidedOn: Day };
  /**
   * The first later day on which anything of this is different (days left aside) if nothing is recorded or decided
   * until then; absent when it stays so for ever.
   */
  changesOn?: Day;
}
