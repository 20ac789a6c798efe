import { checkAccessible, expect, test, visit } from './journey.js';
import { people } from './people.js';

test('an administrator keeps the list of prisons', async ({ browserOf }) => {
  const page = await browserOf(people.administrator);
  await visit(page, '/vietas');
  await checkAccessible(page);
  await page.getByRole('button', { name: 'Pievienot cietumu' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Nosaukums latviski').fill('Olaines cietums');
  await dialog.getByLabel('Nosaukums angliski').fill('Another name');
  await dialog.getByLabel('Kods').fill('skirotava');
  await dialog.getByRole('button', { name: 'Pievienot cietumu' }).click();
  await expect(dialog.getByRole('link', { name: 'Vieta ar šādu nosaukumu jau ir' })).toBeVisible();
  await checkAccessible(page);
  await dialog.getByLabel('Nosaukums latviski').fill('Šķirotavas cietums');
  await dialog.getByRole('button', { name: 'Pievienot cietumu' }).click();
  await expect(page.getByText('Kods: skirotava')).toBeVisible();

  await page.getByRole('button', { name: 'Pārsaukt: Šķirotavas cietums' }).click();
  await page.getByRole('dialog').getByLabel('Nosaukums latviski').fill('Šķirotavas ieslodzījuma vieta');
  await page.getByRole('dialog').getByRole('button', { name: 'Saglabāt nosaukumu' }).click();
  await page.getByRole('button', { name: 'Slēgt: Šķirotavas ieslodzījuma vieta' }).click();
  await expect(page.getByRole('button', { name: 'Atvērt no jauna: Šķirotavas ieslodzījuma vieta' })).toBeVisible();
  await checkAccessible(page);
});

test('nobody is due for erasure, and the rules of a programme can be taken along as a file', async ({ browserOf }) => {
  const administrator = await browserOf(people.administrator, { width: 1280, height: 900 });
  await visit(administrator, '/dzesana');
  await expect(administrator.getByRole('heading', { name: 'Nevienam termiņš nav pienācis' })).toBeVisible();
  await checkAccessible(administrator);

  const coordinator = await browserOf(people.coordinator);
  await visit(coordinator, '/programmas/lidzgaitnieks/noteikumi');
  await checkAccessible(coordinator);
  const [file] = await Promise.all([coordinator.waitForEvent('download'), coordinator.getByRole('link', { name: 'Lejupielādēt YAML' }).click()]);
  expect(file.suggestedFilename()).toBe('lidzgaitnieks.yaml');
});
