/**
 * Builds the catalogue, opens it in a browser in both themes and two widths, runs axe, fails on a violation, on a
 * console error (so also on anything the content security policy refuses) and on sideways scrolling, and writes
 * screenshots (with --shots one of each section, too).
 *
 *   node scripts/check-catalogue.mjs [--shots <folder>]
 */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { chromium } from '@playwright/test';
import { build, preview } from 'vite';

const shotsAt = process.argv.indexOf('--shots');
const shots = shotsAt > 0 ? process.argv[shotsAt + 1] : join(import.meta.dirname, '../dist/shots');
mkdirSync(shots, { recursive: true });

const configFile = join(import.meta.dirname, '../vite.config.ts');
await build({ configFile, logLevel: 'warn' });
const server = await preview({ configFile, preview: { port: 0, strictPort: false, host: '127.0.0.1' } });
const url = server.resolvedUrls?.local[0] ?? `http://127.0.0.1:${server.httpServer.address().port}/`;

const own = [
  '--disable-gpu',
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
async function launch() {
  const executablePath =
    process.env.CHROMIUM_PATH || (existsSync('/usr/bin/chromium') ? '/usr/bin/chromium' : undefined);
  if (executablePath) return chromium.launch({ executablePath, args: own, chromiumSandbox: false });
  const { default: packed } = await import('@sparticuz/chromium');
  // One process cannot close one window and go on; and web security stays on, since the policy is under test.
  const unwanted = /^--(headless|single-process|disable-web-security|allow-running-insecure-content)/;
  const args = [...packed.args.filter((arg) => !unwanted.test(arg)), ...own];
  return chromium.launch({ executablePath: await packed.executablePath(), args, chromiumSandbox: false });
}

const browser = await launch();
let faults = 0;
const fault = (text) => {
  faults += 1;
  console.log(`✗ ${text}`);
};

try {
  for (const colorScheme of ['light', 'dark']) {
    for (const width of [390, 1280]) {
      const name = `${colorScheme}-${width}`;
      const context = await browser.newContext({
        colorScheme,
        viewport: { width, height: width < 600 ? 844 : 900 },
        reducedMotion: 'reduce',
        hasTouch: width < 600,
      });
      const page = await context.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') fault(`${name}: console: ${message.text()}`);
      });
      page.on('pageerror', (error) => fault(`${name}: ${error.message}`));
      await page.goto(url);
      await page.waitForSelector('h1');
      await page.evaluate(() => document.fonts.ready);

      const sideways = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      if (sideways > 0) fault(`${name}: the page scrolls sideways by ${sideways} px`);

      const look = async (state) => {
        const { violations, passes } = await new AxeBuilder({ page })
          .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
          .analyze();
        for (const v of violations) {
          fault(`${name} ${state}: ${v.id}: ${v.help}`);
          for (const node of v.nodes.slice(0, 3))
            console.log(`    ${node.target.join(' ')}\n    ${node.html.slice(0, 160)}`);
        }
        console.log(
          `${violations.length ? ' ' : '✓'} ${name} ${state}: ${violations.length} violations, ${passes.length} rules passed`,
        );
      };

      await look('page');
      await page.screenshot({ path: join(shots, `${name}.png`), fullPage: true });
      for (const section of shotsAt < 0 ? [] : await page.locator('section[id]').all()) {
        const id = await section.getAttribute('id');
        await section.screenshot({ path: join(shots, `${name}-${id}.png`) });
      }

      await page.getByRole('button', { name: 'Mainīt tikšanās laiku' }).click();
      await look('dialog');
      await page.screenshot({ path: join(shots, `${name}-open-dialog.png`) });
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Darbības', exact: true }).click();
      await page.waitForSelector('[role=menu]');
      await look('menu');
      await page.screenshot({ path: join(shots, `${name}-open-menu.png`) });
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Mentoram' }).click();
      await look('glossary');
      await page.screenshot({ path: join(shots, `${name}-open-glossary.png`) });
      await page.keyboard.press('Escape');

      await page.getByRole('button', { name: 'Iesniegt pieteikumu' }).click();
      await page.getByRole('button', { name: 'Noņemt no grupas' }).first().click();
      await page.locator('#error-summary').scrollIntoViewIfNeeded();
      await look('errors');
      await page.screenshot({ path: join(shots, `${name}-open-errors.png`) });
      await context.close();
    }
  }
} finally {
  await browser.close();
  await server.close();
}
console.log(faults ? `${faults} faults` : 'no faults');
process.exit(faults ? 1 : 0);
