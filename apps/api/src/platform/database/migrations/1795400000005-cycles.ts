import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Cycles of certification; the edition that applies to an enrolment now; which text of a lesson was read; reminders sent. */
export class Cycles1795400000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table enrolment add programme_edition_hash text`);
    await runner.query(`update enrolment e set programme_edition_hash = c.programme_edition_hash from cohort c where c.id = e.cohort_id`);
    await runner.query(`alter table enrolment alter programme_edition_hash set not null,
      add constraint enrolment_edition foreign key (programme_edition_hash) references programme_edition (hash)`);
    await runner.query(`create index enrolment_of_edition on enrolment (programme_edition_hash)`);
    await runner.query(`create table certification_cycle (
      enrolment_id uuid not null constraint certification_cycle_enrolment references enrolment (id),
      number integer not null constraint certification_cycle_number check (number >= 1),
      programme_edition_hash text not null constraint certification_cycle_edition references programme_edition (hash),
      opened_on date not null, lapsed boolean not null default false, changes jsonb not null default '{}', opened_by_id uuid,
      constraint certification_cycle_once primary key (enrolment_id, number))`);
    await runner.query(`insert into certification_cycle (enrolment_id, number, programme_edition_hash, opened_on)
      select id, 1, programme_edition_hash, (enrolled_at at time zone 'Europe/Riga')::date from enrolment`);
    await runner.query(`insert into certification_cycle (enrolment_id, number, programme_edition_hash, opened_on)
      select distinct on (enrolment_id, cycle) enrolment_id, cycle, programme_edition_hash, issued_on from certificate order by enrolment_id, cycle, issued_on
      on conflict do nothing`);
    await runner.query(`create trigger certification_cycle_only_grows before update or delete or truncate on certification_cycle
      for each statement execute function refuse_change()`);
    await runner.query(`alter table certificate add constraint certificate_of_cycle foreign key (enrolment_id, cycle) references certification_cycle (enrolment_id, number)`);
    await runner.query(`
      create function begin_enrolment() returns trigger language plpgsql as $$
      begin
        if new.programme_edition_hash is null then
          select c.programme_edition_hash into new.programme_edition_hash from cohort c where c.id = new.cohort_id;
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger enrolment_begins before insert on enrolment for each row execute function begin_enrolment()`);
    await runner.query(`
      create function begin_first_cycle() returns trigger language plpgsql as $$
      begin
        insert into certification_cycle (enrolment_id, number, programme_edition_hash, opened_on)
        values (new.id, 1, new.programme_edition_hash, (new.enrolled_at at time zone 'Europe/Riga')::date);
        return null;
      end $$`);
    await runner.query(`create trigger enrolment_first_cycle after insert on enrolment for each row execute function begin_first_cycle()`);
    await runner.query(`alter table lesson_progress add read_edition text`);
    await runner.query(`create table reminder_sent (
      person_id uuid not null constraint reminder_sent_person references person (id),
      item_id text not null, due_on date not null, step smallint not null, sent_at timestamptz not null,
      constraint reminder_sent_once primary key (person_id, item_id, due_on, step))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table reminder_sent`);
    await runner.query(`alter table lesson_progress drop column read_edition`);
    for (const trigger of ['enrolment_first_cycle', 'enrolment_begins']) await runner.query(`drop trigger ${trigger} on enrolment`);
    for (const name of ['begin_first_cycle', 'begin_enrolment']) await runner.query(`drop function ${name}`);
    await runner.query(`alter table certificate drop constraint certificate_of_cycle`);
    await runner.query(`drop table certification_cycle`);
    await runner.query(`alter table enrolment drop column programme_edition_hash`);
  }
}
