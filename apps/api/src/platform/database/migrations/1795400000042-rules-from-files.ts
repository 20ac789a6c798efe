import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where what is current came from, so that an import does not throw away rules that were saved on screen. */
export class RulesFromFiles1795400000042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table current_edition add source text not null default 'files', add file_rules text, add since timestamptz not null default now(),
      add constraint current_edition_source check (source in ('files', 'screen'))`);
    await runner.query(`update current_edition v set source = 'screen' from programme_edition e, audit_entry a
      where v.kind = 'programme' and e.hash = v.hash and a.action = 'rules-saved' and a.subject_id = v.id and (a.detail->>'to')::int = e.number`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`alter table current_edition drop column since, drop column file_rules, drop column source`);
  }
}
