import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { describeFault, hasErrors } from '@lidzgaita/content';
import { readContentFolder } from './modules/catalogue/content-folder.js';
import { PublishingService } from './modules/catalogue/publishing.service.js';
import type { Config } from './platform/config/config.js';
import { Sql } from './platform/database/sql.js';
import { DEMO_PASSWORD, DEMO_SIGN_INS, seedDemo } from './demo/seed-demo.js';

/** What an empty installation gets at its first start: the curriculum, and for a demo its people. */
export async function welcome(app: NestFastifyApplication, config: Config): Promise<void> {
  const sql = app.get(Sql);
  const published = await sql.row('any-edition', 'select 1 from programme_edition limit 1');
  if (!published) {
    const { content, faults } = await readContentFolder('content');
    if (hasErrors(faults)) {
      const list = faults.map((fault) => `  ${fault.file}:${fault.line} ${describeFault(fault, 'en').message}`).join('\n');
      throw new Error(`The curriculum in content/ has faults and was not loaded:\n${list}\nMend them and start again.`);
    }
    await app.get(PublishingService).publish(content);
    console.log(`Loaded the curriculum: ${content.programmes.length} programme(s), ${content.modules.length} modules.`);
  }
  if (!config.demo) return;
  await seedDemo(app);
  console.log(`\nDemo sign-ins, all with the password ${DEMO_PASSWORD}`);
  for (const { email, who } of DEMO_SIGN_INS) console.log(`  ${email.padEnd(34)} ${who}`);
  if (!config.smtpUrl) console.log(`\nLetters are kept, not sent: ${config.publicUrl}/outbox`);
}
