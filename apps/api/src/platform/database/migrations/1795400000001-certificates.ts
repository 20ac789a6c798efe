import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A certificate may be issued anew with a corrected name, once for each; PDF files are sealed. */
export class Certificates1795400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "certificate" ADD "issue" integer NOT NULL DEFAULT 1, ADD "supersedes_id" uuid, ADD "reissue_reason" text`);
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "certificate_once_per_cycle"`);
    await runner.query(`ALTER TABLE "certificate" ADD CONSTRAINT "certificate_once_per_cycle" UNIQUE ("enrolment_id", "cycle", "issue")`);
    await runner.query(`ALTER TABLE "certificate" ADD CONSTRAINT "certificate_one_successor" UNIQUE ("supersedes_id")`);
    await runner.query(`ALTER TABLE "certificate" ADD CONSTRAINT "certificate_supersedes" FOREIGN KEY ("supersedes_id") REFERENCES "certificate"("id") ON DELETE NO ACTION ON UPDATE NO ACTION`);
    await runner.query(`ALTER TABLE "certificate" ADD CONSTRAINT "certificate_reissue" CHECK ((issue = 1) = (supersedes_id is null) and (supersedes_id is null) = (reissue_reason is null))`);
    await runner.query(`CREATE TABLE "seal_certificate" ("id" text NOT NULL, "certificate" bytea NOT NULL, "sealed_secret" bytea NOT NULL, "created_at" TIMESTAMP WITH TIME ZONE NOT NULL, "valid_until" TIMESTAMP WITH TIME ZONE NOT NULL, CONSTRAINT "seal_certificate_id" PRIMARY KEY ("id"))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "seal_certificate"`);
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "certificate_reissue"`);
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "certificate_supersedes"`);
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "certificate_one_successor"`);
    await runner.query(`ALTER TABLE "certificate" DROP CONSTRAINT "certificate_once_per_cycle"`);
    await runner.query(`ALTER TABLE "certificate" ADD CONSTRAINT "certificate_once_per_cycle" UNIQUE ("enrolment_id", "cycle")`);
    await runner.query(`ALTER TABLE "certificate" DROP COLUMN "reissue_reason", DROP COLUMN "supersedes_id", DROP COLUMN "issue"`);
  }
}
