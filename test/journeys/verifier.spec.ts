import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { checkAccessible, expect, settled, test } from './journey.js';
import { ask, people, productUrl } from './people.js';

const folder = mkdtempSync(join(tmpdir(), 'verifier-'));
const saved = (name: string): string => join(folder, name);
let code = '';

test.describe.configure({ mode: 'serial' });
test.afterAll(() => rmSync(folder, { recursive: true }));

/** What somebody saves who is still online: the page, the keys, the certificate, the status lists. */
test('everything for a place without a signal is saved as files', async ({ browserOf }) => {
  const page = await browserOf(people.certified);
  const { myEnrolments } = await ask<{ myEnrolments: { certificate: { id: string; code: string } | null }[] }>(page.request, '{ myEnrolments { certificate { id code } } }');
  const certificate = myEnrolments.map((one) => one.certificate).find((one) => one !== null)!;
  code = certificate.code;
  const save = async (path: string, name: string) => writeFileSync(saved(name), await (await page.request.get(path)).body());
  await save('/bezsaistes-parbaude.html', 'parbaude.html');
  await save('/api/keys.json', 'atslegas.json');
  await save(`/certificates/${certificate.id}/credential.json`, 'apliecinajums.json');
  await save(`/certificates/${certificate.id}/certificate.pdf`, 'apliecība.pdf');
  const text = readFileSync(saved('apliecinajums.json'), 'utf8');
  const { credentialStatus } = JSON.parse(text) as { credentialStatus: { statusPurpose: string; statusListCredential: string }[] };
  for (const { statusPurpose, statusListCredential } of credentialStatus) await save(statusListCredential, `${statusPurpose}.json`);
  writeFileSync(saved('labots.json'), text.replace(/"identityHash":"[^"]+"/, '"identityHash":"Kāds Cits"'));
  const pdf = readFileSync(saved('apliecība.pdf'));
  pdf[pdf.length - 10]! ^= 1;
  writeFileSync(saved('labota.pdf'), pdf);
});

/** The saved page, opened from the disk of a device that has no network. */
async function offline(page: Page): Promise<string[]> {
  const asked: string[] = [];
  await page.context().setOffline(true);
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(saved('parbaude.html')).href);
  return asked;
}

test('a saved page checks certificates from saved keys, and asks no network for anything', async ({ browserOf }) => {
  const page = await browserOf();
  const asked = await offline(page);
  const result = page.locator('#result');
  await expect(page.getByRole('heading', { level: 1, name: 'Apliecības pārbaude bez interneta' })).toBeVisible();
  await page.locator('#certificate').setInputFiles(saved('apliecība.pdf'));
  await expect(result).toContainText('Vispirms izvēlieties atslēgu sarakstu.');
  await page.locator('#keys').setInputFiles(saved('labots.json'));
  await expect(page.getByText('Tas nav atslēgu saraksts.')).toBeVisible();
  await page.locator('#keys').setInputFiles(saved('atslegas.json'));
  await expect(page.getByText('Saraksts ielasīts.')).toBeVisible();
  await expect(result).toContainText('Paraksts ir īsts un termiņš nav beidzies.');
  await expect(result).toContainText('bez interneta nav zināms');
  await checkAccessible(page);

  await page.locator('#lists').setInputFiles([saved('revocation.json'), saved('suspension.json')]);
  await expect(result).toContainText('saskaņā ar stāvokļa sarakstu ir spēkā');
  await page.locator('#certificate').setInputFiles(saved('apliecinajums.json'));
  await expect(result).toContainText('saskaņā ar stāvokļa sarakstu ir spēkā');
  await expect(result).toContainText(`${productUrl()}/v/${code}`);
  await page.locator('#certificate').setInputFiles(saved('labots.json'));
  await expect(result).toContainText('Tās saturs pēc parakstīšanas ir mainīts.');
  await expect(result).not.toContainText('Kāds Cits');
  await checkAccessible(page);
  await page.locator('#certificate').setInputFiles(saved('revocation.json'));
  await expect(result).toContainText('Šajā failā nav parakstītas apliecības.');

  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Check a certificate without the internet' })).toBeVisible();
  await expect(result).toContainText('There is no signed certificate in this file.');
  expect(asked.filter((url) => !url.startsWith('file:'))).toEqual([]);
});

test('pasted keys do as well, by keyboard alone', async ({ browserOf }) => {
  const page = await browserOf();
  await offline(page);
  await page.locator('#pasted').focus();
  await page.keyboard.insertText(readFileSync(saved('atslegas.json'), 'utf8'));
  await page.keyboard.press('Tab');
  await expect(page.locator('#certificate')).toBeFocused();
  await page.locator('#certificate').setInputFiles(saved('apliecinajums.json'));
  await expect(page.locator('#result')).toContainText('Paraksts ir īsts un termiņš nav beidzies.');
});

test('the same page works where it is served from, under its own policy', async ({ browserOf }) => {
  const page = await browserOf();
  await page.goto(`/v/${code}`);
  await settled(page);
  await page.getByRole('link', { name: 'Pārbaude bez interneta' }).click();
  const [keys] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Saglabāt atslēgu sarakstu' }).click()]);
  await page.locator('#keys').setInputFiles(await keys.path());
  await expect(page.getByText('Saraksts ielasīts.')).toBeVisible();
  await checkAccessible(page);
});

test('a file that somebody was sent is compared with what was signed', async ({ browserOf }) => {
  const page = await browserOf();
  await page.goto(`/v/${code}`);
  await settled(page);
  const choose = page.getByLabel('Izvēlēties failu');
  for (const [name, says] of [
    ['apliecība.pdf', 'Fails ir tieši tāds, kāds tika parakstīts.'],
    ['labota.pdf', 'Fails pēc aizzīmogošanas ir mainīts.'],
    ['apliecinajums.json', 'Saturs ir tieši tāds, kāds tika parakstīts.'],
    ['labots.json', '/credentialSubject/identifier/0/identityHash'],
  ] as const) {
    await choose.setInputFiles(saved(name));
    await expect(page.getByText(`Fails: ${name}`)).toBeVisible();
    await expect(page.getByText(says)).toBeVisible();
    await checkAccessible(page);
  }
});
