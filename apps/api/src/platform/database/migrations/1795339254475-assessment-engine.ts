import type { MigrationInterface, QueryRunner } from 'typeorm';

const GROWING = ['question_mark', 'attempt_event', 'given_mark', 'regrade'];

/** Attempts of before have no versions and no marks of single questions; what they came to stays. */
const POLICY = JSON.stringify({
  sections: [], wait: 0, behaviour: 'deferred', tries: { most: 3, deduction: 33 }, result: 'best', grace: 30, feedback: [],
  marking: { second: false, anonymous: false },
  show: Object.fromEntries(['during', 'after', 'later', 'closed'].map((moment) => [moment, ['answer', 'mark', 'right', 'explanation']])),
});

export class AssessmentEngine1795339254475 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "accommodation" ("id" uuid NOT NULL, "cohort_id" uuid NOT NULL, "enrolment_id" uuid, "module_id" text, "extra_minutes" integer NOT NULL, "extra_attempts" integer NOT NULL, "opens_on" date, "closes_on" date, "reason" text NOT NULL, "set_by_id" uuid NOT NULL, "set_at" TIMESTAMP WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP WITH TIME ZONE, "ended_by_id" uuid, "ended_reason" text, CONSTRAINT "accommodation_ended" CHECK ((ended_at is null) = (ended_by_id is null)), CONSTRAINT "accommodation_days" CHECK (opens_on <= closes_on), CONSTRAINT "accommodation_grants" CHECK (extra_minutes >= 0 and extra_attempts >= 0
  and (extra_minutes > 0 or extra_attempts > 0 or opens_on is not null or closes_on is not null)), CONSTRAINT "PK_2c4c7f0aaccd4ff2238559a617c" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "accommodation_cohort" ON "accommodation"  ("cohort_id") `);
    await runner.query(`CREATE TABLE "attempt_event" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "attempt_id" uuid NOT NULL, "kind" text NOT NULL, "actor_id" uuid, "reason" text, "points" double precision, "percent" double precision, "passed" boolean, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_af6156ea191b85ecc6cd83f3117" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "attempt_event_attempt" ON "attempt_event"  ("attempt_id") `);
    await runner.query(`CREATE TABLE "given_mark" ("id" bigint GENERATED ALWAYS AS IDENTITY NOT NULL, "attempt_id" uuid NOT NULL, "question_id" text NOT NULL, "round" integer NOT NULL, "marker_id" uuid NOT NULL, "levels" jsonb NOT NULL, "earned" integer NOT NULL, "of" integer NOT NULL, "agreed" boolean NOT NULL, "comment" text, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_9dd07df9b7aac1901cd6af24469" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "given_mark_answer" ON "given_mark"  ("attempt_id", "question_id") `);
    await runner.query(`CREATE TABLE "question_mark" ("attempt_id" uuid NOT NULL, "question_id" text NOT NULL, "number" integer NOT NULL, "version" text NOT NULL, "earned" integer NOT NULL, "of" integer NOT NULL, "correct" boolean NOT NULL, "answered" boolean NOT NULL, "counted" boolean NOT NULL, "pending" boolean NOT NULL, "voided" boolean NOT NULL DEFAULT false, "origin" text NOT NULL, "origin_id" uuid, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "question_mark_of" CHECK ("of" >= 1), CONSTRAINT "PK_2a3689642eb6fe83268a610649b" PRIMARY KEY ("attempt_id", "question_id", "number"))`);
    await runner.query(`CREATE TABLE "regrade" ("id" uuid NOT NULL, "module_id" text NOT NULL, "question_id" text NOT NULL, "version" text NOT NULL, "action" text NOT NULL, "edition_hash" text NOT NULL, "cohort_ids" uuid array NOT NULL, "changes" jsonb NOT NULL, "reason" text NOT NULL, "actor_id" uuid NOT NULL, "at" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "PK_be9040cd661644f0bdf37f04787" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "regrade_version" ON "regrade"  ("question_id", "version") `);
    await runner.query(`ALTER TABLE "quiz_attempt" ADD "question_versions" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`ALTER TABLE "quiz_attempt" ADD "due_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "quiz_attempt" ADD "closes_at" TIMESTAMP WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "quiz_attempt" ADD "closed_by" text`);
    await runner.query(`ALTER TABLE "quiz_attempt" ADD "reopenings" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "quiz_attempt" ADD "waiting" integer NOT NULL DEFAULT '0'`);
    await runner.query(`ALTER TABLE "quiz_attempt" ADD "max" double precision`);
    await runner.query(`ALTER TABLE "quiz_answer" ADD "checked" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "quiz_answer" ADD "certainty" smallint`);
    await runner.query(`drop trigger quiz_attempt_stays_submitted on quiz_attempt`);
    await runner.query(`drop function refuse_reopening`);
    await runner.query(`alter table quiz_attempt alter question_versions drop default, drop constraint quiz_attempt_state`);
    await runner.query(`update quiz_attempt set question_versions = array_fill(''::text, array[cardinality(question_ids)]),
      max = cardinality(question_ids), closed_by = case when state = 'SUBMITTED' then 'LEARNER' end, policy = $1::jsonb || policy`, [POLICY]);
    await runner.query(`alter table quiz_attempt add constraint quiz_attempt_state check ((state = 'LIVE' and submitted_at is null and closed_by is null)
      or (state = 'SUBMITTED' and submitted_at is not null and closed_by is not null and percent is not null and (waiting > 0) = (passed is null)))`);
    await runner.query(`
      create function guard_quiz_attempt() returns trigger language plpgsql as $$
      begin
        if (new.id, new.enrolment_id, new.module_id, new.edition_hash, new.number, new.seed, new.question_ids, new.question_versions, new.policy, new.started_at)
           is distinct from (old.id, old.enrolment_id, old.module_id, old.edition_hash, old.number, old.seed, old.question_ids, old.question_versions, old.policy, old.started_at) then
          raise exception 'what an attempt was started with does not change' using errcode = 'restrict_violation';
        end if;
        if old.state = 'SUBMITTED' and new.state = 'LIVE' and (old.passed or new.reopenings <> old.reopenings + 1) then
          raise exception 'a submitted attempt is only opened again by a reopening' using errcode = 'restrict_violation';
        end if;
        if new.reopenings <> old.reopenings and not (old.state = 'SUBMITTED' and new.state = 'LIVE') then
          raise exception 'only a submitted attempt is reopened' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger quiz_attempt_guarded before update on quiz_attempt for each row execute function guard_quiz_attempt()`);
    await runner.query(`
      create function guard_quiz_answer() returns trigger language plpgsql as $$
      begin
        if not exists (select 1 from quiz_attempt where id = new.attempt_id and state = 'LIVE' and new.question_id = any(question_ids)) then
          raise exception 'only questions of a live attempt are answered' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger quiz_answer_guarded before insert on quiz_answer for each row execute function guard_quiz_answer()`);
    for (const table of GROWING) {
      await runner.query(`create trigger ${table}_only_grows before update or delete or truncate on ${table}
        for each statement execute function refuse_change()`);
    }
    await runner.query(`CREATE INDEX "quiz_attempt_module" ON "quiz_attempt"  ("module_id") `);
    await runner.query(`CREATE INDEX "quiz_attempt_overdue" ON "quiz_attempt"  ("closes_at") WHERE state = 'LIVE'`);
    await runner.query(`ALTER TABLE "quiz_answer" ADD CONSTRAINT "quiz_answer_certainty" CHECK (certainty between 1 and 3)`);
    await runner.query(`ALTER TABLE "accommodation" ADD CONSTRAINT "FK_a8ea3a2a72aa8e4088227c89dfc" FOREIGN KEY ("cohort_id") REFERENCES "cohort"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "accommodation" ADD CONSTRAINT "FK_af12f9e2d7505ac2f470aa2e3da" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "attempt_event" ADD CONSTRAINT "FK_c6d630e1d54f274a0ab15bc6e21" FOREIGN KEY ("attempt_id") REFERENCES "quiz_attempt"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "given_mark" ADD CONSTRAINT "FK_5f79688f2dc06e5cfc8bf79adfd" FOREIGN KEY ("attempt_id") REFERENCES "quiz_attempt"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "question_mark" ADD CONSTRAINT "FK_c1629aed02b6a56e67fe5ac2a6b" FOREIGN KEY ("attempt_id") REFERENCES "quiz_attempt"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop trigger quiz_answer_guarded on quiz_answer`);
    await runner.query(`drop function guard_quiz_answer`);
    await runner.query(`drop trigger quiz_attempt_guarded on quiz_attempt`);
    await runner.query(`drop function guard_quiz_attempt`);
    await runner.query(`alter table quiz_attempt drop constraint quiz_attempt_state`);
    await runner.query(`alter table quiz_attempt add constraint quiz_attempt_state check ((state = 'LIVE' and submitted_at is null)
      or (state = 'SUBMITTED' and submitted_at is not null and percent is not null and passed is not null)) not valid`);
    await runner.query(`
      create function refuse_reopening() returns trigger language plpgsql as $$
      begin
        if old.state = 'SUBMITTED' then
          raise exception 'a submitted attempt does not change' using errcode = 'restrict_violation';
        end if;
        return new;
      end $$`);
    await runner.query(`create trigger quiz_attempt_stays_submitted before update on quiz_attempt for each row execute function refuse_reopening()`);
    await runner.query(`ALTER TABLE "question_mark" DROP CONSTRAINT "FK_c1629aed02b6a56e67fe5ac2a6b"`);
    await runner.query(`ALTER TABLE "given_mark" DROP CONSTRAINT "FK_5f79688f2dc06e5cfc8bf79adfd"`);
    await runner.query(`ALTER TABLE "attempt_event" DROP CONSTRAINT "FK_c6d630e1d54f274a0ab15bc6e21"`);
    await runner.query(`ALTER TABLE "accommodation" DROP CONSTRAINT "FK_af12f9e2d7505ac2f470aa2e3da"`);
    await runner.query(`ALTER TABLE "accommodation" DROP CONSTRAINT "FK_a8ea3a2a72aa8e4088227c89dfc"`);
    await runner.query(`ALTER TABLE "quiz_answer" DROP CONSTRAINT "quiz_answer_certainty"`);
    await runner.query(`DROP INDEX "public"."quiz_attempt_overdue"`);
    await runner.query(`DROP INDEX "public"."quiz_attempt_module"`);
    await runner.query(`ALTER TABLE "quiz_answer" DROP COLUMN "certainty"`);
    await runner.query(`ALTER TABLE "quiz_answer" DROP COLUMN "checked"`);
    await runner.query(`ALTER TABLE "quiz_attempt" DROP COLUMN "max"`);
    await runner.query(`ALTER TABLE "quiz_attempt" DROP COLUMN "waiting"`);
    await runner.query(`ALTER TABLE "quiz_attempt" DROP COLUMN "reopenings"`);
    await runner.query(`ALTER TABLE "quiz_attempt" DROP COLUMN "closed_by"`);
    await runner.query(`ALTER TABLE "quiz_attempt" DROP COLUMN "closes_at"`);
    await runner.query(`ALTER TABLE "quiz_attempt" DROP COLUMN "due_at"`);
    await runner.query(`ALTER TABLE "quiz_attempt" DROP COLUMN "question_versions"`);
    await runner.query(`DROP INDEX "public"."regrade_version"`);
    await runner.query(`DROP TABLE "regrade"`);
    await runner.query(`DROP TABLE "question_mark"`);
    await runner.query(`DROP INDEX "public"."given_mark_answer"`);
    await runner.query(`DROP TABLE "given_mark"`);
    await runner.query(`DROP INDEX "public"."attempt_event_attempt"`);
    await runner.query(`DROP TABLE "attempt_event"`);
    await runner.query(`DROP INDEX "public"."accommodation_cohort"`);
    await runner.query(`DROP TABLE "accommodation"`);
  }
}
