import type { Page } from '@playwright/test';
import { checkAccessible, expect, settled, test, visit } from './journey.js';
import { ask, cohortId, enrolmentOf, PASSWORD, people } from './people.js';

const desk = { width: 1280, height: 900 };
/** Certified, and in no other journey. */
const certified = enrolmentOf(2, 2);
/** Almost there. */
const almost = enrolmentOf(2, 5);
/** Ready, and in no other journey. */
const ready = enrolmentOf(2, 14);

test.describe.configure({ mode: 'serial' });

interface Known {
  certificates: { code: string; status: string }[];
  enrolment: { person: { givenName: string; familyName: string } };
}

async function known(page: Page, id: string): Promise<{ name: string; code: string | undefined }> {
  const query = 'query ($id: ID!) { volunteer(enrolmentId: $id) { certificates { code status } enrolment { person { givenName familyName } } } }';
  const { volunteer } = await ask<{ volunteer: Known }>(page.request, query, { id });
  const { givenName, familyName } = volunteer.enrolment.person;
  return { name: `${givenName} ${familyName}`, code: volunteer.certificates[0]?.code };
}

test('a coordinator proposes a revocation, and nothing happens until another agrees', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  const { code } = await known(page, certified);
  await visit(page, `/brivpratigie/${certified}`);
  await page.getByRole('button', { name: 'Atsaukt apliecību', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Programma prasa divus lēmējus.')).toBeVisible();
  await checkAccessible(page);
  await dialog.getByRole('button', { name: 'Ierosināt lēmumu' }).click();
  await expect(dialog.getByRole('link', { name: 'Uzrakstiet pamatojumu' })).toBeVisible();
  await dialog.getByLabel('Pamatojums').fill('Atkārtoti pārkāptas saziņas robežas.');
  await dialog.getByRole('button', { name: 'Ierosināt lēmumu' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Jūsu ierosinājums gaida citu koordinatoru')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Apstiprināt' })).toHaveCount(0);
  await settled(page);
  await checkAccessible(page);

  const anyone = await browserOf();
  await anyone.goto(`/v/${code}`);
  await expect(anyone.getByRole('heading', { name: 'Derīga' })).toBeVisible();
});

test('another coordinator finds it in their list, agrees, and the public page says so at once', async ({ browserOf }) => {
  const page = await browserOf(people.secondCoordinator);
  const { name, code } = await known(page, certified);
  const anyone = await browserOf();
  await anyone.goto(`/v/${code}`);
  await visit(page, '/lemumi');
  await expect(page.getByText(`Ierosināts atsaukt apliecību: ${name}`)).toBeVisible();
  await page.getByRole('button', { name: `Apstiprināt: ${name}` }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toBeVisible();
  await checkAccessible(page);
  await dialog.getByLabel('Pamatojums').fill('Esmu runājusi ar abām pusēm un piekrītu.');
  await dialog.getByRole('button', { name: 'Apstiprināt' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Neviens lēmums negaida' })).toBeVisible();

  await anyone.reload();
  await expect(anyone.getByRole('heading', { name: 'Atsaukta' })).toBeVisible();
  await expect(anyone.locator('main')).not.toContainText('robežas');
  await page.goto(`/brivpratigie/${certified}`);
  await expect(page.getByText(/^Piekrita: /)).toBeVisible();
});

test('what weighs most asks for the password again, and what was typed stays', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator);
  const { name } = await known(page, almost);
  // As after ten minutes: the first answers say that the password is needed.
  let refused = 2;
  await page.route('**/graphql', async (route) => {
    const asked = route.request().postData() ?? '';
    if (refused === 0 || !asked.includes('nextSteps')) return route.continue();
    refused -= 1;
    return route.fulfill({ json: { data: { notYet: { __typename: 'Refusal', code: 'step-up-needed', retryAfterSeconds: null, params: null } } } });
  });
  await visit(page, `/brivpratigie/${almost}`);
  await page.getByRole('button', { name: 'Atlikt: vēl ne' }).click();
  const form = page.getByRole('dialog', { name: `Vēl ne: ${name}` });
  await form.getByLabel('Pamatojums').fill('Pietrūkst vienas nodarbības.');
  await form.getByLabel('Kas darāms tālāk').fill('Piedalieties nākamās grupas svētdienā.');
  await checkAccessible(page);
  await form.getByRole('button', { name: 'Saglabāt: vēl ne' }).click();
  const again = page.getByRole('dialog', { name: 'Apstipriniet, ka tas esat Jūs' });
  await expect(again).toBeVisible();
  await checkAccessible(page);
  await again.getByRole('button', { name: 'Atcelt' }).click();
  await expect(form.getByRole('link', { name: 'Nekas nav izdarīts: vispirms jāapstiprina ar paroli.' })).toBeVisible();
  await expect(form.getByLabel('Pamatojums')).toHaveValue('Pietrūkst vienas nodarbības.');

  await form.getByRole('button', { name: 'Saglabāt: vēl ne' }).click();
  await again.getByLabel('Parole').fill('nepareiza');
  await again.getByRole('button', { name: 'Apstiprināt' }).click();
  await expect(again.getByRole('link', { name: 'Parole nav pareiza' })).toBeVisible();
  await again.getByLabel('Parole').fill(PASSWORD);
  await again.getByRole('button', { name: 'Apstiprināt' }).click();
  await expect(again).toBeHidden();
  await expect(form).toBeHidden();
  await expect(page.getByText('Pagaidām ir par agru')).toBeVisible();
  await expect(page.getByText('Piedalieties nākamās grupas svētdienā.').first()).toBeVisible();
});

test('a cohort is certified after a preview of everybody', async ({ browserOf }) => {
  const page = await browserOf(people.secondCoordinator);
  const { name } = await known(page, ready);
  await visit(page, `/kohortas/${cohortId(2)}`);
  await page.getByRole('link', { name: 'Izsniegt apliecības' }).click();
  await settled(page, 'Izsniegt apliecības');
  await checkAccessible(page);
  const chosen = page.getByRole('checkbox', { checked: true });
  await expect(chosen.first()).toBeVisible();
  for (let left = await chosen.count(); left > 0; left -= 1) await chosen.first().uncheck();
  await page.getByRole('button', { name: /^Izsniegt/ }).click();
  await expect(page.getByRole('link', { name: 'Izvēlieties vismaz vienu cilvēku' })).toBeVisible();
  await page.getByRole('checkbox', { name: new RegExp(name) }).check();
  await expect(page.getByText('1 apliecība tiks izsniegta')).toBeVisible();
  await page.getByText(`Pievienot ierobežojumus: ${name}`).click();
  await page.getByLabel(`Ierobežojumi: ${name}`).fill('Tikai ārpus cietuma.');
  await page.getByLabel('Pamatojums visiem').fill('Viss izpildīts.');
  await page.getByRole('button', { name: 'Izsniegt 1 apliecību' }).click();
  await expect(page.getByText(/^Izsniegta apliecība LG-/)).toBeVisible();
  await settled(page);
  await checkAccessible(page);
  await page.getByRole('link', { name }).click();
  await expect(page.getByText('Tikai ārpus cietuma.').first()).toBeVisible();
});
