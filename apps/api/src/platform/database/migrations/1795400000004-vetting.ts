import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Authorised officials, and what the further kinds of evidence say. */
export class Vetting1795400000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_role"`);
    await runner.query(`ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role" CHECK (role in ('TRAINEE', 'TRAINER', 'COORDINATOR', 'OFFICIAL', 'ADMINISTRATOR'))`);
    await runner.query(`ALTER TABLE "evidence" ADD "requirement_id" text, ADD "version" text, ADD "place" text, ADD "ratings" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "evidence" DROP COLUMN "requirement_id", DROP COLUMN "version", DROP COLUMN "place", DROP COLUMN "ratings"`);
    await runner.query(`delete from role_grant where role = 'OFFICIAL'`);
    await runner.query(`ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_role"`);
    await runner.query(`ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_role" CHECK (role in ('TRAINEE', 'TRAINER', 'COORDINATOR', 'ADMINISTRATOR'))`);
  }
}
