import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authorised officials; what the further kinds of evidence say; what a check came to in a table that can be purged. */
export class Vetting1795400000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_role"`);
    await runner.query(`ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role" CHECK (role in ('TRAINEE', 'TRAINER', 'COORDINATOR', 'OFFICIAL', 'ADMINISTRATOR'))`);
    await runner.query(`ALTER TABLE "evidence" ADD "requirement_id" text, ADD "version" text, ADD "place" text, ADD "ratings" jsonb, ADD "reason" text`);
    await runner.query(`CREATE UNIQUE INDEX "evidence_corrected_once" ON "evidence" ("corrects_id") `);
    await runner.query(`CREATE TABLE "place" ("code" text NOT NULL, "name" jsonb NOT NULL, "closed" boolean NOT NULL DEFAULT false, CONSTRAINT "place_code" PRIMARY KEY ("code"))`);
    await runner.query(`CREATE TABLE "record_check" ("fact_id" uuid NOT NULL, "sealed" bytea NOT NULL, "purge_after" date, CONSTRAINT "PK_ed2eaa548d90e3f193bea27d21e" PRIMARY KEY ("fact_id"))`);
    await runner.query(`CREATE INDEX "IDX_97c9e88bca94e1527b81600e9f" ON "record_check"  ("purge_after") `);
    await runner.query(`ALTER TABLE "record_check" ADD CONSTRAINT "FK_ed2eaa548d90e3f193bea27d21e" FOREIGN KEY ("fact_id") REFERENCES "evidence"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`create trigger record_check_stays_sealed before update of fact_id, sealed on record_check for each statement execute function refuse_change()`);
    await runner.query(`insert into record_check (fact_id, sealed) select id, sealed from evidence where sealed is not null`);
    await runner.query(`ALTER TABLE "evidence" DROP COLUMN "sealed"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "evidence" ADD "sealed" bytea`);
    await runner.query(`alter table evidence disable trigger evidence_only_grows`);
    await runner.query(`update evidence set sealed = c.sealed from record_check c where c.fact_id = id`);
    await runner.query(`alter table evidence enable trigger evidence_only_grows`);
    await runner.query(`DROP TABLE "record_check"`);
    await runner.query(`DROP TABLE "place"`);
    await runner.query(`DROP INDEX "evidence_corrected_once"`);
    await runner.query(`ALTER TABLE "evidence" DROP COLUMN "requirement_id", DROP COLUMN "version", DROP COLUMN "place", DROP COLUMN "ratings", DROP COLUMN "reason"`);
    await runner.query(`delete from role_grant where role = 'OFFICIAL'`);
    await runner.query(`ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_role"`);
    await runner.query(`ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role" CHECK (role in ('TRAINEE', 'TRAINER', 'COORDINATOR', 'ADMINISTRATOR'))`);
  }
}
