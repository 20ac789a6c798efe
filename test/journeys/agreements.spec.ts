import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT, importContent } from './content.js';
import { checkAccessible, expect, settled, test, visit } from './journey.js';
import { letterTo, lettersTo } from './letters.js';
import { ask, enrolmentOf, people } from './people.js';

const enrolment = enrolmentOf(2, 1);
const page = `/vienosanas/${enrolment}/brivpratiga-darba-ligums`;
const desk = { width: 1280, height: 900 };
let folder = '';

test.describe.configure({ mode: 'serial' });

test.beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lidzgaita-content-'));
  await cp(CONTENT, folder, { recursive: true });
});
// Other journeys know people who have signed: back to the first text, with which their signatures count again.
test.afterAll(async () => {
  await importContent(CONTENT);
  await rm(folder, { recursive: true, force: true });
});

test('a changed text is published: those who signed are asked again, by one letter', async ({ browserOf }) => {
  for (const [language, before, after] of [['lv', 'vismaz trīs dienas iepriekš', 'vismaz piecas dienas iepriekš'], ['en', 'at least three days', 'at least five days']] as const) {
    const file = join(folder, `agreements/brivpratiga-darba-ligums.${language}.md`);
    const text = await readFile(file, 'utf8');
    expect(text).toContain(before);
    await writeFile(file, text.replace(before, after));
  }
  expect((await importContent(folder)).said).toMatch(/agreement brivpratiga-darba-ligums: edition 2 \(new\)/);
  expect((await importContent(folder)).said).toMatch(/agreement brivpratiga-darba-ligums: edition 2 \(unchanged\)/);
  const letter = await letterTo(people.certified, 'jauno redakciju');
  expect(letter.text).toContain(page);
  expect((await lettersTo(people.certified)).filter(({ subject }) => subject.includes('jauno redakciju'))).toHaveLength(1);

  const home = await browserOf(people.certified);
  await visit(home, '/');
  await home.getByRole('link', { name: 'Parakstiet jauno redakciju' }).click();
  await expect(home).toHaveURL(new RegExp(page));
});

test('they read what is new and sign it by keyboard; the receipt stays, and the old text can be read', async ({ browserOf }) => {
  const tab = await browserOf(people.certified);
  await visit(tab, page);
  const changes = tab.getByRole('heading', { name: 'Kas mainījies kopš 1. redakcijas' }).locator('xpath=ancestor::*[@aria-labelledby][1]');
  await expect(changes.locator('del').filter({ hasText: 'trīs' })).toBeVisible();
  await expect(changes.locator('ins').filter({ hasText: 'piecas' })).toBeVisible();

  const { viewer } = await ask<{ viewer: { givenName: string; familyName: string } }>(tab.request, '{ viewer { givenName familyName } }');
  await tab.getByRole('button', { name: 'Parakstīt', exact: true }).press('Enter');
  await expect(tab.getByRole('alert')).toBeFocused();
  await checkAccessible(tab);
  await tab.getByLabel('Ierakstiet savu vārdu un uzvārdu').focus();
  await tab.keyboard.type(`${viewer.givenName} ${viewer.familyName}`.toUpperCase());
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Space');
  await tab.keyboard.press('Tab');
  await tab.keyboard.press('Enter');
  await expect(tab.getByRole('heading', { name: 'Apstiprinājums' })).toBeVisible();
  await expect(tab.getByText(`${viewer.givenName} ${viewer.familyName}`.toUpperCase(), { exact: true })).toBeVisible();
  await expect(tab.getByText('2. redakcija').first()).toBeVisible();
  await checkAccessible(tab);

  await tab.reload();
  await settled(tab);
  await tab.getByRole('link', { name: '1. redakcija' }).click();
  await expect(tab.getByText('vismaz trīs dienas iepriekš')).toBeVisible();
  await settled(tab);
  await checkAccessible(tab);
  await visit(tab, '/');
  await expect(tab.getByRole('link', { name: 'Parakstiet jauno redakciju' })).toHaveCount(0);
});

test('a coordinator sees who has yet to sign', async ({ browserOf }) => {
  const tab = await browserOf(people.coordinator, desk);
  await visit(tab, '/vienosanas');
  await tab.getByText('Vecā redakcija', { exact: false }).click();
  await expect(tab).toHaveURL(/skats=changed/);
  const table = tab.getByRole('table', { name: 'Kas ir un kas nav parakstīts' });
  await expect(table.getByText('Parakstīta iepriekšējā redakcija').first()).toBeVisible();
  await expect(table.getByText('Nav parakstīts', { exact: true })).toHaveCount(0);
  await tab.reload();
  await settled(tab);
  await expect(table.getByText('Parakstīta iepriekšējā redakcija').first()).toBeVisible();
  await checkAccessible(tab);
});

test('a text that changes while it is read is not signed: the new one is shown', async ({ browserOf }) => {
  const tab = await browserOf(people.ready);
  await visit(tab, `/vienosanas/${enrolmentOf(2, 0)}/brivpratiga-darba-ligums`);
  await expect(tab.getByRole('heading', { name: 'Jūsu paraksts' })).toBeVisible();
  const file = join(folder, 'agreements/brivpratiga-darba-ligums.lv.md');
  await writeFile(file, (await readFile(file, 'utf8')).replace('vismaz piecas dienas', 'vismaz septiņas dienas'));
  expect((await importContent(folder)).code).toBe(0);
  const { viewer } = await ask<{ viewer: { givenName: string; familyName: string } }>(tab.request, '{ viewer { givenName familyName } }');
  await tab.getByLabel('Ierakstiet savu vārdu un uzvārdu').fill(`${viewer.givenName} ${viewer.familyName}`);
  await tab.getByText('Tekstu izlasīju un tam piekrītu').click();
  await tab.getByRole('button', { name: 'Parakstīt', exact: true }).click();
  await expect(tab.locator('ins').filter({ hasText: 'septiņas' })).toBeVisible();
  await expect(tab.getByRole('heading', { name: 'Apstiprinājums' })).toHaveCount(0);
  await expect(tab.getByLabel('Ierakstiet savu vārdu un uzvārdu')).toHaveValue('');
});
