import { randomUUID } from 'node:crypto';
import { pipeline, Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { stringify } from 'csv-stringify';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Sql } from '../../../platform/database/sql.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { log } from '../../../platform/telemetry/log.js';
import { HEADERS, lineOf } from './export-words.js';
import type { WorklistFilter, WorklistOrder } from './worklist.input.js';
import { WorklistService } from './worklist.service.js';

const PAGE = 100;
/** Fields of a filter that are typed, or come as they stand in an address: the log says only that they were set. */
const NAMING = new Set(['text', 'requirement', 'cohortId', 'programmeId']);

/**
 * The worklist as a file: the same rows as on screen, in the same order. Semicolons and a byte order mark, as Excel in
 * Latvian expects; a cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
@Injectable()
export class WorklistExport {
  constructor(
    private readonly audit: Audit,
    private readonly sql: Sql,
    private readonly worklist: WorklistService,
  ) {}

  /** Written down before the first line leaves: who took which list away, and how long it was. */
  async csv(actor: Actor, filter: WorklistFilter, order: WorklistOrder | null): Promise<Readable> {
    const { total } = await this.worklist.counts(actor, filter);
    const asked = Object.fromEntries(Object.entries(filter).map(([field, value]) => [field, NAMING.has(field) ? value !== null : value]));
    await this.sql.transaction((manager) =>
      this.audit.append(manager, { actorId: actor.personId, action: 'worklist-exported', subjectType: 'worklist', subjectId: randomUUID(), detail: { filter: asked, rows: total } }),
    );
    const csv = stringify({ bom: true, delimiter: ';', escape_formulas: true, header: true, columns: HEADERS[actor.locale] });
    return pipeline(Readable.from(this.lines(actor, filter, order)), csv, (error) => {
      if (error) log.warn({ err: error }, 'an export ended early');
    });
  }

  private async *lines(actor: Actor, filter: WorklistFilter, order: WorklistOrder | null): AsyncGenerator<string[]> {
    let after: string | null = null;
    do {
      const { items, next } = await this.worklist.page(actor, filter, order, after, PAGE);
      for (const item of items) yield lineOf(item, actor.locale);
      after = next;
    } while (after !== null);
  }
}
