import { checkAccessible, expect, type Page, test, visit } from './journey.js';
import { emailOf, enrolmentOf, people } from './people.js';

const desk = { width: 1280, height: 900 };

/** The administrator's page with one person open on it. */
async function open(page: Page, email: string): Promise<void> {
  await visit(page, `/cilveki?mekle=${encodeURIComponent(email)}`);
  await page.getByRole('table').getByRole('row').nth(1).getByRole('link').first().click();
  await expect(page.getByRole('dialog').getByText(email)).toBeVisible();
}

test('an administrator closes an account, and its holder is out at the next request', async ({ browserOf }) => {
  const coordinator = await browserOf(people.coordinator);
  const email = await emailOf(coordinator.context(), enrolmentOf(1, 13));
  const trainee = await browserOf(email);
  await trainee.goto('/');
  await expect(trainee.getByRole('heading', { level: 1, name: /^Labdien/ })).toBeVisible();

  const page = await browserOf(people.administrator, desk);
  await open(page, email);
  await checkAccessible(page);
  await page.getByRole('button', { name: 'Slēgt kontu' }).click();
  await page
    .getByRole('dialog', { name: /^Slēgt kontu: / })
    .getByRole('button', { name: 'Slēgt kontu' })
    .click();
  await expect(page.getByRole('dialog').getByText('slēgts: ieiet nevar')).toBeVisible();

  await trainee.reload();
  await expect(trainee).toHaveURL(/\/ieiet/);

  await page.getByRole('button', { name: 'Atvērt kontu' }).click();
  await page
    .getByRole('dialog', { name: /^Atvērt kontu: / })
    .getByRole('button', { name: 'Atvērt kontu' })
    .click();
  await expect(page.getByRole('dialog').getByText('atvērts', { exact: true })).toBeVisible();
});

test('an administrator grants a role for one region and takes it away again', async ({ browserOf }) => {
  const coordinator = await browserOf(people.coordinator);
  const email = await emailOf(coordinator.context(), enrolmentOf(1, 10));
  const person = await browserOf(email);
  await person.goto('/kohortas');
  await expect(person.getByRole('heading', { level: 1, name: 'Šādas lapas nav' })).toBeVisible();

  const page = await browserOf(people.administrator, desk);
  await open(page, email);
  const dialog = page.getByRole('dialog');
  await dialog.getByText('Piešķirt lomu').first().click();
  await dialog.getByRole('button', { name: 'Piešķirt', exact: true }).click();
  await expect(dialog.getByRole('link', { name: 'Izvēlieties lomu' })).toBeVisible();
  await dialog.getByLabel('Loma', { exact: true }).selectOption({ label: 'Koordinators' });
  await dialog.getByLabel('Reģions').selectOption({ label: 'Rīga' });
  await dialog.getByRole('button', { name: 'Piešķirt', exact: true }).click();
  const withdraw = dialog.getByRole('button', { name: 'Atņemt lomu: Koordinators' });
  await expect(withdraw).toBeVisible();
  await checkAccessible(page);
  await person.reload();
  await expect(person.getByRole('heading', { level: 1, name: 'Kohortas' })).toBeVisible();

  await withdraw.click();
  await dialog.getByRole('button', { name: 'Atņemt lomu', exact: true }).click();
  await expect(withdraw).toHaveCount(0);
  await person.reload();
  await expect(person.getByRole('heading', { level: 1, name: 'Šādas lapas nav' })).toBeVisible();
});
