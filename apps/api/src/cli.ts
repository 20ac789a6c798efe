import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeFault, editionToContent, hasErrors, serialiseContent, type Fault } from '@lidzgaita/content';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Command } from 'commander';
import { seedScale } from './demo/seed-scale.js';
import { emitSchema } from './emit-schema.js';
import { entities } from './entities.js';
import { PeopleService } from './modules/accounts/people.service.js';
import { Eraser } from './modules/accounts/privacy/eraser.js';
import { retentionTable } from './modules/accounts/privacy/retention-doc.js';
import { CatalogueFacade } from './modules/catalogue/catalogue.facade.js';
import { readContentFolder, writeContentFolder } from './modules/catalogue/content-folder.js';
import { PublishingService } from './modules/catalogue/publishing.service.js';
import { RulesConflict } from './modules/catalogue/rules-conflict.js';
import { addKeyCommands } from './modules/certification/credentials/keys-cli.js';
import { Audit, type AuditHead } from './platform/audit/audit.service.js';
import { ConfigError, readConfig } from './platform/config/config.js';
import { addBackupCommands } from './platform/database/backup-cli.js';
import { BackupError } from './platform/database/backup.js';
import { bringDatabase } from './platform/database/bring-database.js';
import { schemaDrift } from './platform/database/generate-migration.js';
import { withDatabase } from './platform/database/local-database.js';
import { Sql } from './platform/database/sql.js';
import { createServer } from './server.js';

const cli = new Command('lidzgaita').description('Līdzgaita: commands for people who run it and write for it');

/** Runs work against the configured database, joining a server that already runs on it. */
async function withApplication(work: (app: NestFastifyApplication) => Promise<void>): Promise<void> {
  const config = readConfig(process.env);
  const database = await bringDatabase(config);
  const app = await createServer({ ...config, databaseUrl: database.url, workers: false }, 'no-web-app');
  try {
    await app.init();
    await work(app);
  } finally {
    await app.close();
    database.stop();
  }
}

function report(faults: readonly Fault[], folder: string, language: string): void {
  for (const fault of faults) {
    const { message, advice } = describeFault(fault, language === 'lv' ? 'lv' : 'en');
    console.log(`${join(folder, fault.file)}:${fault.line}:${fault.column}  ${fault.severity}  ${message} ${advice}`);
  }
}

const content = cli.command('content').description('the course files');

content
  .command('validate [folder]')
  .description('check everything; says file, line and what to do')
  .option('--lang <lang>', 'language of the messages, lv or en', 'lv')
  .action(async (folder = 'content', { lang }: { lang: string }) => {
    const { content: read, faults } = await readContentFolder(folder);
    report(faults, folder, lang);
    const errors = faults.filter(({ severity }) => severity === 'error').length;
    console.log(`${read.modules.length} modules, ${read.programmes.length} programmes, ${read.glossary.length} terms: ${errors} errors, ${faults.length - errors} warnings`);
    if (errors) process.exitCode = 1;
  });

content
  .command('import [folder]')
  .description('publish what has changed as new editions, all or nothing')
  .option('--lang <lang>', 'language of the messages, lv or en', 'lv')
  .option('--overrule', 'let the files’ rules take the place of rules that were saved on screen')
  .action(async (folder = 'content', { lang, overrule = false }: { lang: string; overrule?: boolean }) => {
    const { content: read, faults } = await readContentFolder(folder);
    report(faults, folder, lang);
    if (hasErrors(faults)) {
      console.log('Nothing was imported.');
      process.exitCode = 1;
      return;
    }
    await withApplication(async (app) => {
      const published = await app.get(PublishingService).publish(read, { overrule }).catch((error: unknown) => {
        if (!(error instanceof RulesConflict)) throw error;
        console.error(`${error.message}\nNothing was imported.`);
        process.exitCode = 1;
        return [];
      });
      for (const { kind, id, number, outcome, hash, keptRules } of published) {
        console.log(`${kind} ${id}: edition ${number} (${outcome}) ${hash.slice(0, 12)}${keptRules ? ' with the rules saved on screen, which the file does not have' : ''}`);
      }
    });
  });

