import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Cluster, startCluster } from '@lidzgaita/postgres';
import pg from 'pg';
import { freePort, Product, root } from '../api/product.js';

const RELAXED = { synchronous_commit: 'off', 'lidzgaita.durable': 'off' };

/** One quiz that one signed-in trainee has not attempted yet. */
export interface Quiz {
  cookie: string;
  enrolmentId: string;
  moduleId: string;
}

/** The built product on a durable PostgreSQL of its own, with many trainees; either can be killed and started again. */
export class Stage {
  private constructor(
    private readonly folder: string,
    private cluster: Cluster,
    public product: Product,
    private readonly settings: Record<string, string>,
    readonly db: pg.Pool,
  ) {}

  /** Not durable: PostgreSQL confirms before it has written, and readiness looks away. */
  static async set(people: number, durable = true): Promise<Stage> {
    const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-faults-'));
    // As root the database runs as somebody else, who has to reach the folder.
    chmodSync(folder, 0o755);
    const cluster = await startCluster({ dataDir: join(folder, 'postgres'), ...(!durable && { settings: RELAXED }) });
    const admin = new pg.Client(cluster.url('postgres'));
    await admin.connect();
    await admin.query('create database lidzgaita');
    await admin.end();
    const settings = { DATABASE_URL: cluster.url('lidzgaita'), DATA_DIR: folder, NODE_ENV: 'development', DEMO: 'false', LOG_LEVEL: 'error', PORT: String(await freePort()) };
    const seeded = spawnSync(process.execPath, [join(root, 'apps/api/dist/cli.js'), 'seed:scale', '--people', String(people)], { cwd: root, env: { ...process.env, ...settings }, encoding: 'utf8', timeout: 120_000 });
    if (seeded.status !== 0) throw new Error(seeded.stdout + seeded.stderr);
    const db = new pg.Pool({ connectionString: settings.DATABASE_URL, max: 1 });
    // Killing PostgreSQL reaches this connection too.
    db.on('error', () => undefined);
    return new Stage(folder, cluster, await Product.start(settings, folder), settings, db);
  }

  /** Kills the API as the kernel would and starts it again; how long it took until it served, in milliseconds. */
  async killApi(): Promise<number> {
    await this.product.end('SIGKILL');
    const begun = performance.now();
    this.product = await Product.start(this.settings, this.folder);
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

  /** Every pair of a trainee and a quiz of choices; the trainees are signed in by rows like any other session. */
  async quizzes(): Promise<Quiz[]> {
    const { rows } = await this.db.query<{ enrolmentId: string; personId: string }>('select id as "enrolmentId", person_id as "personId" from enrolment order by id');
    const trainees = rows.map((row) => ({ ...row, cookie: randomBytes(16).toString('base64url') }));
    const hashes = trainees.map(({ cookie }) => createHash('sha256').update(cookie).digest('hex'));
    await this.db.query(
      `insert into session (id_hash, person_id, created_at, expires_at) select decode(h, 'hex'), p, now(), now() + interval '1 day' from unnest($1::text[], $2::uuid[]) as t(h, p)`,
      [hashes, trainees.map(({ personId }) => personId)],
    );
    const { rows: modules } = await this.db.query<{ id: string }>(`select compiled->'module'->>'id' as id from module_edition where compiled->'module'->'quiz'->'draw' = '10' order by 1`);
    return modules.flatMap(({ id }) => trainees.map(({ cookie, enrolmentId }) => ({ cookie, enrolmentId, moduleId: id })));
  }

  async clear(): Promise<void> {
    await this.db.end();
    await this.product.end('SIGKILL');
    this.cluster.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
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
