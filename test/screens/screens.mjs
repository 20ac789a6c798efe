// Writes every screen as a picture: phone and desktop, light and dark, Latvian and English. `npm run screens [part of a name]`
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from '@playwright/test';
import { runnerImport } from 'vite';
import { screens } from './list.mjs';

const root = resolve(import.meta.dirname, '../..');
const out = join(import.meta.dirname, 'out');
const wanted = process.argv[2] ?? '';
const SIZES = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };

const load = async (file) =>
  (await runnerImport(join(root, file), { root, configFile: false, logLevel: 'error' })).module;
const { here } = await load('test/screens/chromium-here.ts');
const { startProduct } = await load('test/product.ts');
const { signInAs } = await load('test/journeys/people.ts');

const running = process.env.JOURNEYS_URL;
const product = running ? { url: running, stop: async () => undefined } : await startProduct();
process.env.JOURNEYS_URL = product.url;
const browser = await chromium.launch(here);
if (!wanted) rmSync(out, { recursive: true, force: true });

let written = 0;
const failed = [];
try {
  for (const [sizeName, viewport] of Object.entries(SIZES)) {
    for (const who of new Set(screens.map((screen) => screen.who))) await shoot(who, sizeName, viewport);
  }
} finally {
  await browser.close();
  await product.stop();
}
console.log(`${written} pictures in test/screens/out`);
for (const line of failed) console.error(line);
process.exitCode = failed.length ? 1 : 0;

/** All screens of one person at one size, so that nobody signs in more often than needed. */
async function shoot(who, sizeName, viewport) {
  const own = screens.filter((screen) => screen.who === who && screen.name.includes(wanted));
  if (own.length === 0) return;
  const context = await browser.newContext({
    baseURL: product.url,
    viewport,
    locale: 'lv-LV',
    timezoneId: 'Europe/Riga',
    reducedMotion: 'reduce',
  });
  if (who) await signInAs(context, who);
  for (const { name, path, before, prepare } of own) {
    const page = await context.newPage();
    try {
      await before?.(page);
      await page.goto(path);
      await page.waitForLoadState('networkidle', { timeout: 5000 }).catch(() => undefined);
      await prepare?.(page);
      // Latvian last: the choice is kept, and what is prepared is prepared in Latvian.
      for (const language of ['English', 'Latviešu']) {
        // Behind an open dialog the switch cannot be reached: those screens are taken in Latvian.
        const dialog = await page.locator('dialog[open]').count();
        if (dialog && language === 'English') continue;
        if (!dialog) await page.getByRole('button', { name: language }).click();
        await page.waitForTimeout(150);
        for (const theme of ['light', 'dark']) {
          await page.evaluate((to) => (document.documentElement.dataset.theme = to), theme);
          const folder = join(out, language === 'English' ? 'en' : 'lv', `${sizeName}-${theme}`);
          mkdirSync(folder, { recursive: true });
          await picture(page, viewport, join(folder, `${name}.png`), Boolean(dialog));
          written += 1;
        }
      }
    } catch (error) {
      failed.push(`${name} (${sizeName}): ${String(error.message).split('\n')[0]}`);
    } finally {
      await page.unrouteAll({ behavior: 'ignoreErrors' }).catch(() => undefined);
      await context.setOffline(false);
      await page.close();
    }
  }
  await context.close();
}

/** The whole page, as on a screen as tall as the page: bars that stick to the bottom stay there. */
async function picture(page, { width, height }, path, dialog) {
  await page.mouse.move(0, 0);
  const tall = await page.evaluate(() => document.documentElement.scrollHeight);
  if (!dialog) await page.setViewportSize({ width, height: Math.min(Math.max(tall, height), 6000) });
  await page.waitForTimeout(100);
  await page.screenshot({ path });
  await page.setViewportSize({ width, height });
}
