import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Attempts are never taken away, not even empty ones; what was granted is ended once, and never changed. */
export class AttemptsStay1795342000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['quiz_attempt', 'accommodation']) {
      await runner.query(`create trigger ${table}_stays before delete or truncate on ${table} for each statement execute function refuse_change()`);
    }
    await runner.query(`
      create function guard_accommodation() returns trigger language plpgsql as $$
      begin
        if old.ended_at is not null or new.ended_at is null
           or (to_jsonb(new) - 'ended_at' - 'ended_by_id' - 'ended_reason') <> (to_jsonb(old) - 'ended_at' - 'ended_by_id' - 'ended_reason') then
          raise exception 'what was granted is ended once, and nothing else of it changes' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger accommodation_guarded before update on accommodation for each row execute function guard_accommodation()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger accommodation_guarded on accommodation`);
    await runner.query(`drop function guard_accommodation`);
    for (const table of ['accommodation', 'quiz_attempt']) await runner.query(`drop trigger ${table}_stays on ${table}`);
  }
}
