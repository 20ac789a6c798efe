import { existsSync } from 'node:fs';

const QUIET = ['--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', '--no-sandbox'];

/** How to start a Chromium here: CHROMIUM_PATH, else the system's, else the one that comes with npm. */
export async function chromium(): Promise<{ executablePath: string; args: string[]; chromiumSandbox: false }> {
  const own = [process.env.CHROMIUM_PATH, '/usr/bin/chromium'].find((path) => path && existsSync(path));
  if (own) return { executablePath: own, args: QUIET, chromiumSandbox: false };
  const { default: packed } = await import('@sparticuz/chromium');
  const args = packed.args.filter((arg) => !arg.startsWith('--headless') && !arg.startsWith('--single-process'));
  return { executablePath: await packed.executablePath(), args: [...new Set([...args, ...QUIET])], chromiumSandbox: false };
}
