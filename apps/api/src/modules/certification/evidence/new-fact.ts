import type { EvidenceKind } from '@lidzgaita/certification';

/** One fact about one person, as a module hands it over. One source and source id give one fact, however often it is told. */
export interface NewFact {
  personId: string;
  kind: EvidenceKind;
  moduleId?: string;
  /** Day in Europe/Riga. */
  occurredOn: string;
  /** Last day on which it counts. */
  validUntil?: string | null;
  percent?: number;
  minutes?: number | null;
  /** Of an induction: the prison. */
  place?: string | null;
  /** Hash of the text that was signed, or of the edition whose changes were read. */
  version?: string | null;
  /** Of a waiver or of prior learning: the requirement that it meets. */
  requirementId?: string | null;
  /** Where it comes from, e.g. `quiz-attempt`, `lessons`, `case-run`. */
  source: string;
  sourceId: string;
  /** Null: recorded by the system itself. */
  recordedById: string | null;
  /** Set for what counts in one cohort only. */
  cohortId?: string;
  sessionId?: string;
  /** The earlier fact whose place this one takes. */
  correctsId?: string;
}
