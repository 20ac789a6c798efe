import type { Page } from '@playwright/test';
import { checkAccessible, expect, test, visit } from './journey.js';
import { people } from './people.js';

const desk = { width: 1280, height: 900 };
const phone = { width: 390, height: 844 };
const missing = '/darbi?prasiba=identitate&kartot=name';

const bar = (page: Page) => page.getByRole('region', { name: 'Darbības ar izvēlētajiem' });
const rows = (page: Page) => page.getByRole('table', { name: 'Darbu saraksts' }).locator('tbody tr');

test('one fact about several people: chosen, previewed, recorded and taken back', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  await visit(page, missing);
  await expect(rows(page).nth(2)).toBeVisible();
  const before = await rows(page).count();
  const names = [];
  for (let at = 0; at < 3; at++) {
    names.push((await rows(page).nth(at).getByRole('link').innerText()).split(' ').reverse().join(' '));
    await rows(page).nth(at).getByRole('checkbox').check();
  }
  await expect(bar(page).getByRole('status')).toHaveText('Izvēlēti 3 cilvēki');

  await bar(page).getByRole('button', { name: 'Ierakstīt' }).click();
  const form = page.getByRole('dialog', { name: 'Ierakstīt par 3 cilvēkiem' });
  await form.getByRole('button', { name: 'Skatīt, kas mainīsies' }).click();
  await expect(form.getByRole('link', { name: 'Izvēlieties, ko ierakstīt' })).toBeVisible();
  await form.getByLabel('Ko ierakstīt').selectOption({ label: 'Personas dokumenta uzrādīšana (trūkst 3 no 3)' });
  await checkAccessible(page);
  await form.getByRole('button', { name: 'Skatīt, kas mainīsies' }).click();

  const preview = page.getByRole('dialog', { name: 'Kas mainīsies: Personas dokumenta uzrādīšana' });
  await expect(preview.getByText('Pievienos 3 ierakstus')).toBeVisible();
  for (const name of names) await expect(preview.getByRole('checkbox', { name })).toBeChecked();
  await expect(preview.getByText('trūkst → izpildīts')).toHaveCount(3);
  await checkAccessible(page);
  await preview.getByRole('button', { name: 'Ierakstīt par 3 cilvēkiem' }).click();

  const done = page.getByRole('dialog', { name: 'Ierakstīts par 3 cilvēkiem' });
  await expect(done.getByRole('link')).toHaveText(names);
  await expect(rows(page)).toHaveCount(before - 3);
  await checkAccessible(page);
  await done.getByRole('button', { name: 'Atsaukt 3 ierakstus' }).click();
  const undo = page.getByRole('dialog', { name: 'Atsaukt 3 ierakstus?' });
  await undo.getByLabel('Pamatojums').fill('Dokumentus rādīja cita grupa.');
  await undo.getByRole('button', { name: 'Atsaukt 3 ierakstus' }).click();
  const undone = page.getByRole('dialog', { name: 'Atsaukti 3 ieraksti' });
  await expect(undone.getByText('atsaukts', { exact: true })).toHaveCount(3);
  await undone.getByRole('button', { name: 'Gatavs' }).click();
  await expect(rows(page)).toHaveCount(before);
  await expect(bar(page)).toBeHidden();
});

test('everybody whom the filter matches, on a phone; another filter chooses anew', async ({ browserOf }) => {
  const page = await browserOf(people.otherCoordinator, phone);
  await visit(page, `${missing}&visi=1`);
  const all = page.getByRole('button', { name: /^Izvēlēties visus \d+$/ });
  const n = (await all.innerText()).match(/\d+/)![0];
  await all.click();
  await expect(bar(page).getByRole('status')).toContainText(n);
  await checkAccessible(page);
  await bar(page).getByRole('button', { name: 'Sākt atjaunošanu' }).click();
  const dialog = page.getByRole('dialog', { name: 'Sākt atjaunošanu' });
  await expect(dialog.getByText('Nevienam no izvēlētajiem atjaunošanu šobrīd sākt nevar.')).toBeVisible();
  await expect(dialog.getByText('Apliecības vēl nav, tāpēc nav arī ko atjaunot.').first()).toBeVisible();
  await checkAccessible(page);
  await dialog.getByRole('button', { name: 'Atcelt' }).click();
  const everybody = page.getByRole('checkbox', { name: 'Rādīt arī tos, kuriem šobrīd nekas nav jādara' });
  await everybody.click();
  await expect(everybody).not.toBeChecked();
  await expect(bar(page)).toBeHidden();
});
