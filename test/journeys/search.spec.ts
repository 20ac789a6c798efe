import { checkAccessible, expect, type Page, settled, test, visit } from './journey.js';
import { ask, enrolmentOf, people } from './people.js';

const desk = { width: 1280, height: 900 };
const dialogOf = (page: Page) => page.getByRole('dialog', { name: 'Meklēt' });
const VOLUNTEER = 'query ($id: ID!) { volunteer(enrolmentId: $id) { enrolment { person { givenName familyName } certificate { number } } } }';

interface Known {
  volunteer: { enrolment: { person: { givenName: string; familyName: string }; certificate: { number: string } | null } };
}

const withoutMarks = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

test('a coordinator finds a volunteer from anywhere with the keyboard alone, and Esc gives the focus back', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  await visit(page, '/kohortas');
  const { volunteer } = await ask<Known>(page.request, VOLUNTEER, { id: enrolmentOf(1, 3) });
  const { givenName, familyName } = volunteer.enrolment.person;
  await page.getByRole('link', { name: 'Darbi', exact: true }).first().focus();
  await page.keyboard.press('Control+k');
  const dialog = dialogOf(page);
  const field = dialog.getByRole('combobox');
  await expect(field).toBeFocused();
  await expect(dialog.getByRole('group', { name: 'Lapas' }).getByRole('option', { name: 'Vienošanās' })).toBeVisible();
  await checkAccessible(page);
  await page.keyboard.press('Escape');
  await expect(dialog).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Darbi', exact: true }).first()).toBeFocused();

  await page.keyboard.press('Control+k');
  await page.keyboard.type(withoutMarks(`${familyName} ${givenName}`));
  const found = dialog.getByRole('group', { name: 'Brīvprātīgie' }).getByRole('option', { name: `${givenName} ${familyName}` });
  await expect(found).toHaveAttribute('aria-selected', 'true');
  await checkAccessible(page);
  await expect(dialog.getByRole('status')).toHaveText(/^Atrast/);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`/brivpratigie/${enrolmentOf(1, 3)}$`));
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();

  await page.keyboard.press('Control+k');
  await expect(dialog.getByRole('group', { name: 'Nesen atvērtais' }).getByRole('option')).toHaveText([new RegExp(`${givenName} ${familyName}`)]);
  await page.keyboard.press('ArrowDown');
  await expect(dialog.getByRole('option', { selected: true })).toHaveText('Darbi');
  await field.fill('šāda nav');
  await expect(dialog.getByRole('status')).toHaveText(/^Nekas nav atrasts/);
  await expect(dialog.getByRole('option')).toHaveCount(0);
});

test('a certificate by its number; nobody of another region', async ({ browserOf }) => {
  const page = await browserOf(people.otherCoordinator, desk);
  await visit(page, '/kohortas');
  const { volunteer } = await ask<Known>(page.request, VOLUNTEER, { id: enrolmentOf(3, 4) });
  const { number } = volunteer.enrolment.certificate!;
  await page.getByRole('button', { name: 'Meklēt' }).click();
  await dialogOf(page).getByRole('combobox').fill(number.toLowerCase());
  await expect(dialogOf(page).getByRole('group', { name: 'Apliecības' }).getByRole('option')).toHaveText([new RegExp(number)]);
  const elsewhere = await browserOf(people.coordinator, desk);
  await visit(elsewhere, '/kohortas');
  await elsewhere.getByRole('button', { name: 'Meklēt' }).click();
  await dialogOf(elsewhere).getByRole('combobox').fill(number);
  await expect(dialogOf(elsewhere).getByRole('status')).toHaveText(/^Nekas nav atrasts/);
});

test('a trainee finds their modules on a phone, and pages without a connection', async ({ browserOf, expectConsole }) => {
  expectConsole(/ERR_INTERNET_DISCONNECTED/);
  const page = await browserOf(people.inTheMiddle);
  await visit(page, '/');
  await page.getByRole('button', { name: 'Meklēt' }).click();
  const dialog = dialogOf(page);
  await dialog.getByRole('combobox').fill('k3');
  await expect(dialog.getByRole('group', { name: 'Moduļi' }).getByRole('option')).toHaveText([/K3/]);
  await checkAccessible(page);
  await page.context().setOffline(true);
  await dialog.getByRole('combobox').fill('dati');
  await expect(dialog.getByRole('status')).toHaveText('Nav savienojuma: tagad atrodamas tikai lapas.');
  await expect(dialog.getByRole('option', { name: 'Mani dati' })).toBeVisible();
  await page.context().setOffline(false);
  await dialog.getByRole('combobox').fill('k3');
  await dialog.getByRole('option', { name: /K3/ }).click();
  await expect(page).toHaveURL(/\/macibas\/[^/]+#k3$/);
});
