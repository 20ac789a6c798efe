import { checkAccessible, expect, settled, test, visit } from './journey.js';
import { letterTo } from './letters.js';
import { emailOf, enrolmentOf, people } from './people.js';

const enrolment = enrolmentOf(1, 1);
const referee = 'jana.atsauce@paraugs.example';
const words = 'Divus gadus vadīja kaimiņu pulciņu un ne reizi nepievīla.';
let link = '';

test.describe.configure({ mode: 'serial' });

test('a coordinator asks a referee, who gets a letter with a link', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator);
  await visit(page, `/brivpratigie/${enrolment}`);
  await page.getByRole('button', { name: 'Lūgt atsauksmi' }).click();
  const dialog = page.getByRole('dialog', { name: 'Lūgt atsauksmi' });
  await dialog.getByRole('button', { name: 'Nosūtīt vēstuli' }).click();
  await expect(dialog.getByText('Ierakstiet vārdu un uzvārdu').first()).toBeVisible();
  await checkAccessible(page);
  await dialog.getByLabel('Vārds un uzvārds').fill('Jana Atsauce');
  await dialog.getByLabel('E-pasts').fill(referee);
  await dialog.getByLabel('Kā pazīst brīvprātīgo').fill('Kaimiņiene');
  await dialog.getByRole('button', { name: 'Nosūtīt vēstuli' }).click();
  const card = page.getByRole('article').filter({ hasText: 'Jana Atsauce' });
  await expect(card.getByText('Lūgums nosūtīts', { exact: true })).toBeVisible();
  const letter = await letterTo(referee, 'Atsauksme');
  link = new URL(/https?:\/\/\S+\/atsauksme\/\S+/.exec(letter.text)![0]).pathname;
});

test('the referee answers without an account; what is typed survives a reload; then the link is over', async ({ browserOf }) => {
  const page = await browserOf();
  await visit(page, link);
  await page.getByRole('button', { name: 'Nosūtīt atsauksmi' }).click();
  await expect(page.getByRole('link', { name: 'Izvēlieties, vai uz šo cilvēku var paļauties' })).toBeVisible();
  await checkAccessible(page);
  await page.getByLabel('Kā Jūs pazīstat šo cilvēku?').fill('Kaimiņiene');
  await page.getByLabel('Kas vēl mums jāzina?').fill(words);
  await page.getByRole('radio', { name: 'Vienu līdz piecus gadus' }).check({ force: true });
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Kas vēl mums jāzina?')).toHaveValue(words);
  await expect(page.getByRole('radio', { name: 'Vienu līdz piecus gadus' })).toBeChecked();
  for (const group of [/Vai uz šo cilvēku/, /patur pie sevis/]) {
    await page.getByRole('radiogroup', { name: group }).or(page.getByRole('group', { name: group })).getByText('Lielākoties').click();
  }
  await page.getByText('Iesaku', { exact: true }).click();
  await page.getByRole('button', { name: 'English' }).or(page.getByText('EN', { exact: true })).first().click();
  await expect(page.getByRole('button', { name: 'Send the reference' })).toBeVisible();
  await expect(page.getByLabel('What else should we know?')).toHaveValue(words);
  await page.getByRole('button', { name: 'Send the reference' }).click();
  await expect(page.getByRole('heading', { name: 'Thank you, the reference has arrived' })).toBeVisible();
  await checkAccessible(page);
  await expect.poll(() => page.evaluate(() => localStorage.getItem('atsauksme'))).toBeNull();

  const over = await browserOf();
  await visit(over, link);
  await expect(over.getByRole('heading', { name: 'Saite vairs nav derīga' })).toBeVisible();
  const used = await over.locator('main').innerText();
  await visit(over, `${link.slice(0, -4)}AAAA`);
  await expect(over.getByRole('heading', { name: 'Saite vairs nav derīga' })).toBeVisible();
  expect(await over.locator('main').innerText()).toBe(used);
});

test('the coordinator reads it; the volunteer sees that it has arrived, and no more', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator);
  await visit(page, `/brivpratigie/${enrolment}`);
  const card = page.getByRole('article').filter({ hasText: 'Jana Atsauce' });
  await expect(card.getByText('Saņemta', { exact: true })).toBeVisible();
  await card.getByRole('button', { name: 'Lasīt atsauksmi' }).click();
  await expect(page.getByRole('dialog').getByText(words)).toBeVisible();
  await checkAccessible(page);

  const own = await browserOf(await emailOf(page.context(), enrolment));
  await visit(own, `/atsauksmes/${enrolment}`);
  await expect(own.getByRole('article').filter({ hasText: 'Jana Atsauce' }).getByText('Saņemta', { exact: true })).toBeVisible();
  await expect(own.getByText(words)).toHaveCount(0);
  await expect(own.getByRole('button', { name: 'Lasīt atsauksmi' })).toHaveCount(0);
});
