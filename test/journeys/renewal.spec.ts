import { randomUUID } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext } from '@playwright/test';
import { CONTENT, importContent } from './content.js';
import { checkAccessible, expect, test, visit } from './journey.js';
import { ask, emailOf, enrolmentOf, people } from './people.js';

const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-renewal-'));
const sentence = 'Šis teikums nodarbībā ir jauns.';
const returning = enrolmentOf(3, 4);
const desk = { width: 1280, height: 900 };
const RECORD = 'mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { __typename ... on Refusal { code } } }';

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => cpSync(CONTENT, folder, { recursive: true }));
// The curriculum is again what other journeys expect.
test.afterAll(async () => {
  await importContent(CONTENT);
  rmSync(folder, { recursive: true, force: true });
});

async function record(context: BrowserContext, requirementId: string, said: object): Promise<void> {
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/Riga' });
  const input = { key: randomUUID(), enrolmentId: returning, requirementId, occurredOn: today, ...said };
  const { recordEvidence } = await ask<{ recordEvidence: { __typename: string; code?: string } }>(context.request, RECORD, { input });
  expect(recordEvidence.code).toBeUndefined();
}

let email = '';
let before = '';

test('a trainer publishes a lesson with another text', async () => {
  const lesson = join(folder, 'modules/k3/lessons/robezas.lv.md');
  const text = readFileSync(lesson, 'utf8').replace('esat otro mēnesi', 'esat trešo mēnesi').replace(/Paliek sīkumi.*\n\n/, '');
  writeFileSync(lesson, `${text}\n${sentence}\n`);
  expect((await importContent(folder)).said).toMatch(/module k3.*edition 2/);
});

test('a coordinator opens the renewal before its window', async ({ browserOf }) => {
  const page = await browserOf(people.otherCoordinator, desk);
  email = await emailOf(page.context(), returning);
  await visit(page, `/brivpratigie/${returning}`);
  const panel = page.locator('[aria-labelledby="apliecibas-cikls"]');
  await expect(panel.getByText('Apliecība ir spēkā')).toBeVisible();
  await panel.getByRole('button', { name: 'Sākt atjaunošanu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sākt atjaunošanu' });
  await dialog.getByRole('button', { name: 'Sākt atjaunošanu' }).click();
  await expect(dialog.getByLabel('Pamatojums')).toHaveAttribute('aria-invalid', 'true');
  await dialog.getByLabel('Pamatojums').fill('Pavasarī būs prom, tāpēc atjauno agrāk.');
  await dialog.getByRole('button', { name: 'Sākt atjaunošanu' }).click();
  await expect(page.getByText('Sākts 2. cikls.')).toBeVisible();
  await expect(panel.getByText('Mainījusies 1 nodarbība')).toBeVisible();
  await expect(panel.getByRole('button', { name: 'Sākt atjaunošanu' })).toHaveCount(0);
  const { cycle } = await ask<{ cycle: { expiresOn: string } }>(page.request, 'query ($id: ID!) { cycle(enrolmentId: $id) { expiresOn } }', { id: returning });
  before = cycle.expiresOn;
});

