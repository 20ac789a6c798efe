import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { Jobs } from '../../../platform/jobs/jobs.service.js';
import { log } from '../../../platform/telemetry/log.js';
import { STANDINGS_TOUCHED } from '../../catalogue/publishing.service.js';
import { ClearancesRepository } from '../clearances/clearances.repository.js';
import { permitOf } from '../clearances/permit.js';
import { StandingsService } from '../standings/standings.service.js';
import { rowOf, type StandingRow } from './standing-row.js';
import { StandingRowsRepository } from './standing-rows.repository.js';

/** So that whoever else waits for their turn does not wait for long. */
const BATCH = 200;

/** Keeps the rows of the worklist equal to what the standing function says. */
@Injectable()
export class StandingRows implements OnModuleInit {
  private running: Promise<void> = Promise.resolve();
  private next?: Promise<void>;

  constructor(
    private readonly clearances: ClearancesRepository,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly rows: StandingRowsRepository,
    private readonly sql: Sql,
    private readonly standings: StandingsService,
  ) {}

  onModuleInit(): void {
    this.jobs.everyNight('standing-rows', () => this.everybody());
    // So that whoever looks first does not wait for everybody's; who is faster than the job waits, and is told the truth.
    this.jobs.register(STANDINGS_TOUCHED, () => this.upToDate());
  }

  /** Comes back when the rows tell of everything that was committed before the call. Callers at the same time share one run. */
  upToDate(): Promise<void> {
    this.next ??= this.running.then(async () => {
      this.next = undefined;
      const run = this.refresh();
      this.running = run.catch(() => undefined);
      await run;
    });
    return this.next;
  }

  /** The rows as the facts make them, whatever is stored. */
  async compute(enrolmentIds: string[], today: string, manager?: EntityManager): Promise<StandingRow[]> {
    const standings = await this.standings.of(enrolmentIds, today, manager);
    const permits = await this.clearances.ofEnrolments(enrolmentIds, manager);
    const enrolled = await this.rows.enrolled(enrolmentIds, manager);
    return enrolled.flatMap(({ enrolmentId, enrolledAt }) => {
      const standing = standings.get(enrolmentId);
      return standing ? [rowOf(standing, { enrolledAt, permit: permitOf(standing, permits.get(enrolmentId)!, today) })] : [];
    });
  }

  private async everybody(): Promise<void> {
    await this.rows.everybodyIsDue();
    await this.upToDate();
    log.info('standing rows computed anew');
  }

  private async refresh(): Promise<void> {
    const today = this.clock.today();
    if (!(await this.rows.anyDue(today))) return;
    while ((await this.batch(today)) > 0);
  }

  private batch(today: string): Promise<number> {
    return this.sql.transaction(async (manager) => {
      const ids = await this.rows.take(manager, today, BATCH);
      if (ids.length > 0) await this.rows.save(manager, await this.compute(ids, today, manager));
      return ids.length;
    });
  }
}
