import type { Day, Instant } from './day.js';
import type { RequirementKind } from './requirement.js';

/** What a check, an interview or a recommendation came to. */
export type EvidenceOutcome =
  'suitable' | 'suitable-with-limits' | 'not-suitable' | 'ready' | 'ready-with-support' | 'not-yet';

/**
 * One fact about one person; append-only. It counts from `occurredOn`, and not after `validUntil` (last valid day).
 * `minutes`: attendance. `percent` (0–100): a quiz's score; for `lessons-read` and `cases-walked` how much is done, where
 * absent means all. `outcome`: record check, interview, recommendation.
 * A fact with `correctsId` takes the place of that earlier fact; with `withdrawn: true` nothing takes its place.
 * Ids are unique; a fact given twice counts once. Source: docs/content-format.md and the design's evidence rule.
 */
export interface Evidence {
  id: string;
  kind: RequirementKind;
  module?: string;
  occurredOn: Day;
  validUntil?: Day;
  minutes?: number;
  percent?: number;
  outcome?: EvidenceOutcome;
  /** Person id: the interviewer, the trainer, the official. */
  recordedBy: string;
  recordedAt: Instant;
  correctsId?: string;
  withdrawn?: boolean;
  sourceId: string;
}
