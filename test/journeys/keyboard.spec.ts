import type { Page } from '@playwright/test';
import { atQuestion, bestChoice, boxesFor, receipt } from './answers.js';
import { expect, settled, test } from './journey.js';
import { emailOf, enrolmentOf, PASSWORD, people } from './people.js';

/** Presses Tab until the wanted thing has the focus; every stop on the way has to be visible, and its focus too. */
async function tabTo(page: Page, wanted: string | RegExp, most = 60): Promise<void> {
  for (let n = 0; n < most; n++) {
    await page.keyboard.press('Tab');
    const { name, hidden, marked } = await page.evaluate(focusNow);
    expect(hidden, `the focus is on something that cannot be seen: ${name}`).toBe(false);
    expect(marked, `the focus on "${name}" cannot be seen`).toBe(true);
    if (typeof wanted === 'string' ? name === wanted : wanted.test(name)) return;
  }
  throw new Error(`Tab did not reach ${wanted} on ${page.url()}`);
}

/** Runs in the browser: what has the focus, whether it is on the screen, and whether a ring shows it. */
function focusNow() {
  const at = document.activeElement as HTMLElement | null;
  if (!at || at === document.body) return { name: '(the page)', hidden: false, marked: true };
  const label = (at as HTMLInputElement).labels?.[0];
  const { width, height, bottom, top } = at.getBoundingClientRect();
  const ringed = [at, at.closest<HTMLElement>('div'), at.closest<HTMLElement>('label'), label].some((each) => {
    const style = each && getComputedStyle(each);
    return (
      style && ((style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2) || style.boxShadow !== 'none')
    );
  });
  const name = at.getAttribute('aria-label') ?? (label ?? at).innerText;
  return {
    name: name.replace(/\s+/g, ' ').trim(),
    hidden: width * height === 0 || bottom < 0 || top > innerHeight,
    marked: ringed,
  };
}

const press = (page: Page, key: string): Promise<void> => page.keyboard.press(key);

test('the whole first journey works with the keyboard alone', async ({ browserOf }) => {
  test.setTimeout(240_000);
  const coordinator = await browserOf(people.coordinator);
  const enrolment = enrolmentOf(1, 3);
  const email = await emailOf(coordinator.context(), enrolment);
  const page = await browserOf(undefined, { width: 1280, height: 800 });

  await page.goto('/');
  await settled(page);
  await press(page, 'Tab');
  await expect(page.getByRole('link', { name: 'Pāriet uz saturu' })).toBeFocused();
  await press(page, 'Enter');
  await tabTo(page, 'E-pasta adrese');
  await page.keyboard.type(email);
  await tabTo(page, 'Parole');
  await page.keyboard.type(PASSWORD);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Labdien/ })).toBeVisible();
  await settled(page);

  await tabTo(page, 'Turpināt');
  await press(page, 'Enter');
  await expect(page.getByRole('progressbar', { name: 'Cik izlasīts' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  await press(page, 'End');
  await expect(page.getByText('Izlasīts', { exact: true })).toBeVisible();

  await page.goto(`/macibas/${enrolment}`);
  await settled(page);
  await tabTo(page, 'Tikai paraksts');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tikai paraksts' })).toBeFocused();
  await tabTo(page, 'Sākt gadījumu');
  await press(page, 'Enter');
  const end = page.getByRole('heading', { name: 'Ko paņemt līdzi' });
  const best = bestChoice(page, 'k1', 'tikai-paraksts');
  await expect(best).toBeVisible();
  for (let step = 0; step < 8 && !(await end.isVisible()); step++) {
    await tabTo(page, (await best.innerText()).trim());
    await press(page, 'Enter');
    await expect(page.getByRole('heading', { name: 'Kas notiek tālāk' })).toBeFocused();
    await tabTo(page, /^(Tālāk|Uz noslēgumu)$/);
    await press(page, 'Space');
    await expect(best.or(end)).toBeVisible();
  }
  await expect(end).toBeFocused();

  await page.goto(`/macibas/${enrolment}/k1/tests`);
  await settled(page);
  await tabTo(page, 'Sākt testu');
  await press(page, 'Enter');
  for (let number = 1; number <= 10; number++) {
    await atQuestion(page, number);
    await answerByKeyboard(page);
    await expect(receipt(page)).toBeVisible();
    await tabTo(page, number < 10 ? 'Nākamais' : 'Pārbaudīt un iesniegt');
    await press(page, 'Enter');
  }
  await expect(page.getByRole('heading', { level: 1, name: 'Pārbaudiet atbildes' })).toBeFocused();
  await tabTo(page, 'Iesniegt testu');
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { level: 1, name: /^Tests nokārtots: 100\s%$/ })).toBeFocused();
  await tabTo(page, 'Doties uz manu ceļu');
  await press(page, 'Enter');
  await expect(page.getByRole('list', { name: 'Ceļš līdz apliecībai' })).toBeVisible();
});

/** Radios with the arrows, boxes with Space: the way of every form. */
async function answerByKeyboard(page: Page): Promise<void> {
  const wanted = await boxesFor(page, 'k1');
  const all = page.locator('main fieldset input');
  await press(page, 'Tab');
  await expect(all.first()).toBeFocused();
  const single = (await all.first().getAttribute('type')) === 'radio';
  if (single) await press(page, 'Space');
  for (let at = 0; at < (await all.count()); at++) {
    const box = all.nth(at);
    await expect(box).toBeFocused();
    const isWanted = (
      await Promise.all(wanted.map(async (one) => (await one.getAttribute('id')) === (await box.getAttribute('id'))))
    ).includes(true);
    if (!single && isWanted) await press(page, 'Space');
    if (single && isWanted) return;
    if (at + 1 < (await all.count())) await press(page, single ? 'ArrowDown' : 'Tab');
  }
}
