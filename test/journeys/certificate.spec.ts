import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { extractText, getDocumentProxy } from 'unpdf';
import { receipt } from './answers.js';
import { checkAccessible, expect, settled, test, visit } from './journey.js';
import { ask, cohortId, enrolmentOf, people, productUrl, sessionOf } from './people.js';

const desk = { width: 1280, height: 900 };
const ready = enrolmentOf(2, 0);
const volunteerPage = `/brivpratigie/${ready}`;
let code = '';

test.describe.configure({ mode: 'serial' });

async function nameOf(page: Page): Promise<string> {
  const { viewer } = await ask<{ viewer: { givenName: string; familyName: string } }>(
    page.request,
    '{ viewer { givenName familyName } }',
  );
  return `${viewer.givenName} ${viewer.familyName}`;
}

async function downloadOf(page: Page, link: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return readFileSync(await download.path());
}

test('a coordinator opens the cohort and sees who is blocked by what, and whose move it is', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  await visit(page, '/kohortas');
  await page.getByRole('link', { name: 'Rīgas vasaras grupa' }).click();
  await settled(page, 'Rīgas vasaras grupa');
  const table = page.getByRole('table', { name: 'Dalībnieki' });
  await expect(table.getByRole('row')).toHaveCount(17);
  await checkAccessible(page);
  await page.getByLabel('Kam jārīkojas').selectOption({ label: 'Jārīkojas trenerim' });
  await expect(page).toHaveURL(/gajiens=/);
  // The heads of the columns, and the one whom a second trainer has yet to recommend.
  await expect(table.getByRole('row')).toHaveCount(2);
  await expect(table.getByText('Divu treneru ieteikums')).toHaveCount(1);
  await page.reload();
  await expect(table.getByRole('row')).toHaveCount(2);
});

test('a coordinator marks on a phone who attended and for how long', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator);
  await visit(page, `/kohortas/${cohortId(2)}`);
  await visit(page, `/kohortas/${cohortId(2)}/klatbutne/${sessionOf(2, 3)}`);
  const row = page.getByRole('list', { name: 'Dalībnieki' }).getByRole('listitem').filter({ hasText: 'nav atzīmēts' });
  await expect(row).toHaveCount(1);
  const name = await row.getByRole('paragraph').first().innerText();
  const theirs = page.getByRole('list', { name: 'Dalībnieki' }).getByRole('listitem').filter({ hasText: name });
  await theirs.getByText('Daļēji', { exact: true }).click();
  await theirs.getByRole('spinbutton').fill('120');
  await expect(page.getByText('Saglabājot mainīsies 1 dalībnieka klātbūtne.')).toBeVisible();
  await checkAccessible(page);
  await page.getByRole('button', { name: 'Saglabāt klātbūtni' }).click();
  await expect(receipt(page)).toBeVisible();
  await page.reload();
  await expect(theirs.getByRole('spinbutton')).toHaveValue('120');
});

