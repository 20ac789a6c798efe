import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Invitations, corrections of names, and erasures. */
export class Privacy1795400000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table person add erased_at timestamp with time zone`);
    await runner.query(`create table invitation (
      id uuid not null constraint "PK_beb994737756c0f18a1c1f8669c" primary key, cohort_id uuid not null, email text not null,
      given_name text not null, family_name text not null, locale text not null, token_hash bytea not null, invited_by_id uuid not null,
      sent_at timestamp with time zone not null, expires_at timestamp with time zone not null, withdrawn_at timestamp with time zone,
      accepted_at timestamp with time zone, person_id uuid, constraint invitation_token unique (token_hash),
      constraint "FK_88d275bb58eaa9f3855897886e6" foreign key (cohort_id) references cohort (id),
      constraint "FK_9fcebfddfa4369ac0e3c26dc8a3" foreign key (invited_by_id) references person (id),
      constraint "FK_4be570c96b50f42ee2392a42c99" foreign key (person_id) references person (id))`);
    await runner.query(`create unique index invitation_open on invitation (cohort_id, email) where accepted_at is null and withdrawn_at is null`);
    await runner.query(`create index "IDX_4be570c96b50f42ee2392a42c9" on invitation (person_id)`);
    await runner.query(`create table name_correction (
      id uuid not null constraint "PK_b2d316916b925c8b3186aeb3d13" primary key, person_id uuid not null, given_name text not null, family_name text not null,
      asked_at timestamp with time zone not null, decided_at timestamp with time zone, decided_by_id uuid, accepted boolean,
      constraint name_correction_decided check ((decided_at is null) = (accepted is null)),
      constraint "FK_934aa40566de0e16835985d017e" foreign key (person_id) references person (id),
      constraint "FK_c1cdcdca5bc731305b662ba4b00" foreign key (decided_by_id) references person (id))`);
    await runner.query(`create unique index name_correction_open on name_correction (person_id) where decided_at is null`);
    await runner.query(`create table erasure (
      id uuid not null constraint "PK_9319154af7dd3e180c732f147ec" primary key, person_id uuid, reason text not null, erased_by_id uuid,
      at timestamp with time zone not null, rules text not null, transaction text not null,
      began timestamp with time zone not null default now(), constraint erasure_once unique (person_id),
      constraint erasure_reason check (reason in ('asked', 'ended', 'mistaken', 'replayed', 'due') and (reason = 'due') = (person_id is null)),
      constraint "FK_6fe4c37d50ef412feaa8496261d" foreign key (person_id) references person (id))`);
    await runner.query(`create index erasure_transaction on erasure (transaction, began)`);
    await runner.query(`create trigger erasure_only_grows before update or delete or truncate on erasure for each statement execute function refuse_change()`);
    // The setting spares everybody else the look into the table; it opens nothing by itself.
    await runner.query(`
      create function erasing() returns boolean language plpgsql stable as $$
      begin
        return coalesce(current_setting('lidzgaita.erasing', true), '') = 'yes'
          and exists (select 1 from erasure where transaction = pg_current_xact_id_if_assigned()::text and began = now());
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop function erasing`);
    for (const table of ['erasure', 'name_correction', 'invitation']) await runner.query(`drop table ${table}`);
    await runner.query(`alter table person drop column erased_at`);
  }
}
