import { createHash, type Hash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

const FORMAT = 'lidzgaita-backup/1';
const LIST = 'backup.json';

/** One table as it was: its rows in the order of its key, as PostgreSQL's COPY writes them. */
export interface TableCopy {
  /** Schema and name, e.g. `public.person`. */
  table: string;
  rows: number;
  /** SHA-256 of the rows, unpacked. */
  sha256: string;
}

export interface Backup {
  format: typeof FORMAT;
  /** Version of the product, and when (ISO 8601). */
  version: string;
  madeAt: string;
  /** Every migration of the schema: a backup goes into the same one. */
  migrations: string[];
  tables: TableCopy[];
  /** Where each sequence stood. */
  sequences: Record<string, string>;
}

/** A hash that only the installation with the right secret can make. */
type Seal = (text: string) => string;

/** Why a backup is not restored, in a sentence that says what to do. */
export class BackupError extends Error {}

/** What our migrations and the job queue's note about themselves is made anew, not copied. */
const TABLES = `
  select format('%I.%I', n.nspname, c.relname) as table,
    array(select quote_ident(a.attname) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum) as columns,
    coalesce((select array_agg(quote_ident(a.attname) order by array_position(i.indkey::int2[], a.attnum)) from pg_index i
      join pg_attribute a on a.attrelid = c.oid and a.attnum = any(i.indkey) where i.indrelid = c.oid and i.indisprimary), '{}') as key,
    array(select distinct format('%I.%I', fn.nspname, fc.relname) from pg_constraint f join pg_class fc on fc.oid = f.confrelid join pg_namespace fn on fn.oid = fc.relnamespace
      where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid) as after
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where c.relkind = 'r' and n.nspname in ('public', 'graphile_worker') and (n.nspname, c.relname) not in (('public', 'migration'), ('graphile_worker', 'migrations'))
  order by 1`;

const MIGRATIONS = `select name from migration union all select 'graphile-worker ' || max(id) from graphile_worker.migrations order by 1`;
const SEQUENCES = `select format('%I.%I', schemaname, sequencename) as name, last_value::text as value from pg_sequences where schemaname in ('public', 'graphile_worker') and last_value is not null order by 1`;
/** So that every server writes a value the same. */
const SAME_WORDS = `set timezone = 'UTC'; set datestyle = 'ISO'; set intervalstyle = 'postgres'; set bytea_output = 'hex'; set extra_float_digits = 1; set statement_timeout = 0; set idle_in_transaction_session_timeout = 0`;

async function inOneTransaction<Result>(url: string, mode: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query(SAME_WORDS);
    await client.query(`begin ${mode}`);
    const result = await work(client);
    await client.query('commit');
    return result;
  } finally {
    // Without a commit, everything that was done goes with the connection.
    await client.end();
  }
}

interface Described {
  table: string;
  columns: string[];
  key: string[];
  after: string[];
}

/** Every table after those that it refers to. */
function inOrder(tables: Described[]): Described[] {
  const done = new Set<string>();
  const sorted: Described[] = [];
  while (sorted.length < tables.length) {
    const next = tables.filter(({ table, after }) => !done.has(table) && after.every((other) => done.has(other)));
    if (next.length === 0) throw new Error('Tables refer to each other in a circle: none of them can be restored first');
    for (const each of next) done.add(each.table);
    sorted.push(...next);
  }
  return sorted;
}

/** In an order that neither the server's version nor its languages decide. */
const rowsOf = ({ table, columns, key }: Described): string => {
  const order = (key.length > 0 ? key : columns).map((column) => `${column}::text collate "C"`).join(', ');
  return `copy (select ${columns.join(', ')} from ${table} order by ${order}) to stdout`;
};

const hashing = (hash: Hash): Transform =>
  new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });

const listOf = async <Value>(client: pg.Client, statement: string): Promise<Value[]> => (await client.query<Value & object>(statement)).rows;
const migrationsOf = async (client: pg.Client): Promise<string[]> => (await listOf<{ name: string }>(client, MIGRATIONS)).map(({ name }) => name);

/**
 * Writes all data of one instant into a new folder, while everybody goes on working; a folder that is there is complete.
 * The files say everything that the database knows about people: keep them as carefully.
 */
