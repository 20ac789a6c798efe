import type { BrowserContext, Locator } from '@playwright/test';
import { expect, type Page } from './journey.js';
import { optionsOf } from './answers.js';
import { PASSWORD } from './people.js';

/** One answer as it was given in the browser, and what the screen has said of it since. */
export interface Given {
  questionId: string;
  answer: string;
  /** The server's receipt was shown. */
  saved: boolean;
  /** "Saved on this phone" was shown. */
  kept: boolean;
}

type Disturbance = 'none' | 'refused' | 'dropped';

/** A trainee in one attempt, to whom everything happens that can happen to a phone. */
export class Sitting {
  readonly given: Given[] = [];
  readonly faults: string[] = [];
  private disturbance: Disturbance = 'none';

  private constructor(
    private readonly context: BrowserContext,
    private page: Page,
    readonly address: string,
    private readonly random: () => number,
  ) {}

  static async begin(page: Page, tests: string, random: () => number): Promise<Sitting> {
    await page.goto(tests);
    await page
      .getByRole('button', { name: 'Sākt testu' })
      .or(page.getByRole('link', { name: 'Turpināt iesākto testu' }))
      .first()
      .click();
    await expect(page).toHaveURL(/\/tests\/[0-9a-f-]{36}/);
    const sitting = new Sitting(page.context(), page, page.url().replace(/[?#].*/, ''), random);
    await page.context().route('**/graphql', async (route) => {
      const { disturbance } = sitting;
      if (disturbance === 'none' || !route.request().postData()?.includes('"response"')) return route.continue();
      // Dropped: the server has done it, and the answer about it is lost on the way.
      if (disturbance === 'dropped') await route.fetch().catch(() => undefined);
      await route.fulfill({ status: 500, body: '' }).catch(() => undefined);
    });
    return sitting;
  }

  readonly moves: Record<string, () => Promise<unknown>> = {
    answer: () => this.answer(),
    next: async () => {
      const before = this.page.url();
      await this.page.getByRole('navigation', { name: 'Pāriet starp jautājumiem' }).getByRole('link').last().click();
      await this.page.waitForURL(({ href }) => href !== before);
    },
    back: () => this.page.goBack().catch(() => undefined),
    offline: () => this.setOffline(true),
    online: () => this.setOffline(false),
    refused: async () => (this.disturbance = 'refused'),
    dropped: async () => (this.disturbance = 'dropped'),
    mended: async () => (this.disturbance = 'none'),
    reload: async () => {
      await this.setOffline(false);
      await this.page.reload();
    },
    kill: async () => {
      const question = Math.ceil(this.random() * 10);
      await this.page.close();
      await this.setOffline(false);
      this.page = await this.context.newPage();
      await this.page.goto(`${this.address}?j=${question}`);
    },
    signedOut: () => this.signedOut(),
  };

  /** One move, and a look at the screen after it. */
  async move(name: string): Promise<void> {
    if (!this.atQuestion()) {
      // Where there is no page any more, only a connection brings one back.
      await this.setOffline(false);
      await this.page.goto(`${this.address}?j=${Math.ceil(this.random() * 10)}`);
    }
    await this.stand();
    await this.moves[name]!();
    await this.look();
  }

  /** Everything is well again; ends when nothing waits on this phone any more. */
  async settle(): Promise<void> {
    this.disturbance = 'none';
    await this.setOffline(false);
    await this.page.goto(`${this.address}?j=1`);
    await this.inputs().first().waitFor();
    await expect.poll(() => this.page.evaluate(countOutbox), { message: 'nothing waits', timeout: 45_000 }).toBe(0);
    await this.context.unroute('**/graphql');
  }

  private async answer(): Promise<void> {
    const choices = this.page.locator(
      'main fieldset input[type=checkbox], main fieldset input[type=radio]:not(:checked)',
    );
    await choices.nth(Math.floor(this.random() * (await choices.count()))).click({ timeout: 5000 });
    const { questionId, answer } = await this.shown();
    if (questionId) this.given.push({ questionId, answer, saved: false, kept: false });
    // Sometimes the next thing happens at once, sometimes after the receipt.
    if (this.random() < 0.5)
      await this.note()
        .filter({ hasText: /^Saglabāts/ })
        .waitFor({ timeout: 3000 })
        .catch(() => undefined);
  }

  private async signedOut(): Promise<void> {
    await this.setOffline(false);
    this.disturbance = 'none';
    await this.context.clearCookies();
    const dialog = this.page.getByRole('dialog', { name: 'Ieejiet vēlreiz' });
    // What waited here may have found out before the answer could be given.
    await this.answer().catch(async (error: unknown) => {
      if (!(await dialog.isVisible())) throw error;
    });
    await dialog.getByLabel('Parole', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Ieiet' }).click();
    await expect(dialog).toBeHidden();
  }

  /** What the screen says now counts for the answer that it shows: both are read in the same moment. */
  private async look(): Promise<void> {
    if (!this.atQuestion()) return;
    await this.stand();
    const { questionId, answer, note } = await this.shown();
    if (!note.startsWith('Saglabāts')) return;
    const own = this.given.filter((one) => one.questionId === questionId);
    const shown = own.findLast((one) => one.answer === answer);
    if (own.length === 0) return;
    if (!shown) return void this.faults.push(`${questionId} shows ${answer}, which nobody gave`);
    if (own.slice(own.indexOf(shown) + 1).some(({ saved, kept }) => saved || kept))
      this.faults.push(`${questionId} went back to ${answer}`);
    if (note.startsWith('Saglabāts šajā tālrunī')) shown.kept = true;
    else shown.saved = true;
  }

  private async setOffline(offline: boolean): Promise<void> {
    await this.context.setOffline(offline);
  }

  private atQuestion(): boolean {
    return this.page.url().startsWith(this.address) && !this.page.url().includes('/iesniegt');
  }

  /** The question of the address is on the page, a moment after the address. */
  private async stand(): Promise<void> {
    const number = new URL(this.page.url()).searchParams.get('j') ?? '1';
    await this.page.locator(`#jautajums-${number} input`).first().waitFor();
  }

  private inputs = (): Locator => this.page.locator('main fieldset input');
  private note = (): Locator => this.page.locator('main').getByRole('status').filter({ hasText: /\S/ }).first();

  private async shown(): Promise<{ questionId: string; answer: string; note: string }> {
    const { questionId, picked, note } = await this.page.evaluate(() => {
      const inputs = [...document.querySelectorAll<HTMLInputElement>('main fieldset input')];
      const said = [...document.querySelectorAll('main [role=status]')].map((one) => one.textContent ?? '');
      const checked = inputs.filter((input) => input.checked);
      return {
        questionId: inputs[0]?.name ?? '',
        picked: checked.map((input) =>
          input.type === 'radio' ? { id: input.value } : { text: input.labels?.[0]?.innerText.trim() ?? '' },
        ),
        note: said.find((text) => text.startsWith('Saglab')) ?? '',
      };
    });
    // Between two pages there is no question to look at.
    if (!questionId) return { questionId, answer: '', note: '' };
    const options = optionsOf('k1', questionId);
    const ids = picked.map((one) =>
      'id' in one ? one.id : (options.find(({ text }) => text.lv === one.text)?.id ?? `?${one.text}`),
    );
    return { questionId, answer: ids.toSorted().join(' '), note };
  }
}

/** Runs in the page. */
function countOutbox(): Promise<number> {
  return new Promise((done, fail) => {
    const opening = indexedDB.open('lidzgaita-outbox');
    opening.onerror = () => fail(opening.error);
    opening.onsuccess = () => {
      const counting = opening.result.transaction('entries').objectStore('entries').count();
      counting.onsuccess = () => {
        opening.result.close();
        done(counting.result);
      };
      counting.onerror = () => fail(counting.error);
    };
  });
}
