import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Of whom administrators have been told that their time is over: of each once for each day on which it was. */
export class ErasureNotices1795400000043 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create table erasure_notice (person_id uuid not null, due_on date not null, told_at timestamptz not null,
      constraint erasure_notice_once primary key (person_id, due_on), constraint erasure_notice_person foreign key (person_id) references person(id))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop table erasure_notice`);
  }
}