test('the volunteer reads only what has changed', async ({ browserOf }) => {
  const page = await browserOf(email);
  await visit(page, '/');
  await expect(page.getByRole('heading', { name: 'Apliecības atjaunošana' })).toBeVisible();
  await expect(page.getByText('Vēlreiz jāizlasa 1 nodarbība; pārējās paliek izlasītas.')).toBeVisible();
  await page.getByRole('link', { name: /^K3 · / }).click();
  await expect(page.getByText('Šīs nodarbības teksts ir mainījies, kopš saņēmāt apliecību.', { exact: false })).toBeVisible();
  await expect(page.getByText(sentence)).toBeAttached();
  await expect(page.getByText('3 izmaiņas', { exact: true })).toBeVisible();
  const changes = page.getByRole('group', { name: /izmaiņa no 3$/ });
  await expect(changes).toHaveCount(3);
  await page.getByRole('link', { name: 'Pie pirmās izmaiņas' }).press('Enter');
  await expect(changes.nth(0)).toBeFocused();
  await expect(changes.nth(0)).toHaveAccessibleName('Mainīts 1. izmaiņa no 3');
  await changes.nth(0).getByText('Kas mainīts vārdos').click();
  await expect(changes.nth(0).locator('del')).toHaveText('bija otro');
  await expect(changes.nth(0).locator('ins')).toHaveText('tagad trešo');
  await changes.nth(0).getByRole('link', { name: 'Nākamā izmaiņa' }).click();
  await expect(changes.nth(1)).toBeFocused();
  await expect(changes.nth(1)).toHaveAccessibleName('Izņemts 2. izmaiņa no 3');
  await changes.nth(1).getByText('Kas te bija rakstīts').click();
  await expect(changes.nth(1).locator('del')).toContainText('Paliek sīkumi, kurus neviens saraksts neaptvers.');
  await page.keyboard.press('Tab');
  await checkAccessible(page);
  await changes.nth(1).getByRole('link', { name: 'Nākamā izmaiņa' }).click();
  await expect(changes.nth(2)).toBeFocused();
  await expect(changes.nth(2)).toContainText(sentence);
  await expect(changes.nth(2).getByRole('link')).toHaveCount(0);
  const foot = page.locator('article footer');
  await foot.scrollIntoViewIfNeeded();
  await expect(foot.getByText('Izlasīts', { exact: true })).toBeVisible();
  await visit(page, `/macibas/${returning}`);
  await expect(page.getByText('Ir mainījusies: izlasiet vēlreiz')).toHaveCount(0);
  const { enrolment } = await ask<{ enrolment: { standing: { requirements: { id: string; state: string }[] } } }>(
    page.request,
    'query ($id: ID!) { enrolment(id: $id) { standing { requirements { id state } } } }',
    { id: returning },
  );
  const read = enrolment.standing.requirements.filter(({ id }) => id.endsWith('-izmainas'));
  expect(read).toEqual([{ id: 'k3-izmainas', state: 'MET' }]);
});

test('the rest is signed, checked and attended, and the coordinator renews from the old expiry', async ({ browserOf }) => {
  const own = await browserOf(email);
  for (const documentId of ['brivpratiga-darba-ligums', 'konfidencialitate']) {
    const { viewer, agreement } = await ask<{ viewer: { givenName: string; familyName: string }; agreement: { current: { hash: string } } }>(
      own.request,
      'query ($id: ID!, $documentId: ID!) { viewer { givenName familyName } agreement(enrolmentId: $id, documentId: $documentId) { current { hash } } }',
      { id: returning, documentId },
    );
    const input = { key: randomUUID(), enrolmentId: returning, documentId, hash: agreement.current.hash, typedName: `${viewer.givenName} ${viewer.familyName}` };
    await ask(own.request, 'mutation ($input: SignAgreementInput!) { signAgreement(input: $input) { __typename } }', { input });
  }
  const official = await browserOf(people.official);
  await record(official.context(), 'sodu-registrs', { outcome: 'suitable' });
  const coordinator = await browserOf(people.otherCoordinator, desk);
  await record(coordinator.context(), 'atkartojums', { minutes: 180 });
  const input = { key: randomUUID(), enrolmentId: returning, reason: 'Atjaunošanas prasības ir izpildītas.' };
  const { certify } = await ask<{ certify: { __typename: string; expiresOn: string; code: string } }>(
    coordinator.request,
    'mutation ($input: CertifyInput!) { certify(input: $input) { __typename ... on Certificate { expiresOn } ... on Refusal { code params } } }',
    { input },
  );
  // Two years after 29 February is the 28th.
  const expiresOn = `${Number(before.slice(0, 4)) + 2}${before.slice(4)}`.replace('-02-29', '-02-28');
  expect(certify).toMatchObject({ __typename: 'Certificate', expiresOn });
  await visit(coordinator, `/brivpratigie/${returning}`);
  await coordinator.getByText('Iepriekšējie cikli').click();
  await expect(coordinator.getByText('2. cikls')).toBeVisible();
  await expect(coordinator.getByText('1. cikls')).toBeVisible();
});
