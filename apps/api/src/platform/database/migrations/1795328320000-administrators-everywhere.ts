import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An administrator of one place could make themselves one of all places. */
export class AdministratorsEverywhere1795328320000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_administrator" CHECK (role <> 'ADMINISTRATOR' or (organisation_id is null and region_code is null))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "role_grant" DROP CONSTRAINT "role_grant_administrator"`);
  }
}
