import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { isUuid } from '../../../platform/database/uuid.js';
import { badInput } from '../../../platform/graphql/errors.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { programmeRef } from '../certificates/certificate-view.js';
import { LANES } from './standing-row.js';
import { StandingRows } from './standing-rows.service.js';
import { WorklistSort, type WorklistFilter, type WorklistOrder } from './worklist.input.js';
import { WorklistRepository, type StoredCount, type StoredItem } from './worklist.repository.js';
import type { Reader } from './worklist.sql.js';
import type { Pipeline, Worklist, WorklistChoice, WorklistColumn, WorklistCounts, WorklistItem, WorklistLane } from './worklist.type.js';
import { titleOf, viewItem } from './worklist-view.js';

const MOST = 100;
const MOST_CHOSEN = 200;
const PER_LANE = 20;

/** Who is blocked, by what, and whose move it is: read from rows that equal the standing function. */
@Injectable()
export class WorklistService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly repository: WorklistRepository,
    private readonly rows: StandingRows,
  ) {}

  async page(actor: Actor, filter: WorklistFilter, order: WorklistOrder | null, after: string | null, first: number): Promise<Worklist> {
    if (!Number.isInteger(first) || first < 1 || first > MOST) throw badInput(`A page has 1 to ${MOST} rows`);
    const page = { by: order?.by ?? WorklistSort.WAITING, descending: order?.descending ?? false, after: after === null ? null : readCursor(after), size: first + 1 };
    await this.rows.upToDate();
    const found = await this.repository.page(this.reader(actor), known(filter), page);
    const items = await this.view(found.slice(0, first), filter);
    const last = found[first - 1];
    return { items, next: found.length > first && last ? writeCursor(last) : null };
  }

  /** Who the filter matches, in the order of the list: as many as can be acted on at once. */
  async choice(actor: Actor, filter: WorklistFilter, order: WorklistOrder | null): Promise<string[]> {
    await this.rows.upToDate();
    const page = { by: order?.by ?? WorklistSort.WAITING, descending: order?.descending ?? false, after: null, size: MOST_CHOSEN };
    return (await this.repository.page(this.reader(actor), known(filter), page)).map(({ enrolmentId }) => enrolmentId);
  }

  async counts(actor: Actor, filter: WorklistFilter): Promise<WorklistCounts> {
    await this.rows.upToDate();
    const found = await this.repository.counts(this.reader(actor), known(filter));
    const of = (facet: string) => found.filter((one) => one.facet === facet);
    return {
      total: of('total')[0]?.count ?? 0,
      states: plain(of('states')),
      movers: plain(of('movers')),
      stages: plain(of('stages')),
      expiry: of('expiry').map(({ value, count }) => ({ value, count, title: null })),
      requirements: await this.named(of('requirements'), titleOf),
      programmes: await this.named(of('programmes'), ({ title }) => title),
      cohorts: of('cohorts').map(({ value, count, title }) => ({ value, count, title: title as LocalizedText })).sort(byTitle),
    };
  }

  async board(actor: Actor, filter: WorklistFilter): Promise<WorklistColumn[]> {
    await this.rows.upToDate();
    const found = await this.repository.board(this.reader(actor), known(filter), PER_LANE);
    return Promise.all(
      LANES.map(async (lane) => {
        const placed = found.filter((item) => item.lane === lane);
        return { lane: lane as WorklistLane, total: placed[0]?.laneTotal ?? 0, items: await this.view(placed, filter) };
      }),
    );
  }

  async pipeline(actor: Actor): Promise<Pipeline> {
    await this.rows.upToDate();
    const found = await this.repository.pipeline(actor.personId);
    const rows = found.map(async ({ programmeEditionHash, ...row }) => ({ ...row, programme: programmeRef(await this.catalogue.programmeEdition(programmeEditionHash)) }));
    return { asOf: this.clock.today(), rows: await Promise.all(rows) };
  }

  /** Rows with the words of their programmes. */
  view(stored: StoredItem[], { mover }: WorklistFilter = {}): Promise<WorklistItem[]> {
    return Promise.all(stored.map(async (item) => viewItem(item, await this.catalogue.programmeEdition(item.programmeEditionHash), mover)));
  }

  /** Of these, those within a coordinator's reach, as they are now. */
  async chosen(actor: Actor, enrolmentIds: string[]): Promise<StoredItem[]> {
    await this.rows.upToDate();
    return this.repository.chosen(actor.personId, enrolmentIds.filter(isUuid));
  }

  private reader({ personId }: Actor): Reader {
    return { personId, today: this.clock.today() };
  }

  /** Several editions may know the same thing: it counts once. */
  private async named(counts: StoredCount[], nameIn: (programme: Awaited<ReturnType<CatalogueFacade['programmeEdition']>>, value: string) => LocalizedText): Promise<WorklistChoice[]> {
    const choices = new Map<string, WorklistChoice>();
    for (const { value, title: hash, count } of counts) {
      const title = nameIn(await this.catalogue.programmeEdition(hash as string), value);
      choices.set(value, { value, title, count: count + (choices.get(value)?.count ?? 0) });
    }
    return [...choices.values()].sort(byTitle);
  }
}

const latvian = new Intl.Collator('lv', { numeric: true });
const byTitle = (a: WorklistChoice, b: WorklistChoice): number => latvian.compare(a.title?.lv ?? '', b.title?.lv ?? '');
const plain = (counts: StoredCount[]): WorklistChoice[] =>
  counts.map(({ value, count }) => ({ value: value.toUpperCase().replaceAll('-', '_'), count, title: null }));

/** Ids that cannot be any narrow to nothing, as one that is out of reach does. */
const NOBODY = '00000000-0000-0000-0000-000000000000';
const known = (filter: WorklistFilter): WorklistFilter => (filter.cohortId && !isUuid(filter.cohortId) ? { ...filter, cohortId: NOBODY } : filter);

const writeCursor = ({ key, enrolmentId }: { key: string; enrolmentId: string }): string => Buffer.from(JSON.stringify([key, enrolmentId])).toString('base64url');

function readCursor(cursor: string): { key: string; enrolmentId: string } {
  try {
    const [key, enrolmentId] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    if (typeof key === 'string' && isUuid(String(enrolmentId))) return { key, enrolmentId: String(enrolmentId) };
  } catch {
    // Said below.
  }
  throw badInput('Not a cursor of a worklist');
}
