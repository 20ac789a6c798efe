import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CONTENT, importContent } from './content.js';
import { expect, test, visit } from './journey.js';
import { ask, enrolmentOf, people } from './people.js';

const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-trainer-'));
const lesson = join(folder, 'modules/k1/lessons/loma.lv.md');
const sentence = 'Šo teikumu trenere pievienoja otrajā izdevumā.';

test.describe.configure({ mode: 'serial' });
test.beforeAll(() => cpSync(CONTENT, folder, { recursive: true }));
test.afterAll(() => rmSync(folder, { recursive: true, force: true }));

const editionsOf = (said: string) => said.split('\n').filter((line) => /edition \d/.test(line));

test('importing files that nobody has changed changes nothing', async () => {
  const { code, said } = await importContent(folder);
  expect(said).not.toContain('edition 2');
  expect(code).toBe(0);
});

test('a trainer changes a lesson, imports it and sees a new edition', async ({ browserOf }) => {
  appendFileSync(lesson, `\n${sentence}\n`);
  const { code, said } = await importContent(folder);
  expect(code, said).toBe(0);
  expect(editionsOf(said).filter((line) => line.startsWith('module k1'))[0]).toMatch(/edition 2/);
  expect(editionsOf(said).filter((line) => line.startsWith('module k3'))[0] ?? 'edition 1').toMatch(/edition 1/);

  const again = await importContent(folder);
  expect(again.code).toBe(0);
  expect(editionsOf(again.said).filter((line) => line.startsWith('module')).join()).not.toContain('edition 3');

  const page = await browserOf(people.trainer, { width: 1280, height: 800 });
  await visit(page, '/moduli');
  const editions = page.getByRole('table', { name: 'K1 izdevumi' }).getByRole('row');
  await expect(editions.filter({ hasText: /2\.\sizdevums \(jaunākais\)/ })).toContainText('neviena');
  await expect(editions.filter({ hasText: /1\.\sizdevums/ })).toContainText('Rīgas rudens grupa');
});

test('the cohort under way keeps the edition that it began with', async ({ browserOf }) => {
  const page = await browserOf(people.inTheMiddle);
  await visit(page, `/macibas/${enrolmentOf(1, 0)}/k1/lasit/loma`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Līdzās, nevis priekšā');
  await expect(page.getByText('Arī otrs cilvēks izvēlas')).toBeVisible();
  await expect(page.getByText(sentence)).toHaveCount(0);
  const coordinator = await browserOf(people.coordinator);
  const { cohorts } = await ask<{ cohorts: { programme: { editionNumber: number } }[] }>(
    coordinator.request,
    '{ cohorts { programme { editionNumber } } }',
  );
  expect(new Set(cohorts.map(({ programme }) => programme.editionNumber))).toEqual(new Set([1]));
});

test('a half-written file is refused with its line and advice, and nothing is imported', async () => {
  const quiz = join(folder, 'modules/k1/quiz.yaml');
  const whole = readFileSync(quiz, 'utf8');
  appendFileSync(lesson, '\nVēl viens teikums.\n');
  writeFileSync(quiz, whole.slice(0, whole.length / 2));
  const { code, said } = await importContent(folder);
  expect(code).toBe(1);
  expect(said).toMatch(/modules\/k1\/quiz\.yaml:\d+:\d+ {2}error {2}\S/);
  expect(said).toContain('Nothing was imported.');
  writeFileSync(quiz, whole);
  const { said: mended } = await importContent(folder);
  expect(
    editionsOf(mended).filter((line) => line.startsWith('module k1'))[0],
    'the refused import had left no edition behind',
  ).toMatch(/edition 3/);
});
