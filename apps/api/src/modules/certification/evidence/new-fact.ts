import type { RequirementKind } from '@lidzgaita/certification';

/** One fact about one person, as a module hands it over. One source and source id give one fact, however often it is told. */
export interface NewFact {
  personId: string;
  kind: RequirementKind;
  moduleId?: string;
  /** Day in Europe/Riga. */
  occurredOn: string;
  percent?: number;
  minutes?: number;
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
