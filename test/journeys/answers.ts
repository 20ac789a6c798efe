import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Locator } from '@playwright/test';
import { parse } from 'yaml';
import { expect, type Page } from './journey.js';

interface Question {
  id: string;
  answer?: boolean;
  options?: { id: string; correct?: boolean; text: { lv: string; en: string } }[];
}

interface Story {
  points: { question: { lv: string }; choices: { value: string; text: { lv: string } }[] }[];
}

const modules = resolve(import.meta.dirname, '../../content/modules');

const read = <Shape>(...path: string[]): Shape => parse(readFileSync(join(modules, ...path), 'utf8')) as Shape;

function questionOf(module: string, id: string): Question {
  const { questions } = read<{ questions: Question[] }>(module, 'quiz.yaml');
  const found = questions.find((question) => question.id === id);
  if (!found) throw new Error(`The bank of ${module} has no question ${id}`);
  return found;
}

/** The options of a question; none where it is true or false. */
export const optionsOf = (module: string, id: string): NonNullable<Question['options']> =>
  questionOf(module, id).options ?? [];

/** The question on the page: its id in the bank is the name of its inputs. */
async function questionOn(page: Page): Promise<string> {
  const name = await page.locator('main fieldset input').first().getAttribute('name');
  if (!name) throw new Error('There is no question on this page');
  return name;
}

/** The boxes that answer the question on the page rightly, or one that answers it wrongly. */
export async function boxesFor(page: Page, module: string, right = true): Promise<Locator[]> {
  const { id, answer, options } = questionOf(module, await questionOn(page));
  if (!options) return [page.locator(`main input[name="${id}"][value="${String(answer === right)}"]`)];
  const fitting = options.filter(({ correct }) => Boolean(correct) === right).slice(0, right ? undefined : 1);
  return fitting.map(({ text }) => page.locator('main fieldset').getByLabel(text.lv, { exact: true }));
}

/** The server has what the page shows: as soon as anything is changed, the note says something else. */
export const receipt = (page: Page): Locator => page.locator('main').getByText(/^Saglabāts \d\d?\.\d\d$/);

/** Answers the question on the page and waits for the server's receipt. */
export async function answerQuestion(page: Page, module: string, right = true): Promise<void> {
  for (const box of await boxesFor(page, module, right)) await box.check();
  await expect(receipt(page)).toBeVisible();
}

/** Answers the questions from one to another, going on after each; those that are to be wrong are. */
export async function answerFrom(
  page: Page,
  module: string,
  from: number,
  to: number,
  wrong: readonly number[] = [],
): Promise<void> {
  for (let number = from; number <= to; number++) {
    await atQuestion(page, number);
    await answerQuestion(page, module, !wrong.includes(number));
    await goOn(page);
  }
}

/** The page is at this question: it has taken the focus, so nothing moves it any more. */
export async function atQuestion(page: Page, number: number): Promise<void> {
  await expect(page.locator(`#jautajums-${number}`)).toBeFocused();
}

/** To the next question, or after the last one to the look before submitting; ends when it has come. */
export async function goOn(page: Page): Promise<void> {
  const here = page.locator(`main fieldset input[name="${await questionOn(page)}"]`);
  await page.getByRole('navigation', { name: 'Pāriet starp jautājumiem' }).getByRole('link').last().click();
  await expect(here).toHaveCount(0);
}

/** The button of the best choice of the scene on the page: always on towards the end. */
export function bestChoice(page: Page, module: string, story: string): Locator {
  const { points } = read<Story>(module, 'cases', `${story}.yaml`);
  return points
    .flatMap(({ choices }) => choices.filter(({ value }) => value === 'best'))
    .map(({ text }) => page.getByRole('button', { name: text.lv, exact: true }))
    .reduce((any, one) => any.or(one))
    .first();
}

/** The right response to a question of a module's bank. */
export function rightAnswer(module: string, id: string): object {
  const { answer, options } = questionOf(module, id);
  if (!options) return { choice: String(answer) };
  const right = options.filter(({ correct }) => correct).map((option) => option.id);
  return kindOf(module, id) === 'multiple' ? { choices: right } : { choice: right[0] };
}

const kindOf = (module: string, id: string): string =>
  read<{ questions: { id: string; kind: string }[] }>(module, 'quiz.yaml').questions.find((question) => question.id === id)!.kind;

interface Walk {
  points: { id: string; choices: { id: string; value: string; next?: string }[] }[];
}

/** The way through a case by its best choices, up to the end. */
export function bestWalk(module: string, story: string): { point: string; choice: string }[] {
  const { points } = read<Walk>(module, 'cases', `${story}.yaml`);
  const steps: { point: string; choice: string }[] = [];
  for (let at = points[0]; at && steps.length < points.length * 2; ) {
    const best = at.choices.find(({ value }) => value === 'best') ?? at.choices[0]!;
    steps.push({ point: at.id, choice: best.id });
    at = points.find(({ id }) => id === best.next);
  }
  return steps;
}
