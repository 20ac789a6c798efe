import type { DataSource } from 'typeorm';

const DURABLE = ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums'] as const;

/** What stands in the way of serving; empty when nothing does. Test clusters set `lidzgaita.durable = off`. */
export async function readiness(dataSource: DataSource): Promise<string[]> {
  try {
    const settings = (await dataSource.query(
      `select name, setting from pg_settings where name = any($1) and setting = 'off'
         and coalesce(current_setting('lidzgaita.durable', true), 'on') = 'on'`,
      [DURABLE],
    )) as { name: string }[];
    const faults = settings.map(({ name }) => `PostgreSQL runs with ${name} = off: answers could be lost`);
    if (await dataSource.showMigrations()) faults.push('The database is not migrated: restart the server');
    return faults;
  } catch {
    return ['The database does not answer'];
  }
}
