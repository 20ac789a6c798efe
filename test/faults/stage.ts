import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '@lidzgaita/postgres';
import pg from 'pg';
import { freePort, Product, root } from '../api/product.js';

const RELAXED = { synchronous_commit: 'off', 'lidzgaita.durable': 'off' };

export type Settings = Record<string, string> & { DATABASE_URL: string };

/** One quiz that one signed-in trainee has not attempted yet. */
export interface Quiz {
  cookie: string;
  enrolmentId: string;
  moduleId: string;
}

/** The built product on a durable PostgreSQL of its own; either can be killed and started again. */
export class Stage {
  private constructor(
    readonly folder: string,
    private cluster: Cluster,
    public product: Product,
    readonly settings: Settings,
    readonly db: pg.Pool,
    private readonly main?: string,
  ) {}

  /**
   * @param fill runs before the API does, on the empty database.
   * @param durable false: PostgreSQL confirms before it has written, and readiness looks away.
   * @param main the API to run: the built one, or a copy that was broken on purpose.
   */
  static async set({ fill, durable = true, main }: { fill: (settings: Settings) => void; durable?: boolean; main?: string | undefined }): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-faults-'));
    // As root the database runs as somebody else, who has to reach the folder.
    chmodSync(folder, 0o755);
    const cluster = await startCluster({ dataDir: join(folder, 'postgres'), ...(!durable && { settings: RELAXED }) });
    const admin = new pg.Client(cluster.url('postgres'));
    await admin.connect();
    await admin.query('create database lidzgaita');
    await admin.end();
    const settings = { DATABASE_URL: cluster.url('lidzgaita'), DATA_DIR: folder, NODE_ENV: 'development', DEMO: 'false', LOG_LEVEL: 'error', PORT: String(await freePort()) };
    fill(settings);
    const db = new pg.Pool({ connectionString: settings.DATABASE_URL, max: 1 });
    // Killing PostgreSQL reaches this connection too.
    db.on('error', () => undefined);
    return new Stage(folder, cluster, await Product.start(settings, folder, main), settings, db, main);
  }

  /** Kills the API as the kernel would and starts it again; how long it took until it served, in milliseconds. */
  async killApi(): Promise<number> {
    await this.product.end('SIGKILL');
    // As if it had been away for a while: whoever waits for jobs that died with it need not wait here.
    await this.db.query(`update graphile_worker._private_jobs set locked_at = now() - interval '1 hour' where locked_at is not null`);
    const begun = performance.now();
    this.product = await Product.start(this.settings, this.folder, this.main);
    await this.serves();
    return performance.now() - begun;
  }

  /** Kills every process of PostgreSQL at one blow and starts it on the same port; counted from when it takes connections. */
  async killPostgres(): Promise<number> {
    const postmaster = Number(readFileSync(join(this.cluster.dataDir, 'postmaster.pid'), 'utf8').split('\n')[0]);
    const family = [postmaster, ...childrenOf(postmaster)];
    for (const pid of family) kill(pid);
    while (family.some((pid) => running(pid))) await pause(5);
    const { port, dataDir } = this.cluster;
    // Where nobody buries the dead, pg_ctl takes a zombie for a server that runs.
    rmSync(join(dataDir, 'postmaster.pid'));
    this.cluster = await startCluster({ dataDir, port });
    const begun = performance.now();
    await this.serves();
    return performance.now() - begun;
  }

  async serves(): Promise<void> {
    for (let tries = 0; tries < 3000; tries++) {
      if (this.product.process.exitCode !== null) throw new Error(`The API went away:\n${this.product.output}`);
      const ok = await fetch(`${this.product.url}/health/ready`).then(({ ok }) => ok, () => false);
      if (ok) return;
      await pause(10);
    }
    throw new Error(`Not ready again:\n${this.product.output}`);
  }

  /** Comes back when no job waits any more. */
  async noJobs(): Promise<void> {
    for (let tries = 0; tries < 3000; tries++) {
      if ((await this.db.query('select 1 from graphile_worker._private_jobs where run_at <= now()')).rows.length === 0) return;
      await pause(10);
    }
    throw new Error('Jobs are left undone');
  }

  /** Signs people in by rows like any other session, with a password that was typed just now; their cookies, in the same order. */
  async signIn(personIds: readonly string[]): Promise<string[]> {
    const cookies = personIds.map(() => randomBytes(16).toString('base64url'));
    await this.db.query(
      `insert into session (id_hash, person_id, created_at, expires_at, confirmed_at)
       select decode(h, 'hex'), p, now(), now() + interval '1 day', now() + interval '1 day' from unnest($1::text[], $2::uuid[]) as t(h, p)`,
      [cookies.map((cookie) => createHash('sha256').update(cookie).digest('hex')), personIds],
    );
    return cookies;
  }

  /** Every pair of a trainee and a quiz of choices. */
  async quizzes(): Promise<Quiz[]> {
    const { rows } = await this.db.query<{ enrolmentId: string; personId: string }>('select id as "enrolmentId", person_id as "personId" from enrolment order by id');
    const cookies = await this.signIn(rows.map(({ personId }) => personId));
    const { rows: modules } = await this.db.query<{ id: string }>(`select compiled->'module'->>'id' as id from module_edition where compiled->'module'->'quiz'->'draw' = '10' order by 1`);
    return modules.flatMap(({ id }) => rows.map(({ enrolmentId }, at) => ({ cookie: cookies[at]!, enrolmentId, moduleId: id })));
  }

  async clear(): Promise<void> {
    await this.db.end();
    await this.product.end('SIGKILL');
    this.cluster.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Runs one of the product's own commands; what it printed. */
export function command(settings: Settings, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'apps/api/dist/cli.js'), ...args], { cwd: root, env: { ...process.env, ...settings }, encoding: 'utf8', timeout: 120_000 });
  if (status !== 0) throw new Error(stdout + stderr);
  return stdout;
}

export const pause = (ms: number): Promise<void> => new Promise((wake) => setTimeout(wake, ms));

const stat = (pid: number): string[] | undefined => {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};

const childrenOf = (parent: number): number[] => readdirSync('/proc').map(Number).filter((pid) => pid > 0 && Number(stat(pid)?.[1]) === parent);

const running = (pid: number): boolean => (stat(pid)?.[0] ?? 'Z') !== 'Z';

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It went by itself.
  }
}
