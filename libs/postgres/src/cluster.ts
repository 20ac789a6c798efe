import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join, resolve } from 'node:path';
import { othersCanEnter, postgresHome, runsAsRoot, SYSTEM_FOLDER, UNPRIVILEGED } from './binaries.js';

export interface ClusterOptions {
  /** Folder of the data; made on the first start. */
  dataDir: string;
  /** Port on 127.0.0.1; a free one when omitted. */
  port?: number;
  /** Server settings, e.g. `{ max_connections: '50' }`. */
  settings?: Record<string, string>;
  /** A cluster for tests: no fsync, nothing survives a power cut. */
  throwAway?: boolean;
}

export interface Cluster {
  /** Connection address of a database of this cluster, as the superuser. */
  url(database: string): string;
  port: number;
  /** Where the data really lie: elsewhere than asked when we are root and the checkout is closed to others. */
  dataDir: string;
  /** Stops the server when this process answers for it; otherwise does nothing. */
  stop(): void;
}

const SUPERUSER = 'lidzgaita';

/** Settings under which losing data is fine and speed is all. */
const THROW_AWAY = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  autovacuum: 'off',
  max_wal_senders: '0',
  wal_level: 'minimal',
};

/**
 * Starts the PostgreSQL that comes along with the product, or joins the one that already runs on the same data.
 * A server left behind by a killed process is adopted; one that another live process answers for is left running at stop.
 * @throws Error whose message says what to do.
 */
export async function startCluster(options: ClusterOptions): Promise<Cluster> {
  const dataDir = reachableFolder(resolve(options.dataDir));
  const home = postgresHome();
  const passwordFile = `${dataDir}.password`;
  if (!existsSync(join(dataDir, 'PG_VERSION'))) initialise(home, dataDir, passwordFile, options.throwAway ?? false);
  const password = readFileSync(passwordFile, 'utf8');

  let port = runningPort(home, dataDir);
  const ownerFile = `${dataDir}.owner`;
  const ours = port === undefined || !alive(ownerFile);
  if (ours) writeFileSync(ownerFile, String(process.pid));
  if (port === undefined) {
    port = options.port ?? (await freePort());
    launch(home, dataDir, port, { max_connections: '50', io_method: 'sync', ...(options.throwAway ? THROW_AWAY : {}), ...options.settings });
  }
  return {
    port,
    dataDir,
    url: (database) => `postgres://${SUPERUSER}:${password}@127.0.0.1:${port}/${database}`,
    stop: () => {
      if (!ours) return;
      run(home, 'pg_ctl', ['-D', dataDir, '-m', 'fast', '-w', 'stop']);
      rmSync(ownerFile, { force: true });
    },
  };
}

function reachableFolder(wanted: string): string {
  mkdirSync(dirname(wanted), { recursive: true });
  if (!runsAsRoot() || othersCanEnter(dirname(wanted))) return wanted;
  const folder = join(SYSTEM_FOLDER, createHash('sha256').update(wanted).digest('hex').slice(0, 12));
  mkdirSync(folder, { recursive: true });
  return join(folder, 'postgres');
}

function initialise(home: string, dataDir: string, passwordFile: string, throwAway: boolean): void {
  // A killed initdb must not leave a half-made cluster behind: it works beside the place and moves in at the end.
  const making = `${dataDir}.making`;
  rmSync(making, { recursive: true, force: true });
  mkdirSync(making, { recursive: true });
  writeFileSync(passwordFile, randomBytes(24).toString('hex'), { mode: 0o600 });
  if (runsAsRoot()) {
    chownSync(making, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
    chownSync(passwordFile, UNPRIVILEGED.uid, UNPRIVILEGED.gid);
  }
  chmodSync(making, 0o700);
  const sync = throwAway ? ['--no-sync'] : [];
  const result = run(home, 'initdb', [
    '-D', making, '-U', SUPERUSER, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8',
    '--locale=C.UTF-8', '--locale-provider=icu', '--icu-locale=lv', ...sync,
  ]);
  if (result.status !== 0) throw new Error(`PostgreSQL could not prepare ${dataDir}:\n${result.output}`);
  renameSync(making, dataDir);
}

function launch(home: string, dataDir: string, port: number, settings: Record<string, string>): void {
  const options = ['-p', String(port), '-c', 'listen_addresses=127.0.0.1', '-c', "unix_socket_directories=''"];
  for (const [name, value] of Object.entries(settings)) options.push('-c', `${name}=${value}`);
  const log = `${dataDir}/server.log`;
  const result = run(home, 'pg_ctl', ['-D', dataDir, '-w', '-t', '60', '-l', log, '-o', options.join(' '), 'start']);
  if (result.status === 0) return;
  const lines = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n').slice(-8).join('\n') : '';
  throw new Error(`PostgreSQL did not start on port ${port} with ${dataDir}:\n${result.output}\n${lines}`);
}

/** Port of the server that runs on this data, if one does. */
function runningPort(home: string, dataDir: string): number | undefined {
  if (run(home, 'pg_ctl', ['-D', dataDir, 'status']).status !== 0) return undefined;
  const line = readFileSync(join(dataDir, 'postmaster.pid'), 'utf8').split('\n')[3];
  return line ? Number(line) : undefined;
}

function alive(ownerFile: string): boolean {
  if (!existsSync(ownerFile)) return false;
  const pid = Number(readFileSync(ownerFile, 'utf8'));
  if (!pid || pid === process.pid) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function run(home: string, program: string, args: string[]): { status: number; output: string } {
  const result = spawnSync(join(home, 'bin', program), args, {
    encoding: 'utf8',
    cwd: '/',
    env: { PATH: process.env.PATH, LC_ALL: 'C.UTF-8', TZ: 'UTC' },
    stdio: ['ignore', 'pipe', 'pipe'],
    ...(runsAsRoot() ? UNPRIVILEGED : {}),
  });
  if (result.error) throw result.error;
  return { status: result.status ?? 1, output: `${result.stdout}${result.stderr}`.trim() };
}

export function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer();
    server.once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

