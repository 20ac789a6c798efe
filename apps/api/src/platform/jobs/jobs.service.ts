import { type BeforeApplicationShutdown, Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { type JobHelpers, run, type Runner, type TaskList, Logger as WorkerLogger } from 'graphile-worker';
import type { EntityManager } from 'typeorm';
import { CONFIG, type Config } from '../config/config.js';
import { Sql } from '../database/sql.js';
import { log } from '../telemetry/log.js';

/** `job` is the same again when a job is tried again. */
type Task = (payload: unknown, job: { id: string; createdAt: Date }) => Promise<void>;

/** No job takes so long: the worker that holds it was killed. By itself graphile-worker waits for four hours. */
const ABANDONED = `select graphile_worker.force_unlock_workers(array(
  select locked_by from graphile_worker._private_jobs where locked_at < now() - interval '15 minutes'))`;

/** Jobs in PostgreSQL (graphile-worker). Modules register their tasks while Nest starts; workers begin after that. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly tasks = new Map<string, Task>();
  private readonly nightly: string[] = [];
  private runner?: Runner;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly sql: Sql,
  ) {}

  register(name: string, task: Task): void {
    this.tasks.set(name, task);
  }

  /** Runs a task once every night, by whichever process comes first; a night without a process is made up for. */
  everyNight(name: string, task: () => Promise<void>): void {
    this.register(name, task);
    this.nightly.push(name);
  }

  /** Adds a job inside the caller's transaction. With `jobKey`, a waiting job of that key is replaced, not doubled. */
  async add(manager: EntityManager, name: string, payload: object, options: { jobKey?: string; runAt?: Date } = {}): Promise<void> {
    await manager.query('select graphile_worker.add_job($1, $2::json, job_key => $3, run_at => $4)', [
      name,
      JSON.stringify(payload),
      options.jobKey ?? null,
      options.runAt ?? null,
    ]);
  }

  async onApplicationBootstrap(): Promise<void> {
    if (!this.config.workers) return;
    this.register('abandoned-jobs', () => this.giveBack());
    await this.giveBack();
    const taskList: TaskList = Object.fromEntries(
      [...this.tasks].map(([name, task]) => [name, (payload: unknown, { job }: JobHelpers) => task(payload, { id: job.id, createdAt: job.created_at })]),
    );
    this.runner = await run({
      pgPool: this.sql.pool,
      taskList,
      // As soon as a new day has begun in Rīga, in summer an hour later: days are what most of these tasks look at.
      crontab: [...this.nightly.map((name) => `17 22 * * * ${name} ?fill=1d`), '*/5 * * * * abandoned-jobs'].join('\n'),
      concurrency: 2,
      noHandleSignals: true,
      pollInterval: 2000,
      logger: new WorkerLogger(() => (level, message) => {
        if (level === 'error' || level === 'warning') log.warn({ message }, 'job');
      }),
    });
  }

  private async giveBack(): Promise<void> {
    await this.sql.pool.query(ABANDONED);
  }

  /** Before TypeORM closes the pool that the workers borrow. */
  async beforeApplicationShutdown(): Promise<void> {
    await this.runner?.stop();
  }
}
