import { answerQuestion, atQuestion, boxesFor, receipt } from './answers.js';
import { checkAccessible, expect, type Page, test, visit } from './journey.js';
import { cohortId, emailOf, enrolmentOf, PASSWORD, people, sessionOf } from './people.js';

const REFUSED_BY_NETWORK = /ERR_INTERNET_DISCONNECTED/;

/** A trainee of the autumn cohort without a printed sign-in, at the first question of a new attempt. */
async function inATest(
  browserOf: (email?: string) => Promise<Page>,
  at: number,
): Promise<{ page: Page; email: string }> {
  const coordinator = await browserOf(people.coordinator);
  const email = await emailOf(coordinator.context(), enrolmentOf(1, at));
  await coordinator.context().close();
  const page = await browserOf(email);
  await page.goto(`/macibas/${enrolmentOf(1, at)}/k1/tests`);
  await page.getByRole('button', { name: 'Sākt testu' }).click();
  await atQuestion(page, 1);
  return { page, email };
}

test('a wrong password and a missing one are told apart, and the page says so in its title', async ({ page }) => {
  await visit(page, '/ieiet');
  await page.getByRole('button', { name: 'Ieiet' }).click();
  await expect(page.getByRole('alert').getByRole('link', { name: 'Ievadiet paroli' })).toBeVisible();
  await page.getByLabel('E-pasta adrese').fill(people.inTheMiddle);
  await page.getByLabel('Parole', { exact: true }).fill('nepareiza-parole');
  await page.getByRole('button', { name: 'Ieiet' }).click();
  await expect(page.getByRole('alert').getByText('E-pasta adrese vai parole nav pareiza.')).toBeVisible();
  await expect(page).toHaveTitle(/^Kļūda: /);
  await expect(page.getByLabel('E-pasta adrese')).toHaveValue(people.inTheMiddle);
  await checkAccessible(page);
});

test('a session that ends in the middle of a test: signing in over the page, and nothing is lost', async ({
  browserOf,
}) => {
  const { page, email } = await inATest(browserOf, 9);
  await answerQuestion(page, 'k1');
  await page.getByRole('link', { name: 'Nākamais' }).click();
  await atQuestion(page, 2);
  await page.context().clearCookies();
  const boxes = await boxesFor(page, 'k1');
  await boxes[0]!.check();

  const dialog = page.getByRole('dialog', { name: 'Ieejiet vēlreiz' });
  await expect(dialog).toBeVisible();
  await expect(dialog.getByLabel('E-pasta adrese')).toHaveValue(email);
  await checkAccessible(page);
  await dialog.getByLabel('Parole', { exact: true }).fill(PASSWORD);
  await dialog.getByRole('button', { name: 'Ieiet' }).click();
  await expect(dialog).toBeHidden();
  await expect(boxes[0]!).toBeChecked();
  for (const box of boxes) await box.check();
  await expect(receipt(page)).toBeVisible();
  await expect(page.getByText('2. jautājums no 10').first()).toBeVisible();
  await page.reload();
  for (const box of boxes) await expect(box).toBeChecked();
});

test('without a connection the page says what waits, and with it the receipts come', async ({
  browserOf,
  expectConsole,
}) => {
  expectConsole(REFUSED_BY_NETWORK);
  const { page } = await inATest(browserOf, 12);
  await page.context().setOffline(true);
  for (const box of await boxesFor(page, 'k1')) await box.check();
  await expect(page.getByText(/Saglabāts šajā tālrunī \d\d?\.\d\d; nosūtīsim, kad būs savienojums/)).toBeVisible();
  await expect(page.getByText('Nav savienojuma. Atvērto varat lasīt un pildīt tālāk')).toBeVisible();
  await expect(receipt(page)).toHaveCount(0);
  await checkAccessible(page);
  await page.getByRole('link', { name: 'Nākamais' }).click();
  await atQuestion(page, 2);
  for (const box of await boxesFor(page, 'k1')) await box.check();
  await expect(page.getByText(/^Nav savienojuma.*gaida \d+ nenosūtīt/)).toBeVisible();
  await page.getByRole('link', { name: 'Pārbaudīt un iesniegt' }).click();
  await expect(page.getByText('gaida šajā tālrunī').first()).toBeVisible();

  await page.context().setOffline(false);
  await expect(page.getByText(/^Nav savienojuma/)).toHaveCount(0, { timeout: 30_000 });
  await page.goBack();
  await expect(receipt(page)).toBeVisible();
  await page.reload();
  await expect(receipt(page)).toBeVisible();
});

