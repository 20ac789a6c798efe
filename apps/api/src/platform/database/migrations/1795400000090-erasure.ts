import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What no erasure touches: the log and the published texts name nobody, and an erasure is its own proof. */
const NEVER = ['audit_entry', 'module_edition', 'programme_edition', 'agreement_edition', 'erasure'];

/** Makes every guard against change again, with its definition put through an expression over `d`. */
const rewriteGuards = (expression: string): string => `
  do $$
  declare d text; guard record;
  begin
    for guard in select oid, tgname, tgrelid::regclass as target from pg_trigger
      where not tgisinternal and (tgtype & 2) > 0 and (tgtype & 24) > 0
        and tgrelid in (select oid from pg_class where relnamespace = 'public'::regnamespace)
        and tgrelid::regclass::text not in (${NEVER.map((table) => `'${table}'`).join(', ')})
    loop
      d := pg_get_triggerdef(guard.oid);
      execute format('drop trigger %I on %s', guard.tgname, guard.target);
      execute ${expression};
    end loop;
  end $$`;

/**
 * Erasure is the one way in which a table that only grows lets go of something. A guard that a later migration adds says
 * `when (not erasing())` by itself.
 */
export class Erasure1795400000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(rewriteGuards(`case when d like '% WHEN (%' then regexp_replace(d, ' WHEN \\((.*)\\) EXECUTE ', ' WHEN ((\\1) and not erasing()) EXECUTE ')
      else replace(d, ' EXECUTE ', ' WHEN (not erasing()) EXECUTE ') end`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(rewriteGuards(`case when d ~* ' WHEN \\(\\(not erasing\\(\\)\\)\\) EXECUTE ' then regexp_replace(d, ' WHEN \\(\\(not erasing\\(\\)\\)\\) EXECUTE ', ' EXECUTE ', 'i')
      else regexp_replace(d, ' AND \\(not erasing\\(\\)\\)\\) EXECUTE ', ') EXECUTE ', 'i') end`));
  }
}