test('a coordinator certifies a volunteer who is ready, and has to give a reason', async ({ browserOf }) => {
  const trainee = await browserOf(people.ready);
  const name = await nameOf(trainee);
  const page = await browserOf(people.coordinator, desk);
  await page.goto(`/kohortas/${cohortId(2)}?mekle=${encodeURIComponent(name)}`);
  await page.getByRole('table').getByRole('link', { name }).click();
  await settled(page, name);
  await checkAccessible(page);
  await page.getByRole('button', { name: 'Izsniegt apliecību' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('Kas tiks izsniegts')).toBeVisible();
  await dialog.getByRole('button', { name: 'Izsniegt apliecību' }).click();
  await expect(dialog.getByRole('link', { name: 'Uzrakstiet pamatojumu' })).toBeVisible();
  await checkAccessible(page);
  await dialog.getByLabel('Pamatojums').fill('Prasības izpildītas, abi treneri iesaka.');
  await dialog.getByRole('button', { name: 'Izsniegt apliecību' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(/^Apliecība \S+ ir izsniegta\.$/).first()).toBeVisible();
  await expect(page.getByText('Pamatojums: Prasības izpildītas, abi treneri iesaka.')).toBeVisible();
});

test('a blocked volunteer cannot be certified, and the page says why', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  await visit(page, `/brivpratigie/${enrolmentOf(2, 3)}`);
  await expect(page.getByText('Apliecību vēl nevar izsniegt, jo trūkst 1 prasības:')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Izsniegt apliecību' })).toHaveCount(0);
});

test('the trainee downloads the certificate as a PDF and as a signed credential', async ({ browserOf }) => {
  const page = await browserOf(people.ready);
  const name = await nameOf(page);
  await visit(page, '/');
  await page.getByRole('link', { name: 'Atvērt apliecību' }).click();
  await settled(page, 'Mana apliecība');
  await expect(page.getByRole('img', { name: 'Apliecības pārbaudes kods skenēšanai' })).toBeVisible();
  await checkAccessible(page);
  code = (await page.getByRole('link', { name: 'Atvērt publisko pārbaudes lapu' }).getAttribute('href'))!
    .split('/')
    .pop()!;
  expect(code.length).toBeGreaterThanOrEqual(22);

  const pdf = await downloadOf(page, 'Lejupielādēt apliecību (PDF)');
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  const { text } = await extractText(await getDocumentProxy(new Uint8Array(pdf)), { mergePages: true });
  const words = text.replace(/\s+/g, ' ');
  expect(words).toContain(name);
  expect(words).toContain('Līdzgaitnieka apliecība');
  expect(text.replace(/\s/g, '')).toContain(`/v/${code}`);

  const credential = JSON.parse(
    (await downloadOf(page, 'Lejupielādēt digitālo apliecinājumu (JSON)')).toString(),
  ) as Record<string, unknown>;
  expect(credential['type']).toContain('OpenBadgeCredential');
  expect([credential['proof']].flat()[0]).toMatchObject({
    cryptosuite: 'eddsa-rdfc-2022',
    proofValue: expect.stringMatching(/^z\w{80,}$/),
  });
  expect(String(credential['id'])).toMatch(new RegExp(`^${productUrl()}/`));
  expect(JSON.stringify(credential)).toContain(name);
});

test('anyone with the code sees what the certificate says and that it is valid, without an account', async ({
  browserOf,
}) => {
  const trainee = await browserOf(people.ready);
  const name = await nameOf(trainee);
  const page = await browserOf();
  await visit(page, `/v/${code}`);
  const main = page.locator('main');
  await expect(main.getByRole('heading', { name: 'Derīga' })).toBeVisible();
  for (const part of [name, 'Līdzgaitnieka apliecība', 'Nr. 1', 'Valsts probācijas dienests'])
    await expect(main.getByText(part, { exact: true })).toBeVisible();
  await expect(main.getByText(/\b20\d\d\b/).first()).toBeVisible();
  await expect(main).not.toContainText(/@|\+371|pamatojum/i);
  expect(await page.context().cookies()).toEqual([]);
});

test('an unknown code and a malformed one give the same page', async ({ browserOf }) => {
  const page = await browserOf();
  const seen: string[] = [];
  for (const typed of [`${code.slice(0, -3)}222`, 'nav-kods', '%00', 'x'.repeat(250)]) {
    await page.goto(`/v/${typed}`);
    await settled(page);
    await expect(page.getByRole('heading', { name: 'Šādas apliecības nav' })).toBeVisible();
    seen.push(await page.locator('main').innerHTML());
  }
  expect(new Set(seen).size).toBe(1);
  await checkAccessible(page);
});

test('two coordinators revoke, and the public page says so at once', async ({ browserOf }) => {
  const anyone = await browserOf();
  await anyone.goto(`/v/${code}`);
  await expect(anyone.getByRole('heading', { name: 'Derīga' })).toBeVisible();
  const page = await browserOf(people.coordinator, desk);
  await visit(page, volunteerPage);
  await page.getByRole('button', { name: 'Atsaukt apliecību', exact: true }).click();
  await page.getByRole('dialog').getByLabel('Pamatojums').fill('Pārkāptas saziņas robežas.');
  await page.getByRole('dialog').getByRole('button', { name: 'Ierosināt lēmumu' }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  const second = await browserOf(people.secondCoordinator);
  await second.goto(volunteerPage);
  await second.getByRole('button', { name: /^Apstiprināt/ }).click();
  const dialog = second.getByRole('dialog');
  await dialog.getByLabel('Pamatojums').fill('Piekrītu.');
  await dialog.getByRole('button', { name: 'Apstiprināt' }).click();
  await expect(dialog).toBeHidden();

  await anyone.reload();
  await expect(anyone.getByRole('heading', { name: 'Atsaukta' })).toBeVisible();
  await expect(anyone.locator('main')).not.toContainText('Pārkāptas');
  await settled(anyone);
  await checkAccessible(anyone);
});
