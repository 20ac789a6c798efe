import { execFile } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

/** The content files that the product began with. */
export const CONTENT = join(root, 'content');

/** What a trainer types in a terminal, on the database of the running product. */
export function importContent(from: string): Promise<{ code: number; said: string }> {
  const env = { ...process.env, DATA_DIR: process.env['JOURNEYS_DATA_DIR'], LOG_LEVEL: 'error', NODE_ENV: 'development', DATABASE_URL: '', SMTP_URL: '' };
  return new Promise((done) => {
    execFile(process.execPath, [join(root, 'apps/api/dist/cli.js'), 'content', 'import', from], { cwd: root, env, timeout: 120_000 }, (error, stdout, stderr) =>
      done({ code: error ? Number(error.code ?? 1) : 0, said: stdout + stderr }),
    );
  });
}
