import AxeBuilder from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test as base } from '@playwright/test';
import { productUrl, signInAs } from './people.js';

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Journey {
  /** A browser of its own in which the person is signed in; without a person nobody is. */
  browserOf: (email?: string, size?: { width: number; height: number }) => Promise<Page>;
  /** Errors in the browser's console that this journey brings about on purpose. */
  expectConsole: (allowed: RegExp) => void;
}

/** Like Playwright's own `test`, and red when anything went wrong in a browser's console. */
export const test = base.extend<Journey & { complaints: { said: string[]; allowed: RegExp[] } }>({
  // Playwright insists on a pattern here, also where nothing is needed.
  // oxlint-disable-next-line no-empty-pattern
  baseURL: async ({}, use) => use(productUrl()),
  complaints: [
    // oxlint-disable-next-line no-empty-pattern
    async ({}, use) => {
      const complaints = { said: [] as string[], allowed: [] as RegExp[] };
      await use(complaints);
      expect(complaints.said.filter((text) => !complaints.allowed.some((one) => one.test(text)))).toEqual([]);
    },
    { auto: true },
  ],
  context: async ({ context, complaints }, use) => {
    listenTo(context, complaints.said);
    await use(context);
  },
  expectConsole: async ({ complaints }, use) => use((allowed) => void complaints.allowed.push(allowed)),
  browserOf: async ({ browser, complaints }, use, { project }) => {
    const opened: BrowserContext[] = [];
    await use(async (email, size) => {
      const context = await browser.newContext({
        ...project.use,
        baseURL: productUrl(),
        ...(size && { viewport: size }),
      });
      opened.push(context);
      listenTo(context, complaints.said);
      if (email) await signInAs(context, email);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});

function listenTo(context: BrowserContext, said: string[]): void {
  worsen(context);
  context.on('weberror', (error) => said.push(`${error.error().stack ?? error.error()}`));
  context.on('console', (message) => {
    if (message.type() === 'error') said.push(`${message.text()} (${message.location().url})`);
  });
}

/** SLOWER=3 divides what pages may reckon, LAG=500 holds each question to the API about as many milliseconds: what a busy machine does, and more. */
function worsen(context: BrowserContext): void {
  const [rate, lag] = [Number(process.env['SLOWER'] ?? 1), Number(process.env['LAG'] ?? 0)];
  if (rate > 1) context.on('page', (page) => void context.newCDPSession(page).then((cdp) => cdp.send('Emulation.setCPUThrottlingRate', { rate })));
  if (lag > 0)
    void context.route('**/graphql', async (route) => {
      await new Promise((done) => setTimeout(done, lag * (0.5 + Math.random())));
      await route.fallback().catch(() => undefined);
    });
}

/** Opens a page, waits until it stands, and checks it. */
export async function visit(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await settled(page);
  await checkAccessible(page);
}

/** The heading is there and nothing is loading any more. After a click say which heading: until then the page before it stands. */
export async function settled(page: Page, name?: string | RegExp): Promise<void> {
  await expect(page.getByRole('heading', { level: 1, ...(name && { name }) }).first()).toBeVisible();
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0);
}

/** No violation of WCAG 2.2 AA that a machine can find; between the themes only colours differ. */
export async function checkAccessible(page: Page): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await page.evaluate((name) => (document.documentElement.dataset['theme'] = name), theme);
    // Our pages have no frames: one run in the page itself, without a second page to gather results in.
    const axe = new AxeBuilder({ page }).setLegacyMode();
    const { violations } = await (theme === 'light' ? axe.withTags(RULES) : axe.withRules('color-contrast')).analyze();
    const found = violations.flatMap(({ id, help, nodes }) =>
      nodes.map(({ target }) => `${theme}: ${id} (${help}) at ${target.join(' ')}`),
    );
    expect(found, `accessibility of ${page.url()}`).toEqual([]);
  }
  await page.evaluate(() => delete document.documentElement.dataset['theme']);
}

export { expect, type Page };
