// Everything that is measured: a durable PostgreSQL of its own, ten thousand trainees, the built product and the bare handler.
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { freePort, parentOf, start, stopAll } from './processes.mjs';

const root = resolve(import.meta.dirname, '../..');
const cli = join(root, 'apps/api/dist/cli.js');
const main = join(root, 'apps/api/dist/main.js');
/** Connections to PostgreSQL: the product's default, and the same for the bare handler. */
const POOL = 10;

export async function setStage({ people, say }) {
  if (![cli, main, join(root, 'apps/web/dist/index.html')].every((file) => existsSync(file))) throw new Error('Build first: npm run build');
  const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-bench-'));
  // PostgreSQL runs as another user when we are root, and has to get in.
  chmodSync(folder, 0o755);
  const pool = new pg.Pool({ max: 1 });
  const clear = async () => {
    await pool.end();
    await stopAll();
    rmSync(folder, { recursive: true, force: true });
    rmSync(`${folder}/postgres`, { recursive: true, force: true });
  };
  try {
    const { found } = await start(cli, ['database'], { env: { DATA_DIR: folder, DATABASE_URL: '', NODE_ENV: 'development' }, ready: /postgres:\/\/\S+/ });
    const databaseUrl = found[0];
    pool.options.connectionString = databaseUrl;
    const begun = Date.now();
    await start(cli, ['seed:scale', '--people', String(people)], { env: { DATABASE_URL: databaseUrl, DATA_DIR: folder, NODE_ENV: 'development', LOG_LEVEL: 'error' }, patience: 240_000 });
    say(`${people} people seeded in ${((Date.now() - begun) / 1000).toFixed(1)} s`);

    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const product = await start(main, [], {
      env: {
        NODE_ENV: 'production', LOG_LEVEL: 'error', PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: url, DATA_DIR: folder, DATABASE_POOL: String(POOL),
        DATABASE_URL: databaseUrl, LIDZGAITA_SECRET: randomBytes(32).toString('hex'), SMTP_URL: 'smtp://127.0.0.1:9', DEMO: 'false',
      },
      ready: /is ready at/,
    });
    const bare = await start(join(import.meta.dirname, 'bare-handler.mjs'), [databaseUrl, String(POOL)], { env: { NODE_ENV: 'production' }, ready: /listening on (\d+)/ });
    const { rows } = await pool.query('select pg_backend_pid() as pid');
    return {
      pool, clear, databaseUrl, folder,
      postgres: parentOf(rows[0].pid),
      product: { name: 'product', pid: product.pid, url },
      bare: { name: 'bare', pid: bare.pid, url: `http://127.0.0.1:${bare.found[1]}` },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** What the figures were taken on; the durable settings are read back from the server. */
export async function machineFacts(pool, cpus) {
  const { rows } = await pool.query(
    `select name, setting from pg_settings where name in ('server_version', 'fsync', 'synchronous_commit', 'full_page_writes', 'data_checksums', 'shared_buffers')`,
  );
  return { cores: cpus.length, cpu: cpus[0]?.model ?? 'unknown', node: process.version, postgres: Object.fromEntries(rows.map(({ name, setting }) => [name, setting])) };
}
