import type { MigrationInterface, QueryRunner } from 'typeorm';

const APPEND_ONLY = ['audit_entry', 'evidence', 'decision', 'quiz_answer', 'certificate', 'module_edition', 'programme_edition'];

/** What entities cannot say: tables that only grow, one grant per scope, sequences, and indexes for search. */
export class AppendOnly1795328300000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% only grows: % is refused', tg_table_name, tg_op using errcode = 'restrict_violation';
      end $$`);
    for (const table of APPEND_ONLY) {
      await runner.query(`create trigger ${table}_only_grows before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
    await runner.query(`
      create function refuse_reopening() returns trigger language plpgsql as $$
      begin
        if old.state = 'SUBMITTED' then
          raise exception 'a submitted attempt does not change' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger quiz_attempt_stays_submitted before update on quiz_attempt
      for each row execute function refuse_reopening()`);
    await runner.query(`create unique index role_grant_once on role_grant (person_id, role, organisation_id, region_code) nulls not distinct`);
    await runner.query(`create sequence certificate_number`);
    await runner.query(`create sequence certificate_status_index minvalue 0 start 0`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop sequence certificate_status_index`);
    await runner.query(`drop sequence certificate_number`);
    await runner.query(`drop index role_grant_once`);
    await runner.query(`drop trigger quiz_attempt_stays_submitted on quiz_attempt`);
    await runner.query(`drop function refuse_reopening`);
    for (const table of APPEND_ONLY) await runner.query(`drop trigger ${table}_only_grows on ${table}`);
    await runner.query(`drop function refuse_change`);
  }
}
