import { randomUUID } from 'node:crypto';
import { checkAccessible, expect, settled, test, visit } from './journey.js';
import { ask, emailOf, enrolmentOf, people } from './people.js';

const desk = { width: 1280, height: 900 };
const enrolment = enrolmentOf(3, 9);

/** A name changes, a person agrees, and the certificate follows; the old one says so to whoever still has it. */
test('a corrected name: the coordinator issues the certificate anew, and the old page points to it', async ({ browserOf }) => {
  const page = await browserOf(people.otherCoordinator, desk);
  const holder = await browserOf(await emailOf(page.context(), enrolment));
  const { viewer, own } = await ask<{ viewer: { givenName: string }; own: { certificate: { code: string; number: string } } }>(
    holder.request, 'query ($id: ID!) { viewer { givenName } own: enrolment(id: $id) { certificate { code number } } }', { id: enrolment },
  );
  const name = { givenName: viewer.givenName, familyName: 'Jaunlaulāta-Ābele' };
  await ask(holder.request, 'mutation ($input: NameCorrectionInput!) { requestNameCorrection(input: $input) { __typename } }', { input: { key: randomUUID(), ...name } });
  const { nameCorrections } = await ask<{ nameCorrections: { id: string; enrolmentId: string }[] }>(page.request, '{ nameCorrections { id enrolmentId } }');
  const { id } = nameCorrections.find(({ enrolmentId }) => enrolmentId === enrolment)!;
  await ask(page.request, 'mutation ($input: DecideNameCorrectionInput!) { decideNameCorrection(input: $input) { __typename } }', { input: { key: randomUUID(), id, accept: true } });

  await visit(page, `/brivpratigie/${enrolment}`);
  await expect(page.getByText(`Tagad vārds un uzvārds ir: ${name.givenName} ${name.familyName}`)).toBeVisible();
  await page.getByRole('button', { name: 'Izsniegt ar laboto vārdu' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(`jaunajā būs „${name.givenName} ${name.familyName}”`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Izsniegt no jauna' }).click();
  await expect(dialog.getByRole('link', { name: 'Uzrakstiet pamatojumu' })).toBeVisible();
  await checkAccessible(page);
  await dialog.getByLabel('Pamatojums').fill('Laulības: mainīts uzvārds.');
  await dialog.getByRole('button', { name: 'Izsniegt no jauna' }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText(`tā aizstāj apliecību ${own.certificate.number}`).first()).toBeVisible();
  await settled(page);
  await expect(page.getByText('Aizstāta', { exact: true })).toBeVisible();

  const anyone = await browserOf();
  await visit(anyone, `/v/${own.certificate.code}`);
  await expect(anyone.getByRole('heading', { name: 'Aizstāta' })).toBeVisible();
  await expect(anyone.getByText(/Tās vietā izsniegta jauna apliecība: LG-\d{4}-\d{6}\./)).toBeVisible();
  await expect(anyone.locator('main')).not.toContainText(name.familyName);
});
