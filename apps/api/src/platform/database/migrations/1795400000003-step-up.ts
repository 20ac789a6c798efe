import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the password was typed last in a session. */
export class StepUp1795400000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" ADD "confirmed_at" TIMESTAMP WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "session" DROP COLUMN "confirmed_at"`);
  }
}
