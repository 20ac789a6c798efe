import type { Command } from 'commander';
import { readConfig } from '../config/config.js';
import { Secrets } from '../secrets/secrets.js';
import { backUp, restore, type Backup } from './backup.js';
import { bringDatabase } from './bring-database.js';

const PURPOSE = 'backup';

const told = ({ tables }: Backup): string => `${tables.length} tables, ${tables.reduce((all, { rows }) => all + rows, 0)} rows`;

/** Backups that need nothing but the product itself. */
export function addBackupCommands(cli: Command): void {
  cli
    .command('backup <folder>')
    .description('write all data of this instant into a new folder; the product may go on running')
    .action(async (folder: string) => {
      const config = readConfig(process.env);
      const secrets = new Secrets(config);
      const database = await bringDatabase(config);
      try {
        const backup = await backUp(database.url, folder, { version: config.version, seal: (text) => secrets.fingerprint(PURPOSE, text), now: new Date() });
        console.log(`Backed up: ${told(backup)} in ${folder}. Keep LIDZGAITA_SECRET (or DATA_DIR/secret) and the journal of erasures apart from it.`);
      } finally {
        database.stop();
      }
    });

  cli
    .command('restore <folder>')
    .description('fill an empty database from a backup, and compare every table')
    .option('--foreign', 'also when it was made under another secret: what is sealed stays shut')
    .action(async (folder: string, { foreign }: { foreign?: boolean }) => {
      const config = readConfig(process.env);
      const secrets = new Secrets(config);
      let backup: Backup | undefined;
      const database = await bringDatabase(config, async (url) => {
        backup = await restore(url, folder, foreign ? undefined : (text) => secrets.fingerprint(PURPOSE, text));
      });
      database.stop();
      console.log(`Restored and compared: ${told(backup!)}, as of ${backup!.madeAt}. Before anybody works with it: npm run cli -- privacy replay <journal>, npm run cli -- audit --head <file>.`);
    });
}
