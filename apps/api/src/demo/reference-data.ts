import type { Sql } from '../platform/database/sql.js';
import { ORGANISATIONS, PRISONS, REGIONS } from './places.js';

/** The services, regions and prisons that every installation has. */
export async function seedReferenceData(sql: Sql): Promise<void> {
  for (const { id, code, name } of Object.values(ORGANISATIONS)) {
    await sql.rows('seed-organisation', 'insert into organisation (id, code, name) values ($1, $2, $3) on conflict do nothing', [id, code, JSON.stringify(name)]);
  }
  for (const [code, name] of Object.entries(REGIONS)) {
    await sql.rows('seed-region', 'insert into region (code, name) values ($1, $2) on conflict do nothing', [code, JSON.stringify(name)]);
  }
  for (const [code, { closed = false, ...name }] of Object.entries(PRISONS)) {
    await sql.rows('seed-place', 'insert into place (code, name, closed) values ($1, $2, $3) on conflict do nothing', [code, JSON.stringify(name), closed]);
  }
}
