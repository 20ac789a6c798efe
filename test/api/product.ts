import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../..');

export function freePort(): Promise<number> {
  return new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => done(port));
    });
  });
}

/** The built product as a stranger starts it, on data of its own. */
export class Product {
  output = '';

  private constructor(
    readonly url: string,
    readonly dataDir: string,
    readonly process: ChildProcess,
  ) {}

  static async start(env: Record<string, string> = {}, dataDir = mkdtempSync(join(tmpdir(), 'lidzgaita-product-')), main = join(root, 'apps/api/dist/main.js')): Promise<Product> {
    if (!existsSync(main)) throw new Error('The product is not built: run "npm run build" first.');
    // As root the database runs as somebody else, who has to reach the folder.
    chmodSync(dataDir, 0o755);
    const port = env['PORT'] ?? String(await freePort());
    const child = spawn('node', [main], { cwd: root, env: { ...process.env, LOG_LEVEL: 'warn', DATA_DIR: dataDir, ...env, PORT: port } });
    const product = new Product(`http://localhost:${port}`, dataDir, child);
    const hear = (chunk: Buffer) => void (product.output += chunk.toString());
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    return product;
  }

  /** Resolves when it serves; rejects with what it printed when it ends instead. */
  async ready(): Promise<this> {
    for (let tries = 0; tries < 600; tries++) {
      if (this.process.exitCode !== null) throw new Error(this.output);
      const ok = await fetch(`${this.url}/health/ready`).then(
        (response) => response.ok,
        () => false,
      );
      if (ok) return this;
      await new Promise((wake) => setTimeout(wake, 200));
    }
    throw new Error(`Not ready:\n${this.output}`);
  }

  /** Ends it by a signal and says with which code it went. */
  async end(signal: NodeJS.Signals = 'SIGTERM'): Promise<number | null> {
    if (this.process.exitCode === null && this.process.signalCode === null) {
      const gone = new Promise((done) => this.process.once('exit', done));
      this.process.kill(signal);
      await gone;
    }
    return this.process.exitCode;
  }

  forget(): void {
    rmSync(this.dataDir, { recursive: true, force: true });
  }

  async ask(body: object, headers: Record<string, string> = {}): Promise<{ status: number; json: { data?: Record<string, unknown>; errors?: { extensions: { code: string } }[] } }> {
    const response = await fetch(`${this.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) });
    return { status: response.status, json: (await response.json()) as never };
  }
}