test('a double click starts one attempt and submits it once', async ({ browserOf }) => {
  const coordinator = await browserOf(people.coordinator);
  const email = await emailOf(coordinator.context(), enrolmentOf(1, 1));
  const page = await browserOf(email);
  const tests = `/macibas/${enrolmentOf(1, 1)}/k1/tests`;
  await page.goto(tests);
  await page.getByRole('button', { name: 'Sākt testu' }).dblclick();
  await atQuestion(page, 1);
  await page.goto(`${page.url().replace(/\?.*/, '')}/iesniegt`);
  await page.getByLabel(/^Iesniegt, lai gan 10 jautājumi ir bez atbildes$/).check();
  await page.getByRole('button', { name: 'Iesniegt testu' }).dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tests vēl nav nokārtots: 0 %');
  await page.goto(tests);
  await expect(page.getByText('1. mēģinājums', { exact: true })).toBeVisible();
  await expect(page.getByText('2. mēģinājums', { exact: true })).toHaveCount(0);
  await expect(page.getByText('2 no 3', { exact: true })).toBeVisible();
});

test('two tabs on one attempt: the later one is told and chooses', async ({ browserOf }) => {
  const { page: first } = await inATest(browserOf, 14);
  const second = await first.context().newPage();
  await second.goto(first.url());
  await atQuestion(second, 1);
  await answerQuestion(first, 'k1', true);
  for (const box of await boxesFor(second, 'k1', false)) await box.check();
  const conflict = second.getByRole('alert').filter({ hasText: 'Šī atbilde mainīta citā ierīcē' });
  await expect(conflict).toBeVisible();
  await checkAccessible(second);
  await conflict.getByRole('button', { name: 'Paturēt tur saglabāto' }).click();
  await expect(conflict).toBeHidden();
  for (const box of await boxesFor(second, 'k1', true)) await expect(box).toBeChecked();
});

test('what belongs to somebody else looks like what does not exist', async ({ browserOf }) => {
  const page = await browserOf(people.inTheMiddle);
  const foreign = [
    `/macibas/${enrolmentOf(1, 5)}`,
    `/macibas/${enrolmentOf(1, 5)}/k1/lasit/loma`,
    `/macibas/${enrolmentOf(1, 5)}/k1/tests`,
    `/sertifikats/${enrolmentOf(2, 1)}`,
    '/macibas/00000000-0000-4000-8000-000000000000',
    '/macibas/nav-tada',
    '/tests/00000000-0000-4000-8000-000000000000',
    '/nav-tadas-lapas',
  ];
  for (const path of foreign) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'Šādas lapas nav' }), path).toBeVisible();
  }
  await checkAccessible(page);
});

test('a trainee does not get into the pages of coordinators and administrators', async ({ browserOf }) => {
  const page = await browserOf(people.inTheMiddle);
  const closed = [
    `/kohortas/${cohortId(1)}`,
    `/kohortas/${cohortId(1)}/klatbutne/${sessionOf(1, 0)}`,
    `/brivpratigie/${enrolmentOf(1, 0)}`,
    '/cilveki',
  ];
  for (const path of [...closed, '/kohortas', '/moduli']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'Šādas lapas nav' }), path).toBeVisible();
  }
});

test('a coordinator of another organisation sees nothing of this one', async ({ browserOf }) => {
  const page = await browserOf(people.otherCoordinator);
  for (const path of [`/kohortas/${cohortId(1)}`, `/brivpratigie/${enrolmentOf(1, 0)}`]) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: 'Šādas lapas nav' }), path).toBeVisible();
  }
});
