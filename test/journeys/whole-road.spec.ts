import { randomUUID } from 'node:crypto';
import { checkAccessible, expect, settled, test, visit } from './journey.js';
import { letterTo } from './letters.js';
import { ask, cohortId, people, sessionOf } from './people.js';
import { learn, record, sign, write } from './road.js';

const desk = { width: 1280, height: 900 };
const email = 'jauna.dalibniece@paraugs.example';
const name = 'Marta Jaunzeme';

test('from an invitation to a certificate that anyone can check', async ({ browserOf }) => {
  const coordinator = await browserOf(people.coordinator, desk);
  await visit(coordinator, `/kohortas/${cohortId(2)}/uzaicinajumi`);
  await coordinator.getByLabel('E-pasta adreses').fill(email);
  await coordinator.getByRole('button', { name: 'Nosūtīt 1 uzaicinājumu' }).click();
  const letter = await letterTo(email, '');
  const link = /\/ielugums\/\S+/.exec(letter.text)![0];

  const trainee = await browserOf();
  await visit(trainee, link);
  await trainee.getByLabel('Vārds', { exact: true }).fill('Marta');
  await trainee.getByLabel('Uzvārds', { exact: true }).fill('Jaunzeme');
  await trainee.getByLabel('Parole', { exact: true }).fill('gara un laba parole');
  await trainee.getByRole('checkbox', { name: /^Izlasīju/ }).check();
  await trainee.getByRole('button', { name: 'Izveidot kontu un pievienoties' }).click();
  await expect(trainee.getByRole('heading', { level: 1 })).toHaveText(/Marta/);

  const { myEnrolments } = await ask<{ myEnrolments: { id: string; person: { id: string } }[] }>(trainee.request, '{ myEnrolments { id person { id } } }');
  const [{ id: enrolmentId, person }] = myEnrolments as [{ id: string; person: { id: string } }];
  for (const moduleId of ['k1', 'k3']) await learn(trainee.request, enrolmentId, moduleId);
  for (const documentId of ['brivpratiga-darba-ligums', 'konfidencialitate']) await sign(trainee.request, enrolmentId, documentId, name);

  const [second, trainer, otherTrainer] = await Promise.all([people.secondCoordinator, people.trainer, 'trenere2@paraugs.example'].map((who) => browserOf(who)));
  for (let at = 0; at < 4; at += 1) {
    await write(coordinator.request, 'recordAttendance', 'RecordAttendanceInput', { key: randomUUID(), sessionId: sessionOf(2, at), entries: [{ personId: person.id, minutes: 150 }] });
  }
  for (const by of [trainer!, otherTrainer!]) await record(by.request, enrolmentId, 'trenera-ieteikums', { outcome: 'ready' });
  await record(coordinator.request, enrolmentId, 'identitate');
  for (const by of [coordinator, second!]) await record(by.request, enrolmentId, 'intervija', { outcome: 'suitable' });
  for (let n = 0; n < 2; n += 1) await record(coordinator.request, enrolmentId, 'atsauksmes');
  await record(coordinator.request, enrolmentId, 'sodu-registrs', { outcome: 'suitable' });

  await visit(coordinator, `/brivpratigie/${enrolmentId}`);
  await expect(coordinator.getByText('Viss izpildīts: var izsniegt apliecību')).toBeVisible();
  await coordinator.getByRole('button', { name: 'Izsniegt apliecību' }).click();
  const dialog = coordinator.getByRole('dialog');
  await dialog.getByLabel('Pamatojums').fill('Viss ceļš ir noiets.');
  await dialog.getByRole('button', { name: 'Izsniegt apliecību' }).click();
  await expect(dialog).toBeHidden();

  await visit(trainee, `/sertifikats/${enrolmentId}`);
  const code = (await trainee.getByRole('link', { name: 'Atvērt publisko pārbaudes lapu' }).getAttribute('href'))!;
  const anyone = await browserOf();
  await visit(anyone, code);
  await expect(anyone.getByRole('heading', { name: 'Derīga' })).toBeVisible();
  await expect(anyone.getByText(name, { exact: true })).toBeVisible();
  await settled(anyone);
  await checkAccessible(anyone);
});
