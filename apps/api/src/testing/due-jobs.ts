import { Jobs } from '../platform/jobs/jobs.service.js';
import type { TestServer } from './test-server.js';

type Tasks = Map<string, (payload: unknown) => Promise<void>>;

/** When the jobs of a key's beginning are planned, oldest first. */
export async function plannedJobs(server: TestServer, key: string): Promise<string[]> {
  const { rows } = await server.db.query<{ at: Date }>('select run_at as at from graphile_worker.jobs where starts_with(key, $1) order by run_at', [key]);
  return rows.map(({ at }) => at.toISOString());
}

/** One task, as a worker would run it. */
export async function runTask(server: TestServer, task: string, payload: object): Promise<void> {
  const { tasks } = server.app.get(Jobs, { strict: false }) as unknown as { tasks: Tasks };
  await tasks.get(task)!(payload);
}

/** Runs every job that is due by the test's clock, as a worker would; for servers started with WORKERS=false. */
export async function runDueJobs(server: TestServer): Promise<number> {
  const { rows } = await server.db.query<{ id: string; task: string; payload: object }>(
    `select j.id, t.identifier as task, j.payload from graphile_worker._private_jobs j join graphile_worker._private_tasks t on t.id = j.task_id
     where j.run_at <= $1 order by j.run_at`,
    [server.clock.now()],
  );
  for (const { id, task, payload } of rows) {
    await runTask(server, task, payload);
    await server.db.query('select graphile_worker.complete_jobs(array[$1::bigint])', [id]);
  }
  return rows.length;
}
