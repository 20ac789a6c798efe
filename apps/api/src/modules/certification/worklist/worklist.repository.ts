import { Injectable } from '@nestjs/common';
import { Sql } from '../../../platform/database/sql.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { PersonName } from '../../accounts/person.type.js';
import type { CohortRef } from '../../catalogue/catalogue.type.js';
import type { Lane, Step } from './standing-row.js';
import type { WorklistFilter } from './worklist.input.js';
import { boardStatement, CHOSEN, countsStatement, type Page, pageStatement, PIPELINE, type Reader, type Statement } from './worklist.sql.js';

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

type Row<Shape> = Shape & Record<string, unknown>;

/** Hot reads of the worklist, one named statement each; what is out of reach does not count either. */
@Injectable()
export class WorklistRepository {
  constructor(private readonly sql: Sql) {}

  page(reader: Reader, filter: WorklistFilter, page: Page): Promise<(StoredItem & { key: string })[]> {
    return this.ask(pageStatement(reader, filter, page));
  }

  counts(reader: Reader, filter: WorklistFilter): Promise<StoredCount[]> {
    return this.ask(countsStatement(reader, filter));
  }

  board(reader: Reader, filter: WorklistFilter, perLane: number): Promise<(StoredItem & { laneTotal: number })[]> {
    return this.ask(boardStatement(reader, filter, perLane));
  }

  /** Of these enrolments, those within a coordinator's reach. */
  chosen(personId: string, enrolmentIds: string[]): Promise<StoredItem[]> {
    return this.ask({ name: 'worklist-chosen', text: CHOSEN, values: [personId, enrolmentIds] });
  }

  pipeline(personId: string): Promise<StoredPipelineRow[]> {
    return this.ask({ name: 'worklist-pipeline', text: PIPELINE, values: [personId] });
  }

  private ask<Shape>({ name, text, values }: Statement): Promise<Shape[]> {
    return this.sql.rows<Row<Shape>>(name, text, values);
  }
}
