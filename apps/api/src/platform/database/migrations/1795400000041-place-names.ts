import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Two prisons of one name could not be told apart where one is chosen. */
export class PlaceNames1795400000041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const language of ['lv', 'en']) await runner.query(`create unique index place_name_${language} on place (lower(name->>'${language}'))`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const language of ['lv', 'en']) await runner.query(`drop index place_name_${language}`);
  }
}
