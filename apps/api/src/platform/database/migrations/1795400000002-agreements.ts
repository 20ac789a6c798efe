import type { MigrationInterface, QueryRunner } from 'typeorm';

const KINDS = (names: string): string => `alter table current_edition add constraint current_edition_kind check (kind in (${names}))`;

/** Versions of what is signed, signatures, who was told of a new version; requests for references. */
export class Agreements1795400000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table current_edition drop constraint current_edition_kind`);
    await runner.query(KINDS(`'module', 'programme', 'agreement'`));
    await runner.query(`create table agreement_edition (
      hash text primary key, agreement_id text not null, number integer not null, compiled jsonb not null, published_at timestamptz not null,
      constraint agreement_edition_number unique (agreement_id, number))`);
    await runner.query(`create table agreement_signature (
      id uuid primary key,
      person_id uuid not null constraint agreement_signature_person references person (id),
      enrolment_id uuid not null constraint agreement_signature_enrolment references enrolment (id),
      hash text not null constraint agreement_signature_edition references agreement_edition (hash),
      typed_name text not null, signed_on date not null, signed_at timestamptz not null,
      constraint agreement_signature_once unique (person_id, hash, signed_on))`);
    await runner.query(`create table agreement_notice (
      person_id uuid not null constraint agreement_notice_person references person (id),
      hash text not null constraint agreement_notice_edition references agreement_edition (hash),
      sent_at timestamptz not null,
      constraint agreement_notice_once primary key (person_id, hash))`);
    for (const table of ['agreement_edition', 'agreement_signature']) {
      await runner.query(`create trigger ${table}_only_grows before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
    await runner.query(`create table reference_request (
      id uuid primary key,
      enrolment_id uuid not null constraint reference_request_enrolment references enrolment (id),
      referee_name text, email text, relation text,
      locale text not null constraint reference_request_locale check (locale in ('lv', 'en')),
      asked_by_id uuid not null constraint reference_request_asked_by references person (id),
      asked_at timestamptz not null,
      round integer not null default 0,
      token_hash bytea constraint reference_request_token unique,
      sent_at timestamptz, expires_at timestamptz, reminded_at timestamptz, withdrawn_at timestamptz,
      answered_at timestamptz, answer_key uuid, counts boolean, sealed bytea, purged_at timestamptz,
      constraint reference_request_answer check ((answered_at is null) = (counts is null)))`);
    await runner.query(`create index reference_request_of_enrolment on reference_request (enrolment_id)`);
    await runner.query(`create unique index reference_request_once on reference_request (enrolment_id, email)
      where answered_at is null and withdrawn_at is null and purged_at is null`);
    await runner.query(`
      create function guard_reference() returns trigger language plpgsql as $$
      begin
        if old.answered_at is not null and (
          (new.answered_at, new.answer_key, new.counts, new.enrolment_id, new.round) is distinct from (old.answered_at, old.answer_key, old.counts, old.enrolment_id, old.round)
          or (new.sealed is not null and new.sealed is distinct from old.sealed)) then
          raise exception 'a reference that was given does not change' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger reference_request_guarded before update on reference_request for each row execute function guard_reference()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table reference_request`);
    await runner.query(`drop function guard_reference`);
    for (const table of ['agreement_notice', 'agreement_signature', 'agreement_edition']) await runner.query(`drop table ${table}`);
    await runner.query(`delete from current_edition where kind = 'agreement'`);
    await runner.query(`alter table current_edition drop constraint current_edition_kind`);
    await runner.query(KINDS(`'module', 'programme'`));
  }
}
