import type { MigrationInterface, QueryRunner } from 'typeorm';

const ONLY_GROW = ['clearance', 'clearance_end', 'match', 'match_event'];

/** A new text of an agreement may ask everybody to sign again. */
const CONCERNED_BY_TEXT = `select e.id from enrolment e where exists (select 1 from changed c where c.kind = 'agreement')`;

/**
 * Whose standing a change touches. Everything that `standing` and its row rest on stands here; worklist-model.int-spec.ts
 * goes red when one is missing.
 */
const TOUCHED: { table: string; on: 'insert' | 'update'; enrolments: string }[] = [
  { table: 'enrolment', on: 'insert', enrolments: 'select id from changed' },
  { table: 'enrolment', on: 'update', enrolments: 'select id from changed' },
  { table: 'evidence', on: 'insert', enrolments: 'select e.id from enrolment e where e.person_id in (select person_id from changed)' },
  { table: 'certificate', on: 'insert', enrolments: 'select enrolment_id from changed' },
  { table: 'decision', on: 'insert', enrolments: 'select enrolment_id from changed' },
  { table: 'certification_cycle', on: 'insert', enrolments: 'select enrolment_id from changed' },
  { table: 'current_edition', on: 'insert', enrolments: CONCERNED_BY_TEXT },
  { table: 'current_edition', on: 'update', enrolments: CONCERNED_BY_TEXT },
  { table: 'clearance', on: 'insert', enrolments: 'select enrolment_id from changed' },
  { table: 'clearance_end', on: 'insert', enrolments: 'select c.enrolment_id from clearance c where c.id in (select clearance_id from changed)' },
  { table: 'match', on: 'insert', enrolments: 'select enrolment_id from changed' },
  { table: 'match_event', on: 'insert', enrolments: 'select m.enrolment_id from "match" m where m.id in (select match_id from changed)' },
];

