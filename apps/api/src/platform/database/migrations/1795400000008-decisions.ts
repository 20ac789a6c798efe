import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Decisions with limits, "not yet", and proposals that wait for a second person. */
export class Decisions1795400000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table decision add limits text, add next_steps text, add review_on date, add approved_by_id uuid, add approved_at timestamptz`);
    await runner.query(`alter table decision drop constraint decision_kind`);
    await runner.query(`alter table decision
      add constraint decision_kind check (kind in ('certify', 'not-yet', 'suspend', 'reinstate', 'revoke')),
      add constraint decision_certificate check ((kind = 'not-yet') = (certificate_id is null)),
      add constraint decision_limits check (kind = 'certify' or limits is null),
      add constraint decision_advice check (kind = 'not-yet' or (next_steps is null and review_on is null)),
      add constraint decision_two_people check ((approved_by_id is null) = (approved_at is null) and approved_by_id is distinct from decided_by_id)`);
    await runner.query(`create table proposal (
      id uuid not null constraint proposal_id primary key,
      enrolment_id uuid not null constraint proposal_enrolment references enrolment (id),
      certificate_id uuid, kind text not null, reason text not null, limits text,
      proposed_by_id uuid not null, proposed_at timestamptz not null,
      state text not null default 'open', answered_by_id uuid, answered_at timestamptz, answer text, decision_id uuid,
      constraint proposal_kind check (kind in ('certify', 'suspend', 'reinstate', 'revoke')),
      constraint proposal_certificate check ((kind = 'certify') = (certificate_id is null) and (kind = 'certify' or limits is null)),
      constraint proposal_reason check (length(trim(reason)) > 0),
      constraint proposal_state check (state in ('open', 'approved', 'declined', 'withdrawn')),
      constraint proposal_answer check ((state = 'open') = (answered_by_id is null) and (state = 'open') = (answered_at is null) and (state = 'approved') = (decision_id is not null)),
      constraint proposal_two_people check (case state when 'withdrawn' then answered_by_id = proposed_by_id else answered_by_id is distinct from proposed_by_id end))`);
    await runner.query(`create index proposal_of_enrolment on proposal (enrolment_id)`);
    await runner.query(`create unique index proposal_one_open on proposal (enrolment_id) where state = 'open'`);
    await runner.query(`
      create function guard_decision() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from enrolment where id = new.enrolment_id and person_id in (new.decided_by_id, new.approved_by_id)) then
          raise exception 'nobody decides about themselves' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger decision_guarded before insert on decision for each row execute function guard_decision()`);
    await runner.query(`
      create function guard_proposal() returns trigger language plpgsql as $$
      begin
        if exists (select 1 from enrolment where id = new.enrolment_id and person_id in (new.proposed_by_id, new.answered_by_id)) then
          raise exception 'nobody decides about themselves' using errcode = 'restrict_violation';
        end if;
        if tg_op = 'UPDATE' and (old.state <> 'open' or new.state = 'open'
            or (to_jsonb(new) - 'state' - 'answered_by_id' - 'answered_at' - 'answer' - 'decision_id')
              <> (to_jsonb(old) - 'state' - 'answered_by_id' - 'answered_at' - 'answer' - 'decision_id')) then
          raise exception 'a proposal is answered once, and nothing else of it changes' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger proposal_guarded before insert or update on proposal for each row execute function guard_proposal()`);
    await runner.query(`create trigger proposal_stays before delete or truncate on proposal for each statement execute function refuse_change()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table proposal`);
    await runner.query(`drop trigger decision_guarded on decision`);
    for (const name of ['guard_proposal', 'guard_decision']) await runner.query(`drop function ${name}`);
    for (const name of ['decision_two_people', 'decision_advice', 'decision_limits', 'decision_certificate', 'decision_kind']) {
      await runner.query(`alter table decision drop constraint ${name}`);
    }
    await runner.query(`alter table decision add constraint decision_kind check (kind in ('certify', 'suspend', 'reinstate', 'revoke')) not valid`);
    await runner.query(`alter table decision drop column limits, drop column next_steps, drop column review_on, drop column approved_by_id, drop column approved_at`);
  }
}