content
  .command('export <module> <folder>')
  .description("write a module's current edition back as files")
  .option('--edition <number>', 'an earlier edition')
  .action(async (module: string, folder: string, { edition }: { edition?: string }) => {
    await withApplication(async (app) => {
      const row = await app.get(Sql).row<{ hash: string }>(
        'edition-to-export',
        `select e.hash from module_edition e join current_edition c on c.kind = 'module' and c.id = e.module_id
         where e.module_id = $1 and ($2::int is null and e.hash = c.hash or e.number = $2::int)`,
        [module, edition ? Number(edition) : null],
      );
      if (!row) {
        console.error(`There is no such edition of a module "${module}".`);
        process.exitCode = 1;
        return;
      }
      const files = serialiseContent(editionToContent(await app.get(CatalogueFacade).moduleEdition(row.hash)));
      await writeContentFolder(folder, files);
      console.log(`Written: ${files.size} files in ${folder}`);
    });
  });

cli
  .command('schema <file>')
  .description('write the GraphQL schema; needs no database')
  .action(async (file: string) => writeFileSync(file, await emitSchema()));

cli
  .command('administrator <email> <given-name> <family-name>')
  .description('add an administrator and print a password once')
  .action(async (email: string, givenName: string, familyName: string) => {
    await withApplication(async (app) => {
      const password = randomBytes(12).toString('base64url');
      const added = await app.get(PeopleService, { strict: false }).addAdministrator({ email, givenName, familyName, password });
      if (added) return console.log(`${email} may sign in with the password ${password}`);
      console.error(`There is somebody with the address ${email} already. Grant the role on the page of people.`);
      process.exitCode = 1;
    });
  });

cli
  .command('audit')
  .description('check that the audit log is whole')
  .option('--head <file>', 'compare with the head signed last time, and keep the new one; the file belongs on another machine')
  .action(async ({ head: file }: { head?: string }) => {
    await withApplication(async (app) => {
      const audit = app.get(Audit);
      const known = file && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as AuditHead) : undefined;
      const broken = await audit.verify(known);
      console.log(broken === undefined ? 'The audit log is whole.' : `The audit log is broken at entry ${broken}.`);
      if (broken !== undefined) process.exitCode = 1;
      else if (file) writeFileSync(file, JSON.stringify(await audit.head()));
    });
  });

addKeyCommands(cli, withApplication);

addBackupCommands(cli);

const privacy = cli.command('privacy').description('data about people');

privacy
  .command('table')
  .description('how long which column is kept, as in docs/privacy.md')
  .action(() => console.log(retentionTable()));

privacy
  .command('replay [journal]')
  .description('after restoring an older backup: erase again whoever had been erased since')
  .action(async (journal?: string) => {
    await withApplication(async (app) => {
      const { lines, erased } = await app.get(Eraser, { strict: false }).replay(journal);
      console.log(`${lines} erasures in the journal, ${erased} done again.`);
    });
  });

cli
  .command('database')
  .description('start the database that comes along, print its address and keep it until Ctrl+C')
  .action(async () => {
    const database = await bringDatabase(readConfig(process.env));
    console.log(database.url);
    const awake = setInterval(() => undefined, 60_000);
    await new Promise<void>((done) => process.once('SIGINT', () => done()).once('SIGTERM', () => done()));
    clearInterval(awake);
    database.stop();
  });

cli
  .command('seed:scale')
  .description('fill a database for benchmarks')
  .requiredOption('--people <n>', 'how many trainees', Number)
  .action(async ({ people }: { people: number }) => withApplication((app) => seedScale(app, people)));

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

cli.parseAsync().catch((error: unknown) => {
  console.error(error instanceof ConfigError || error instanceof BackupError ? error.message : error);
  process.exitCode = 1;
});
