import { randomUUID } from 'node:crypto';
import type { Client, Pool } from 'pg';
import { personalTables } from '../modules/accounts/privacy/retention.js';
import type { Target } from './permissions/target.js';

interface Column {
  name: string;
  type: string;
  nullable: boolean;
}

/** A value that is nowhere else, and where it was put. */
export interface Planted {
  column: string;
  token: string;
  secret: boolean;
  kept: boolean;
}

const VALUES: Record<string, unknown> = {
  text: 'x', 'character varying': 'x', integer: 1, smallint: 1, bigint: 900_000_001, 'double precision': 1, boolean: false, jsonb: '{}', ARRAY: '{}', date: '2026-11-20', bytea: Buffer.from('x'),
  'timestamp with time zone': '2026-11-20T10:00:00Z',
};
/** What checks ask for. */
const GIVEN: Record<string, Record<string, unknown>> = {
  match: { reference: 'VPD-2026-001' },
  match_event: { kind: 'PAUSED', reason: 'x', contacts: null },
  clearance: { setting: 'COMMUNITY', place: null, limits: 'x' },
  reference_request: { locale: 'lv', counts: null, answered_at: null },
  proposal: { kind: 'certify', certificate_id: null, state: 'declined', answered_by_id: randomUUID(), limits: 'x', decision_id: null },
  name_correction: { decided_at: null, accepted: null },
  role_grant: { role: 'TRAINEE', organisation_id: null, region_code: null },
};
/** Where what is there already may have no room for a text. */
const ALWAYS = ['clearance', 'clearance_end', 'match', 'match_event', 'proposal'];

/** Sees to it that the person has a row in every table with something about people, whatever else the tables hang on. */
export async function fillEveryTable(client: Client, { personId, enrolmentId, settledAttemptId, certificateId, fellowId }: Target): Promise<void> {
  const made: Record<string, string> = { person_id: personId, enrolment_id: enrolmentId, attempt_id: settledAttemptId, certificate_id: certificateId };
  const evidence = await client.query<{ id: string }>('select id from evidence where person_id = $1 limit 1', [personId]);
  made.fact_id = evidence.rows[0]!.id;
  await client.query(`set session_replication_role = 'replica'`);
  await client.query('update invitation set person_id = $1 where email = (select email from person where id = $1)', [personId]);
  await client.query(`update certificate set issue = 2, supersedes_id = id, reissue_reason = 'x' where id = $1`, [certificateId]);
  for (const { name, whose } of [...personalTables].sort(byParent)) {
    const found = await client.query(`select 1 from "${name}" t where ${whose} limit 1`, [personId]);
    if (found.rowCount && !ALWAYS.includes(name)) continue;
    const columns = await columnsIn(client, name);
    const row = Object.fromEntries(columns.map((column) => [column.name, GIVEN[name]?.[column.name] !== undefined ? GIVEN[name][column.name] : (made[column.name] ?? valueOf(column, fellowId))]));
    for (const [column, value] of Object.entries(GIVEN[name] ?? {})) row[column] = value;
    const names = Object.keys(row);
    await client.query(`insert into "${name}" (${names.map((each) => `"${each}"`).join(', ')}) overriding system value values (${names.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
    if (['clearance', 'match'].includes(name)) made[`${name}_id`] = row.id as string;
  }
  await client.query(`set session_replication_role = 'origin'`);
}

/** Puts a token of its own into every personal column that can hold one. `refused` names those that cannot. */
export async function plant(client: Client, personId: string): Promise<{ planted: Planted[]; refused: string[] }> {
  const planted: Planted[] = [];
  const refused: string[] = [];
  await client.query(`set session_replication_role = 'replica'`);
  for (const { name, whose, personal = {} } of personalTables) {
    const types = new Map((await columnsIn(client, name)).map(({ name: column, type }) => [column, type]));
    for (const [column, { secret = false, kept }] of Object.entries(personal)) {
      const token = `zt${randomUUID().replaceAll('-', '')}`;
      const value = asValue(types.get(column)!, column === 'email' ? `${token}@example.org` : token);
      const done = value !== undefined && (await put(client, name, whose, `"${column}" = ${value}`, personId));
      if (done) planted.push({ column: `${name}.${column}`, token, secret, kept: kept !== undefined });
      else refused.push(`${name}.${column}`);
    }
  }
  await client.query(`set session_replication_role = 'origin'`);
  return { planted, refused };
}

/** Into the first row that has room for it. */
async function put(client: Client, table: string, whose: string, set: string, personId: string): Promise<boolean> {
  const { rows } = await client.query<{ ctid: string }>(`select t.ctid::text from "${table}" t where ${whose}`, [personId]);
  for (const { ctid } of rows) {
    const done = await client.query(`update "${table}" set ${set} where ctid = $1`, [ctid]).then(() => true, () => false);
    if (done) return true;
  }
  return false;
}

/** Every row of every table as text, bytes as hexadecimal digits, by table. */
export async function dump(db: Pool | Client): Promise<Map<string, string>> {
  const tables = await db.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'graphile_worker') order by 1`,
  );
  const texts = new Map<string, string>();
  for (const { name } of tables.rows) {
    const { rows } = await db.query<{ text: string | null }>(`select string_agg(t::text, E'\\n') as text from ${name} t`);
    texts.set(name, rows[0]!.text ?? '');
  }
  return texts;
}

/** Columns whose tokens are somewhere in these texts. */
export function found(planted: readonly Planted[], texts: Iterable<string>): string[] {
  const all = [...texts].join('\n');
  return planted.filter(({ token }) => all.includes(token) || all.includes(Buffer.from(token).toString('hex'))).map(({ column }) => column);
}

async function columnsIn(client: Client, table: string): Promise<Column[]> {
  const { rows } = await client.query<Column>(
    `select column_name as name, data_type as type, is_nullable = 'YES' as nullable from information_schema.columns where table_schema = 'public' and table_name = $1 order by ordinal_position`,
    [table],
  );
  return rows;
}

/** What others hang on comes first. */
const byParent = (a: { name: string }, b: { name: string }): number => Number(b.name === 'clearance' || b.name === 'match') - Number(a.name === 'clearance' || a.name === 'match');

function valueOf({ name, type }: Column, somebody: string): unknown {
  if (type === 'uuid') return name.endsWith('_by_id') || name.endsWith('_person_id') ? somebody : randomUUID();
  return VALUES[type];
}

function asValue(type: string, token: string): string | undefined {
  if (type === 'text') return `'${token}'`;
  if (type === 'jsonb') return `jsonb_build_object('t', '${token}')`;
  return type === 'bytea' ? `convert_to('${token}', 'UTF8')` : undefined;
}

