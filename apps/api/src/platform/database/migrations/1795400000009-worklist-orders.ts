import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The orders of the worklist: a page is then read from where it begins, however many are within reach. */
export class WorklistOrders1795400000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index standing_row_by_waiting on standing_row (waiting_since, enrolment_id)`);
    await runner.query(`create index standing_row_by_due on standing_row (coalesce(due_on, 'infinity'), enrolment_id)`);
    await runner.query(`create index standing_row_by_progress on standing_row ((total - met), enrolment_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const order of ['waiting', 'due', 'progress']) await runner.query(`drop index standing_row_by_${order}`);
  }
}