export async function backUp(url: string, folder: string, { version, seal, now }: { version: string; seal: Seal; now: Date }): Promise<Backup> {
  const making = `${folder}.making`;
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { recursive: true, mode: 0o700 });
  const backup = await inOneTransaction(url, 'isolation level repeatable read read only', async (client) => {
    const tables: TableCopy[] = [];
    for (const described of inOrder(await listOf<Described>(client, TABLES))) {
      const { table } = described;
      const hash = createHash('sha256');
      const rows = client.query(copyTo(rowsOf(described)));
      await pipeline(rows, hashing(hash), createGzip(), createWriteStream(join(making, `${table}.gz`), { mode: 0o600 }));
      tables.push({ table, rows: rows.rowCount, sha256: hash.digest('hex') });
    }
    const sequences = Object.fromEntries((await listOf<{ name: string; value: string }>(client, SEQUENCES)).map(({ name, value }) => [name, value]));
    return { format: FORMAT, version, madeAt: now.toISOString(), migrations: await migrationsOf(client), tables, sequences } satisfies Backup;
  });
  const text = JSON.stringify(backup, null, 1);
  await writeFile(join(making, LIST), JSON.stringify({ seal: seal(text), backup: text }), { mode: 0o600 });
  await rename(making, folder);
  return backup;
}

async function readList(folder: string, seal: Seal | undefined): Promise<Backup> {
  const read = await readFile(join(folder, LIST), 'utf8').catch(() => undefined);
  if (read === undefined) throw new BackupError(`There is no whole backup in ${folder}: ${LIST} is missing.`);
  const { seal: sealed, backup } = JSON.parse(read) as { seal: string; backup: string };
  if (seal && sealed !== seal(backup)) {
    throw new BackupError('This backup was made under another LIDZGAITA_SECRET (or another DATA_DIR/secret), or somebody changed it. Put the right secret in place first. With --foreign it is restored all the same; what is sealed then stays shut.');
  }
  return JSON.parse(backup) as Backup;
}

/**
 * Fills a migrated database without data from a backup, and reads every table again to compare: it is all there, bit for
 * bit, or the database stays empty.
 * @throws BackupError
 */
export async function restore(url: string, folder: string, seal?: Seal): Promise<Backup> {
  const backup = await readList(folder, seal);
  await inOneTransaction(url, '', async (client) => {
    const described = await listOf<Described>(client, TABLES);
    if (String(await migrationsOf(client)) !== String(backup.migrations) || described.length !== backup.tables.length) {
      throw new BackupError(`This backup needs the product in version ${backup.version}, as it was at ${backup.madeAt}: restore it with that, then move on to this one.`);
    }
    for (const { table } of described) {
      if ((await client.query(`select from ${table} limit 1`)).rowCount) throw new BackupError(`A backup goes into an empty database: ${table} has rows. Give it a new DATABASE_URL, or a new DATA_DIR.`);
    }
    const copies = new Map(backup.tables.map((copy) => [copy.table, copy]));
    for (const one of inOrder(described)) await load(client, folder, one, copies.get(one.table)?.sha256);
    for (const [name, value] of Object.entries(backup.sequences)) await client.query('select setval($1, $2)', [name, value]);
  });
  await inOneTransaction(url, '', (client) => client.query('analyze'));
  return backup;
}

/**
 * What our own rules would do with new rows was done when they were written. Names of tables and columns are the
 * database's own: a list from elsewhere says only what their rows amount to.
 */
async function load(client: pg.Client, folder: string, one: Described, sha256: string | undefined): Promise<void> {
  const { table, columns } = one;
  await client.query(`alter table ${table} disable trigger user`);
  const read = createHash('sha256');
  await pipeline(createReadStream(join(folder, `${table}.gz`)), createGunzip(), hashing(read), client.query(copyFrom(`copy ${table} (${columns.join(', ')}) from stdin`)));
  await client.query(`alter table ${table} enable trigger user`);
  const again = createHash('sha256');
  for await (const chunk of client.query(copyTo(rowsOf(one)))) again.update(chunk as Buffer);
  if (read.digest('hex') !== sha256 || again.digest('hex') !== sha256) throw new BackupError(`${table} is not as it was backed up: take another backup.`);
}
