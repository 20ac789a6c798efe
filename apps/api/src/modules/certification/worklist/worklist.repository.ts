import { Injectable } from '@nestjs/common';
import { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { PersonName } from '../../accounts/person.type.js';
import type { CohortRef } from '../../catalogue/catalogue.type.js';
import type { Lane, Step } from './standing-row.js';
import type { WorklistFilter, WorklistSort } from './worklist.input.js';
import { BOARD, CHOSEN, COUNTS, filterValues, pageStatement, PIPELINE } from './worklist.sql.js';

export interface StoredItem {
  enrolmentId: string;
  person: PersonName;
  cohort: CohortRef;
  programmeEditionHash: string;
  state: string;
  lane: Lane;
  met: number;
  total: number;
  blockers: string[];
  steps: Step[];
  expiresOn: string | null;
  dueOn: string | null;
  dueRequirement: string | null;
  waitingSince: Date;
  cleared: boolean;
  matched: boolean;
}

export interface StoredCount {
  facet: string;
  value: string;
  title: LocalizedText | string | null;
  count: number;
}

export interface StoredPipelineRow {
  programmeEditionHash: string;
  regionCode: string | null;
  region: LocalizedText | null;
  enrolled: number;
  trained: number;
  cleared: number;
  matched: number;
}

/** Whose list, on which day. */
export interface Reader {
  personId: string;
  today: string;
}

interface Page {
  by: WorklistSort;
  descending: boolean;
  after: { key: string; enrolmentId: string } | null;
  size: number;
}

type Row<Shape> = Shape & Record<string, unknown>;

/** Hot reads of the worklist, one named statement each; what is out of reach does not count either. */
@Injectable()
export class WorklistRepository {
  constructor(private readonly sql: Sql) {}

  page({ personId, today }: Reader, filter: WorklistFilter, { by, descending, after, size }: Page): Promise<(StoredItem & { key: string })[]> {
    return this.sql.rows<Row<StoredItem & { key: string }>>(`worklist-by-${by.toLowerCase()}-${descending ? 'down' : 'up'}`, pageStatement(by, descending), [
      ...filterValues(personId, today, filter), after?.key ?? null, after?.enrolmentId ?? null, size,
    ]);
  }

  counts({ personId, today }: Reader, filter: WorklistFilter): Promise<StoredCount[]> {
    return this.sql.rows<Row<StoredCount>>('worklist-counts', COUNTS, filterValues(personId, today, filter));
  }

  board({ personId, today }: Reader, filter: WorklistFilter, perLane: number): Promise<(StoredItem & { laneTotal: number })[]> {
    return this.sql.rows<Row<StoredItem & { laneTotal: number }>>('worklist-board', BOARD, [...filterValues(personId, today, filter), perLane]);
  }

  /** Of these enrolments, those within a coordinator's reach. */
  chosen({ personId, today }: Reader, enrolmentIds: string[]): Promise<StoredItem[]> {
    return this.sql.rows<Row<StoredItem>>('worklist-chosen', CHOSEN, [...filterValues(personId, today, { all: true }), enrolmentIds]);
  }

  pipeline(personId: string): Promise<StoredPipelineRow[]> {
    return this.sql.rows<Row<StoredPipelineRow>>('worklist-pipeline', PIPELINE, [personId]);
  }
}
