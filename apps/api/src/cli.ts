import 'reflect-metadata';
import { Command } from 'commander';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { entities } from './entities.js';
import { schemaDrift } from './platform/database/generate-migration.js';
import { withDatabase } from './platform/database/local-database.js';

const cli = new Command('lidzgaita').description('Līdzgaita: commands for people who run it and write for it');

cli
  .command('migration:generate <name>')
  .description('write a migration for what the entities ask beyond the migrations')
  .action(async (name: string) => {
    await withDatabase('lidzgaita_drift', async (url) => {
      const { up, down } = await schemaDrift(url, entities);
      if (up.length === 0) return console.log('Nothing to write: the migrations are complete.');
      const stamp = Date.now();
      const statements = (queries: string[]) => queries.map((query) => `    await runner.query(\`${query}\`);`).join('\n');
      const text = `import type { MigrationInterface, QueryRunner } from 'typeorm';\n\nexport class ${name}${stamp} implements MigrationInterface {\n  async up(runner: QueryRunner): Promise<void> {\n${statements(up)}\n  }\n\n  async down(runner: QueryRunner): Promise<void> {\n${statements(down)}\n  }\n}\n`;
      const file = join('apps/api/src/platform/database/migrations', `${stamp}-${name.toLowerCase()}.ts`);
      writeFileSync(file, text);
      console.log(`Written: ${file}. Add it to migrations/index.ts.`);
    });
  });

await cli.parseAsync();
