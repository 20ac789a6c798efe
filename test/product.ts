// The built product on a database of its own, as a stranger would start it; used by the journeys and the screenshots.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const main = join(root, 'apps/api/dist/main.js');
/** The first start makes a database and lives the past of 48 demo people. */
const START_MS = 300_000;
const STOP_MS = 30_000;

export interface Product {
  url: string;
  /** DATA_DIR of the running server; commands with the same one join its database. */
  dataDir: string;
  stop(): Promise<void>;
}

export async function startProduct(): Promise<Product> {
  for (const file of [main, join(root, 'apps/web/dist/index.html')]) {
    if (!existsSync(file)) throw new Error(`${file} is missing. Build the product first: npm run build`);
  }
  const dataDir = mkdtempSync(join(tmpdir(), 'lidzgaita-product-'));
  // PostgreSQL runs as another user when we are root, and has to get in.
  chmodSync(dataDir, 0o755);
  const port = await freePort();
  const url = `http://localhost:${port}`;
  const settings = {
    NODE_ENV: 'development',
    DEMO: 'true',
    PORT: String(port),
    PUBLIC_URL: url,
    DATA_DIR: dataDir,
    LOG_LEVEL: 'error',
    DATABASE_URL: '',
    SMTP_URL: '',
  };
  const child = spawn(process.execPath, [main], {
    cwd: root,
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  let said = '';
  const listen = (chunk: Buffer) => {
    said = (said + chunk.toString()).slice(-4000);
  };
  child.stdout.on('data', listen);
  child.stderr.on('data', listen);

  const stop = async () => {
    const timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
    if (child.exitCode === null) child.kill('SIGTERM');
    await ended;
    clearTimeout(timer);
    rmSync(dataDir, { recursive: true, force: true });
  };
  for (const begun = Date.now(); ;) {
    if (await isReady(url)) return { url, dataDir, stop };
    if (child.exitCode !== null || Date.now() - begun > START_MS) {
      await stop();
      throw new Error(`The product did not start. Its last words:\n${said}`);
    }
    await new Promise((done) => setTimeout(done, 200));
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health/ready`)).ok;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const server = createServer().once('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => done(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
