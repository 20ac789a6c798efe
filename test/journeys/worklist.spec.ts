import { readFile } from 'node:fs/promises';
import { checkAccessible, expect, settled, test, visit } from './journey.js';
import { people } from './people.js';

const desk = { width: 1280, height: 900 };

test('from the worklist to a blocked volunteer and the next action; the filter survives reload and back', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  await page.goto('/');
  await expect(page).toHaveURL(/\/darbi$/);
  await settled(page, 'Darbi');
  await checkAccessible(page);

  await page.getByLabel('Kurš rīkojas').selectOption({ index: 1 });
  await expect(page).toHaveURL(/gajiens=/);
  await page.getByLabel('Trūkst').selectOption({ index: 1 });
  await expect(page).toHaveURL(/prasiba=/);
  const filtered = page.url();
  const rows = page.getByRole('table', { name: 'Darbu saraksts' }).locator('tbody tr');
  await page.reload();
  await settled(page);
  await expect(rows.first()).toBeVisible();
  const shown = await rows.count();

  const name = await rows.first().getByRole('link').innerText();
  await rows.first().getByRole('link').click();
  const [family = '', given = ''] = name.split(' ');
  await expect(page.getByRole('heading', { level: 1, name: `${given} ${family}` })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ceļš uz apliecību', exact: true })).toBeVisible();

  await page.goBack();
  await expect(page).toHaveURL(filtered);
  await expect(rows).toHaveCount(shown);
});

test('the file has the people of the list', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  await visit(page, '/darbi?visi=1&kartot=name&stavoklis=CERTIFIED');
  const names = await page.getByRole('table', { name: 'Darbu saraksts' }).locator('tbody th').allInnerTexts();
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Lejupielādēt CSV' }).click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\n').slice(1);
  expect(lines.map((line) => line.split(';').slice(0, 2).join(' '))).toEqual(names.map((name) => name.trim()));
});

test('a view is kept under a name, found again, and deleted', async ({ browserOf }) => {
  const page = await browserOf(people.otherCoordinator, desk);
  await visit(page, '/darbi?visi=1&kartot=name');
  await page.getByRole('button', { name: 'Saglabāt šo skatu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Saglabāt skatu' });
  await dialog.getByRole('button', { name: 'Saglabāt', exact: true }).click();
  await expect(dialog.getByRole('link', { name: /Ierakstiet nosaukumu/ })).toBeVisible();
  await dialog.getByLabel('Nosaukums').fill('Visi pēc alfabēta');
  await dialog.getByRole('button', { name: 'Saglabāt', exact: true }).click();
  await expect(dialog).toBeHidden();
  await page.goto('/darbi');
  await page.getByRole('link', { name: 'Visi pēc alfabēta' }).click();
  await expect(page).toHaveURL(/kartot=name&visi=1/);
  await page.getByRole('button', { name: 'Dzēst skatu „Visi pēc alfabēta”' }).click();
  await expect(page.getByRole('link', { name: 'Visi pēc alfabēta' })).toBeHidden();
});

test('the board by keyboard', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  await visit(page, '/darbi?visi=1&skats=delis');
  const cards = page.locator('[data-card] a');
  await expect(cards.first()).toBeVisible();
  // Tab comes to one card; the arrows go on from there.
  await expect(page.locator('[data-card] a[tabindex="0"]')).toHaveCount(1);
  await page.locator('[data-card] a[tabindex="0"]').focus();
  const lane = () => page.evaluate(() => document.activeElement?.closest('section[aria-labelledby^="aile-"]')?.getAttribute('aria-labelledby'));
  const first = await lane();
  await page.keyboard.press('ArrowRight');
  await expect.poll(lane).not.toBe(first);
  await page.keyboard.press('ArrowLeft');
  await expect.poll(lane).toBe(first);
  const name = await page.evaluate(() => document.activeElement?.textContent ?? '');
  await page.keyboard.press('Enter');
  const [family = '', given = ''] = name.split(' ');
  await expect(page.getByRole('heading', { level: 1, name: `${given} ${family}` })).toBeVisible();
});

test('people are reminded once, after a look at who gets a letter', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  await visit(page, '/darbi?gajiens=TRAINEE&kohorta=60000000-0000-4000-8000-000000000001&kartot=name');
  const person = page.getByRole('checkbox', { name: /^Izvēlēties: / }).first();
  await person.check();
  const remind = page.getByRole('button', { name: 'Atgādināt' });
  await remind.click();
  const dialog = page.getByRole('dialog', { name: 'Atgādināt par nākamo soli?' });
  await expect(dialog.getByRole('heading', { name: 'Vēstuli saņems 1 cilvēks' })).toBeVisible();
  await checkAccessible(page);
  await dialog.getByRole('button', { name: 'Nosūtīt' }).click();
  await expect(page.getByText('Nosūtīta 1 vēstule')).toBeVisible();
  await expect(person).not.toBeChecked();
  await person.check();
  await remind.click();
  await expect(dialog.getByText('šodien jau atgādināts')).toBeVisible();
});

test('a clearance ends, and the match goes on until a person pauses it', async ({ browserOf }) => {
  const page = await browserOf(people.otherCoordinator, desk);
  await visit(page, '/darbi?visi=1&kohorta=60000000-0000-4000-8000-000000000003&kartot=name');
  await page.getByRole('row').filter({ hasText: 'Ar atļauju' }).filter({ hasText: 'Strādā' }).first().getByRole('link').click();
  const section = page.getByRole('region', { name: 'Atļaujas un darbs' });
  await section.getByRole('button', { name: /^Izbeigt atļauju/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Izbeigt atļauju?' });
  await dialog.getByLabel('Pamatojums').fill('Brīvprātīgais pārceļas uz citu reģionu.');
  await dialog.getByRole('button', { name: 'Izbeigt atļauju' }).click();
  await expect(section.getByText('Izbeigta', { exact: true })).toBeVisible();
  await expect(section.getByText('Notiek', { exact: true })).toBeVisible();
  await section.getByRole('button', { name: /^Apturēt uz laiku/ }).click();
  const pause = page.getByRole('dialog', { name: 'Apturēt darbu uz laiku?' });
  await pause.getByLabel('Pamatojums').fill('Atļauja ir izbeigta.');
  await pause.getByRole('button', { name: 'Apturēt uz laiku' }).click();
  await expect(section.getByText('Pauze', { exact: true })).toBeVisible();
  await checkAccessible(page);
});
