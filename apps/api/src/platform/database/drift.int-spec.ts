import { randomUUID } from 'node:crypto';
import { cloneDatabase } from '@lidzgaita/testing';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { entities } from '../../entities.js';
import { schemaDrift } from './generate-migration.js';
import { migrate } from './migrate.js';
import { migrations } from './migrations/index.js';
import { databaseOptions } from './options.js';

let url: string;
let drop: () => Promise<void>;

beforeAll(async () => {
  ({ url, drop } = await cloneDatabase(inject('clusterUrl'), `drift_${randomUUID().replaceAll('-', '')}`));
});
afterAll(() => drop?.());

async function ask<Row extends object>(statement: string): Promise<Row[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Row>(statement)).rows;
  } finally {
    await client.end();
  }
}

/** Everything of ours in the database, in words: columns, constraints, indexes, triggers, sequences, functions. */
const shape = () =>
  ask<{ part: string }>(`
    select format('column %s.%s %s %s %s', table_name, column_name, data_type, is_nullable, column_default) as part
      from information_schema.columns where table_schema = 'public'
    union all select format('constraint %s %s', conname, pg_get_constraintdef(oid)) from pg_constraint where connamespace = 'public'::regnamespace
    union all select indexdef from pg_indexes where schemaname = 'public'
    union all select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal and tgrelid::regclass::text not like 'graphile%'
    union all select 'sequence ' || sequencename from pg_sequences where schemaname = 'public'
    union all select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
    order by 1`);

describe('the migrations', () => {
  it('leave nothing to generate', async () => {
    expect(await schemaDrift(url, entities)).toEqual({ up: [], down: [] });
  });

  it('are missed when one is', async () => {
    await ask('alter table person drop column phone');
    expect((await schemaDrift(url, entities)).up).toEqual([expect.stringContaining('ADD "phone"')]);
    await ask('alter table person add column phone text');
  });

  it('hold one grant per scope, also where the scope is everywhere', async () => {
    const [index] = await ask<{ indexdef: string }>(`select indexdef from pg_indexes where indexname = 'role_grant_once'`);
    expect(index?.indexdef).toBe('CREATE UNIQUE INDEX role_grant_once ON public.role_grant USING btree (person_id, role, organisation_id, region_code) NULLS NOT DISTINCT');
  });

  it('go down to nothing and up again to the same', async () => {
    const before = await shape();
    const dataSource = await new DataSource(databaseOptions(url, [])).initialize();
    for (const _ of migrations) await dataSource.undoLastMigration();
    await dataSource.destroy();
    const left = await ask<{ name: string }>(`select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'S')`);
    expect(left.map(({ name }) => name).sort()).toEqual(['migration', 'migration_id_seq']);
    await migrate(url);
    expect(await shape()).toEqual(before);
    expect(await schemaDrift(url, entities)).toEqual({ up: [], down: [] });
  });
});
