import { atQuestion, receipt } from './answers.js';
import { checkAccessible, expect, type Page, settled, test, visit } from './journey.js';
import { answerByKeyboard, questionsOf } from './kinds.js';
import { ask, cohortId, emailOf, enrolmentOf, people } from './people.js';

test.describe.configure({ mode: 'serial' });

const desk = { width: 1280, height: 900 };
const learner = enrolmentOf(1, 13);
const COMMENT = 'Labi, ka vispirms klausāties. Nosauciet arī vienu konkrētu soli.';

let result = '';

const onward = async (page: Page) => {
  await page.getByRole('navigation', { name: 'Pāriet starp jautājumiem' }).getByRole('link').last().focus();
  await page.keyboard.press('Enter');
};

test('every kind of question by keyboard: a wrong try earns a hint, and a text waits for its marker', async ({
  browserOf,
}) => {
  test.setTimeout(300_000);
  const coordinator = await browserOf(people.coordinator);
  const page = await browserOf(await emailOf(coordinator.context(), learner));
  await visit(page, `/macibas/${learner}/k2/tests`);
  await page.getByRole('button', { name: 'Sākt testu' }).click();
  await expect(page.getByText('1. jautājums no 15').first()).toBeVisible();
  const questions = await questionsOf(page, 'k2');
  const tried = questions.find(({ kind, options }) => kind === 'single' && (options?.length ?? 0) > 2)!;
  const looked = new Set<string>();

  for (const [at, question] of questions.entries()) {
    await atQuestion(page, at + 1);
    if (!looked.has(question.kind)) await checkAccessible(page);
    looked.add(question.kind);
    if (question === tried) await tryWrongly(page, question.options!.find(({ correct }) => !correct)!.text.lv);
    await answerByKeyboard(page, 'k2', question);
    await expect(receipt(page), question.id).toBeVisible();
    await onward(page);
  }
  expect(looked.size, 'kinds that this attempt drew').toBeGreaterThan(8);
  await settled(page, 'Pārbaudiet atbildes');
  await checkAccessible(page);
  await page.getByRole('button', { name: 'Iesniegt testu' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Tests iesniegts' })).toBeVisible();
  await expect(page.getByText('1 atbilde gaida vērtētāju').first()).toBeVisible();
  await checkAccessible(page);
  result = new URL(page.url()).pathname;
});

async function tryWrongly(page: Page, wrong: string): Promise<void> {
  await page.locator('main fieldset').getByLabel(wrong, { exact: true }).focus();
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: 'Pārbaudīt atbildi' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText(/^Vēl nav pareizi\. Varat mēģināt vēl 2 reizes/).first()).toBeVisible();
  await expect(page.getByText('1. mājiens')).toBeVisible();
  await expect(page.getByText('Pareizā atbilde')).toHaveCount(0);
  await checkAccessible(page);
  await page.getByRole('button', { name: 'Mēģināt vēlreiz' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('main fieldset').first()).toBeFocused();
}

test('a trainer marks the text by its rubric, and the trainee reads the comment', async ({ browserOf }) => {
  const coordinator = await browserOf(people.coordinator);
  const trainee = await browserOf(await emailOf(coordinator.context(), learner));
  const page = await browserOf(people.trainer, desk);
  await visit(page, '/vertesana');
  await visit(page, `/vertesana/${result.split('/').pop()}/k2-pardomas`);
  await expect(page.getByText('Es vispirms paklausītos', { exact: false })).toBeVisible();
  await page.getByRole('button', { name: 'Saglabāt un turpināt' }).click();
  await expect(
    page
      .getByRole('alert')
      .getByRole('link', { name: /^Izvēlieties līmeni/ })
      .first(),
  ).toBeVisible();
  const main = page.locator('main');
  for (const group of await main.getByRole('group').or(main.getByRole('radiogroup')).all()) {
    const levels = group.getByRole('radio');
    if (await levels.count()) await levels.last().check();
  }
  await expect(page.getByText('Kopā: 6 no 6 punktiem')).toBeVisible();
  await page.getByLabel(/^Komentārs, ko izlasīs dalībnieks/).fill(COMMENT);
  await checkAccessible(page);
  await page.getByRole('button', { name: 'Saglabāt un turpināt' }).click();
  await expect(page.getByText('Vērtējums saglabāts').first()).toBeVisible();

  await visit(trainee, result);
  await expect(trainee.getByRole('heading', { level: 1, name: /^Tests nokārtots: 9\d %$/ })).toBeVisible();
  await expect(trainee.getByText(COMMENT)).toBeVisible();
});

test('a trainer sees how a test does, previews it, and credits a question to everybody after a dry run', async ({
  browserOf,
}) => {
  const page = await browserOf(people.trainer, desk);
  await visit(page, '/testi');
  await visit(page, '/testi/k1/statistika');
  await expect(page.getByRole('img', { name: /^Stabiņu diagramma/ })).toBeVisible();
  await visit(page, '/testi/k2/paraugs?sekla=abols');
  const { quizStatistics } = await ask<{
    quizStatistics: { questions: { questionId: string; version: string; facility: number | null; voided: boolean }[] };
  }>(page.context().request, '{ quizStatistics(moduleId: "k3") { questions { questionId version facility voided } } }');
  const hard = quizStatistics.questions.filter(
    ({ facility, voided }) => facility !== null && facility < 1 && !voided,
  )[0]!;
  await visit(page, `/testi/k3/parvertet/${hard.questionId}?versija=${hard.version}`);
  await page.getByText('Ieskaitīt visiem', { exact: true }).first().click();
  await expect(page.getByText('Ko pārvērtēšana mainīs')).toBeVisible();
  await settled(page);
  await checkAccessible(page);
  await page.getByRole('button', { name: 'Pārvērtēt', exact: true }).click();
  const dialog = page.getByRole('dialog');
  await expect(
    dialog.getByText('Neviena apliecība pati no sevis netiek ne izsniegta, ne atsaukta.', { exact: false }),
  ).toBeVisible();
  await dialog.getByLabel('Pamatojums').fill('Jautājumā bija divas pareizas atbildes.');
  await checkAccessible(page);
  await dialog.getByRole('button', { name: 'Pārvērtēt', exact: true }).click();
  await expect(page.getByText(/^Pārvērtēts: mainīj/).first()).toBeVisible();

  const coordinator = await browserOf(people.coordinator, desk);
  await visit(coordinator, '/parvertejumi');
  await expect(coordinator.getByText('Jautājumā bija divas pareizas atbildes.').first()).toBeVisible();
});

test('a coordinator ends an attempt that hangs, opens it again, and grants one more', async ({ browserOf }) => {
  const page = await browserOf(people.coordinator, desk);
  const { cohortAttempts } = await ask<{
    cohortAttempts: {
      enrolmentId: string;
      state: string;
      moduleCode: string;
      person: { givenName: string; familyName: string };
    }[];
  }>(
    page.context().request,
    'query ($id: ID!) { cohortAttempts(cohortId: $id) { enrolmentId state moduleCode person { givenName familyName } } }',
    { id: cohortId(1) },
  );
  const { person, moduleCode } = cohortAttempts.find(
    ({ enrolmentId, state }) => enrolmentId === enrolmentOf(1, 8) && state === 'LIVE',
  )!;
  const name = `${person.givenName} ${person.familyName}`;
  await visit(page, `/kohortas/${cohortId(1)}/testi`);
  const act = async (button: RegExp, reason: string, submit: string, told: RegExp) => {
    await page.getByRole('button', { name: button }).click();
    const dialog = page.getByRole('dialog');
    await checkAccessible(page);
    await dialog.getByLabel('Pamatojums').fill(reason);
    await dialog.getByRole('button', { name: submit, exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(page.getByText(told).first()).toBeVisible();
  };
  await act(
    new RegExp(`^Slēgt: ${name}, ${moduleCode}`),
    'Dalībnieks vairs nevarēja pieslēgties.',
    'Slēgt',
    /^Slēgts:/,
  );
  await act(
    new RegExp(`^Atvērt no jauna: ${name}, ${moduleCode}`),
    'Vienojāmies, ka turpinās šodien.',
    'Atvērt no jauna',
    /^Atvērts no jauna:/,
  );

  await page.getByRole('tab', { name: /^Atkāpes/ }).click();
  await page.getByRole('button', { name: 'Piešķirt atkāpi' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Kam', { exact: true }).selectOption({ label: name });
  await dialog.getByLabel('Papildu mēģinājumi').fill('1');
  await dialog.getByLabel('Pamatojums').fill('Vienojāmies ar treneri par vēl vienu mēģinājumu.');
  await checkAccessible(page);
  await dialog.getByRole('button', { name: 'Piešķirt', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Vienojāmies ar treneri par vēl vienu mēģinājumu.')).toBeVisible();
});