/** Clearances and matches, the read model of standings with the triggers that keep it true, saved filters, reminders by hand. */
export class Worklist1795400000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "clearance" ("id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "setting" text NOT NULL, "place" text, "limits" text, "granted_on" date NOT NULL, "valid_until" date NOT NULL, "granted_by_id" uuid NOT NULL, "granted_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "clearance_place" CHECK ((setting = 'PRISON') = (place is not null)), CONSTRAINT "clearance_days" CHECK (valid_until >= granted_on), CONSTRAINT "clearance_setting" CHECK (setting in ('COMMUNITY', 'PRISON', 'MINORS')), CONSTRAINT "PK_5f616cc4bdf877541f1ca7add09" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "IDX_f20d862c5189384b6853e83e46" ON "clearance"  ("enrolment_id")`);
    await runner.query(`CREATE TABLE "clearance_end" ("clearance_id" uuid NOT NULL, "reason" text NOT NULL, "ended_on" date NOT NULL, "ended_by_id" uuid NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "clearance_end_reason" CHECK (length(trim(reason)) > 0), CONSTRAINT "PK_7ba6e5b48e771734390b66a3357" PRIMARY KEY ("clearance_id"))`);
    await runner.query(`CREATE TABLE "match" ("id" uuid NOT NULL, "enrolment_id" uuid NOT NULL, "reference" text NOT NULL, "started_on" date NOT NULL, "started_by_id" uuid NOT NULL, "started_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "match_reference" CHECK (reference ~ '^(VPD|IEVP)-[0-9]{4}-[0-9]{3,6}$'), CONSTRAINT "PK_92b6c3a6631dd5b24a67c69f69d" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "IDX_adbb17bd1943ba97dbbba83996" ON "match"  ("enrolment_id")`);
    await runner.query(`CREATE TABLE "match_event" ("id" uuid NOT NULL, "match_id" uuid NOT NULL, "number" integer NOT NULL, "kind" text NOT NULL, "reason" text, "contacts" integer, "occurred_on" date NOT NULL, "recorded_by_id" uuid NOT NULL, "recorded_at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "match_event_number" UNIQUE ("match_id", "number"), CONSTRAINT "match_event_count" CHECK ((kind = 'MET') = (contacts is not null) and (contacts is null or contacts between 1 and 100)), CONSTRAINT "match_event_reason" CHECK ((kind = 'MET') = (reason is null) and (reason is null or length(trim(reason)) > 0)), CONSTRAINT "match_event_kind" CHECK (kind in ('PAUSED', 'RESUMED', 'ENDED', 'MET')), CONSTRAINT "PK_c1329cb9d3397d63a39a11f6af5" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "nudge" ("person_id" uuid NOT NULL, "sent_on" date NOT NULL, "enrolment_id" uuid NOT NULL, "sent_by_id" uuid NOT NULL, CONSTRAINT "PK_534d63e34735d9d031fbcb5a5f0" PRIMARY KEY ("person_id", "sent_on"))`);
    await runner.query(`CREATE TABLE "saved_filter" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "query" text NOT NULL, CONSTRAINT "saved_filter_name" UNIQUE ("person_id", "name"), CONSTRAINT "saved_filter_named" CHECK (length(trim(name)) > 0), CONSTRAINT "PK_efff8142c6db3d6ed6f47bc2719" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE TABLE "standing_due" ("id" BIGSERIAL NOT NULL, "enrolment_id" uuid NOT NULL, CONSTRAINT "PK_94cb2b2c762ff7d11aebd78c624" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "IDX_55c66c32c69dc71cecdd2526ce" ON "standing_due"  ("enrolment_id")`);
    await runner.query(`CREATE TABLE "standing_row" ("enrolment_id" uuid NOT NULL, "person_id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "programme_id" text NOT NULL, "programme_edition_hash" text NOT NULL, "state" text NOT NULL, "lane" text NOT NULL, "phase" text NOT NULL, "met" integer NOT NULL, "total" integer NOT NULL, "blockers" text array NOT NULL, "movers" text array NOT NULL, "stages" text array NOT NULL, "steps" jsonb NOT NULL, "expires_on" date, "due_on" date, "due_requirement" text, "waiting_since" TIMESTAMP WITH TIME ZONE NOT NULL, "cleared" boolean NOT NULL, "matched" boolean NOT NULL, "stale_from" date, CONSTRAINT "PK_6c95532a415b6555dc1cb6e5e9e" PRIMARY KEY ("enrolment_id"))`);
    await runner.query(`CREATE INDEX "IDX_500ffe1bb8088ba88a87061383" ON "standing_row"  ("cohort_id")`);
    await runner.query(`CREATE INDEX "IDX_d6b33c3e467280e06f62192c73" ON "standing_row"  ("stale_from")`);
    await runner.query(`ALTER TABLE "clearance" ADD CONSTRAINT "FK_f20d862c5189384b6853e83e461" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "clearance_end" ADD CONSTRAINT "FK_7ba6e5b48e771734390b66a3357" FOREIGN KEY ("clearance_id") REFERENCES "clearance"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "match" ADD CONSTRAINT "FK_adbb17bd1943ba97dbbba839961" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "match_event" ADD CONSTRAINT "FK_9f789e95a157139a4e508a9f35d" FOREIGN KEY ("match_id") REFERENCES "match"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "saved_filter" ADD CONSTRAINT "FK_b65a0ef2fec5406878444b8e49f" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "standing_row" ADD CONSTRAINT "FK_6c95532a415b6555dc1cb6e5e9e" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE NO ACTION`);
    for (const table of ONLY_GROW) {
      await runner.query(`create trigger ${table}_only_grows before update or delete or truncate on "${table}" for each statement execute function refuse_change()`);
    }
    for (const { table, on, enrolments } of TOUCHED) {
      const name = `${table}_${on}_touches_standing`;
      await runner.query(`
        create function ${name}() returns trigger language plpgsql as $$
        begin
          insert into standing_due (enrolment_id) select distinct touched.id from (${enrolments}) as touched (id);
          return null;
        end $$`);
      await runner.query(`create trigger ${name} after ${on} on "${table}" referencing new table as changed for each statement execute function ${name}()`);
    }
    await runner.query(`insert into standing_due (enrolment_id) select id from enrolment`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { table, on } of TOUCHED) await runner.query(`drop function ${table}_${on}_touches_standing cascade`);
    await runner.query(`ALTER TABLE "standing_row" DROP CONSTRAINT "FK_6c95532a415b6555dc1cb6e5e9e"`);
    await runner.query(`ALTER TABLE "saved_filter" DROP CONSTRAINT "FK_b65a0ef2fec5406878444b8e49f"`);
    await runner.query(`ALTER TABLE "match_event" DROP CONSTRAINT "FK_9f789e95a157139a4e508a9f35d"`);
    await runner.query(`ALTER TABLE "match" DROP CONSTRAINT "FK_adbb17bd1943ba97dbbba839961"`);
    await runner.query(`ALTER TABLE "clearance_end" DROP CONSTRAINT "FK_7ba6e5b48e771734390b66a3357"`);
    await runner.query(`ALTER TABLE "clearance" DROP CONSTRAINT "FK_f20d862c5189384b6853e83e461"`);
    await runner.query(`DROP INDEX "public"."IDX_d6b33c3e467280e06f62192c73"`);
    await runner.query(`DROP INDEX "public"."IDX_500ffe1bb8088ba88a87061383"`);
    await runner.query(`DROP TABLE "standing_row"`);
    await runner.query(`DROP INDEX "public"."IDX_55c66c32c69dc71cecdd2526ce"`);
    await runner.query(`DROP TABLE "standing_due"`);
    await runner.query(`DROP TABLE "saved_filter"`);
    await runner.query(`DROP TABLE "nudge"`);
    await runner.query(`DROP TABLE "match_event"`);
    await runner.query(`DROP INDEX "public"."IDX_adbb17bd1943ba97dbbba83996"`);
    await runner.query(`DROP TABLE "match"`);
    await runner.query(`DROP TABLE "clearance_end"`);
    await runner.query(`DROP INDEX "public"."IDX_f20d862c5189384b6853e83e46"`);
    await runner.query(`DROP TABLE "clearance"`);
  }
}
