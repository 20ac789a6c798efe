import type { Day, Instant } from './day.js';
import type { LeafKind } from './requirement.js';

/** What a check, an interview or a recommendation came to. */
export type EvidenceOutcome =
  'suitable' | 'suitable-with-limits' | 'not-suitable' | 'ready' | 'ready-with-support' | 'not-yet';

/**
 * What a fact is about. A quiz's mark and its safety questions are read from `quiz-passed`; a `waiver` stands in for
 * whatever requirement it names.
 */
export type EvidenceKind = Exclude<LeafKind, 'quiz-mark' | 'safety-right'> | 'waiver';

/** What trainers observe, each rated 1–4. Source: domain brief §3, assessment rules [PROP]. */
export const behaviours = ['listening', 'boundaries', 'reporting', 'respect', 'teamwork'] as const;

/** One of {@link behaviours}. */
export type Behaviour = (typeof behaviours)[number];

/**
 * One fact about one person; append-only. It counts from `occurredOn`, and not after `validUntil` (last valid day).
 * `minutes`: attendance, hours, refresher. `percent` (0–100): a quiz's score; for `lessons-read` and `cases-walked` how
 * much is done, where absent means all. `outcome`: record check, permit, interview, recommendation, reference.
 * `ratings`: observation. `place`: induction. `version`: the hash of the text that was signed, of the edition whose
 * changes were read. `requirementId`: what a waiver (or prior learning) is for; a waiver counts only with `validUntil`.
 * A fact with `correctsId` takes the place of that earlier fact; with `withdrawn: true` nothing takes its place.
 * Ids are unique; a fact given twice counts once. Source: docs/content-format.md and the design's evidence rule.
 */
export interface Evidence {
  id: string;
  kind: EvidenceKind;
  module?: string;
  requirementId?: string;
  occurredOn: Day;
  validUntil?: Day;
  minutes?: number;
  percent?: number;
  outcome?: EvidenceOutcome;
  ratings?: Partial<Record<Behaviour, number>>;
  place?: string;
  version?: string;
  /** Person id: the interviewer, the trainer, the official; of a waiver, who approved it. */
  recordedBy: string;
  recordedAt: Instant;
  correctsId?: string;
  withdrawn?: boolean;
  sourceId: string;
}
