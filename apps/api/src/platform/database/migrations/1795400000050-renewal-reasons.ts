import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why a coordinator opened a cycle lies beside it, where an erasure finds it, and not in the log for ever. */
export class RenewalReasons1795400000050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification_cycle add column reason text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('alter table certification_cycle drop column reason');
  }
}
