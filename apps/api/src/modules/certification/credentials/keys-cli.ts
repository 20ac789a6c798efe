import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Command } from 'commander';
import { Clock } from '../../../platform/clock/clock.js';
import { SigningKeys } from './signing-keys.service.js';

type WithApplication = (work: (app: NestFastifyApplication) => Promise<void>) => Promise<void>;

/** What people who run it can do with the keys that sign certificates. */
export function addKeyCommands(cli: Command, withApplication: WithApplication, say: (line: string) => void = console.log): void {
  const keys = cli.command('keys').description('the keys that sign certificates');
  const using = (work: (keys: SigningKeys, now: Date) => Promise<void>) =>
    withApplication((app) => work(app.get(SigningKeys, { strict: false }), app.get(Clock, { strict: false }).now()));

  keys
    .command('list')
    .description('every key, oldest first, and what it is worth')
    .action(() =>
      using(async (service) => {
        const states = await service.states();
        if (states.length === 0) say('There is no key yet: the first certificate makes one.');
        for (const { id, createdAt, compromisedFrom, signs } of states) {
          const worth = compromisedFrom ? `compromised from ${compromisedFrom.toISOString()}` : signs ? 'signs' : 'verifies only';
          say(`${id}  since ${createdAt.toISOString()}  ${worth}`);
        }
      }),
    );

  keys
    .command('rotate')
    .description('a new key signs from now on; what older ones signed stays valid')
    .action(() => using(async (service) => say(`${await service.rotate()} signs from now on.`)));

  keys
    .command('compromise <key-id>')
    .description('what this key signed from an instant on no longer verifies; what it signed earlier still does')
    .requiredOption('--from <instant>', 'since when others may have had it, such as 2026-11-22T10:00:00Z')
    .action((id: string, { from }: { from: string }) =>
      using(async (service, now) => {
        const instant = readInstant(from, now);
        const touched = instant && (await service.compromise(id, instant));
        if (!touched) {
          say(instant ? `There is no key ${id}; "keys list" shows them.` : `"${from}" is not an instant with its zone, or it is to come.`);
          process.exitCode = 1;
          return;
        }
        say(`${id} is compromised from ${instant.toISOString()}. Another key signs from now on.`);
        say(touched.length > 0 ? `${touched.length} certificate(s) no longer verify: ${touched.join(', ')}` : 'No certificate was signed since then.');
      }),
    );
}

/** Kept to the second, as the instants in signatures are. */
function readInstant(text: string, now: Date): Date | undefined {
  const instant = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}T[\d:.]+(Z|[+-]\d{2}:\d{2})$/.test(text) || !(instant.getTime() <= now.getTime())) return undefined;
  instant.setUTCMilliseconds(0);
  return instant;
}
