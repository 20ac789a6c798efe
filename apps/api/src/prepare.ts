import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeFault, hasErrors } from '@lidzgaita/content';
import pg from 'pg';
import { DEMO_PASSWORD, DEMO_SIGN_INS } from './demo/demo-people.js';
import { seedReferenceData } from './demo/reference-data.js';
import { SeedClock } from './demo/seed-clock.js';
import { seedDemo } from './demo/seed-demo.js';
import { readContentFolder } from './modules/catalogue/content-folder.js';
import { PublishingService } from './modules/catalogue/publishing.service.js';
import type { Config } from './platform/config/config.js';
import { Sql } from './platform/database/sql.js';
import { createServer } from './server.js';

/** What an empty installation gets at its first start: the services and regions, the curriculum, and for a demo its people. */
export async function prepare(config: Config): Promise<void> {
  const { curriculum, people } = await presence(config.databaseUrl!);
  if (!curriculum || (config.demo && !people)) await fill(config, { curriculum, people });
}

export function showSignIns(config: Config): void {
  console.log(`\nDemo sign-ins, all with the password ${DEMO_PASSWORD}`);
  for (const { email, who } of DEMO_SIGN_INS) console.log(`  ${email.padEnd(38)} ${who}`);
  if (!config.smtpUrl) console.log(`\nLetters are kept, not sent: ${config.publicUrl}/outbox`);
}

async function presence(url: string): Promise<{ curriculum: boolean; people: boolean }> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    const { rows } = await client.query<{ curriculum: boolean; people: boolean }>(
      'select exists (select 1 from programme_edition) as curriculum, exists (select 1 from person) as people',
    );
    return rows[0]!;
  } finally {
    await client.end();
  }
}

async function fill(config: Config, { curriculum, people }: { curriculum: boolean; people: boolean }): Promise<void> {
  const clock = new SeedClock();
  const app = await createServer({ ...config, workers: false }, 'no-web-app', clock);
  await app.init();
  try {
    await seedReferenceData(app.get(Sql));
    if (!curriculum) await loadCurriculum(app);
    if (config.demo && !people) {
      console.log('Adding the demo people: three cohorts of sixteen …');
      await seedDemo(app, clock);
    }
  } finally {
    await app.close();
  }
}

async function loadCurriculum(app: NestFastifyApplication): Promise<void> {
  const { content, faults } = await readContentFolder('content');
  if (hasErrors(faults)) {
    const list = faults.map((fault) => `  ${fault.file}:${fault.line} ${describeFault(fault, 'en').message}`).join('\n');
    throw new Error(`The curriculum in content/ has faults and was not loaded:\n${list}\nMend them and start again.`);
  }
  await app.get(PublishingService, { strict: false }).publish(content);
  console.log(`Loaded the curriculum: ${content.programmes.length} programme(s), ${content.modules.length} modules.`);
}
