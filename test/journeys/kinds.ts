import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { parse } from 'yaml';
import { expect, type Page } from './journey.js';
import { ask } from './people.js';

interface Text {
  lv: string;
}

interface Option {
  id: string;
  correct?: boolean;
  text: Text;
}

/** A question of quiz.yaml, as far as answering it takes. */
interface Question {
  id: string;
  kind: string;
  answer?: boolean | number;
  rating?: number;
  case?: string;
  options?: (Option & { rating?: number })[];
  parts?: { id: string; match?: string; group?: string; text: Text }[];
  groups?: Option[];
  text?: Text;
  gaps?: { id: string; options: Option[] }[];
  accepted?: { text: Text; credit?: number }[];
}

interface Story {
  points: { id: string; choices: { value: string; text: Text; next: string }[] }[];
}

const modules = resolve(import.meta.dirname, '../../content/modules');
const read = <Shape>(path: string): Shape => parse(readFileSync(resolve(modules, path), 'utf8')) as Shape;

/** The questions of a running attempt in their order, with their keys from the bank. */
export async function questionsOf(page: Page, module: string): Promise<Question[]> {
  const id = /\/tests\/([^/?]+)/.exec(page.url())![1]!;
  const { attempt } = await ask<{ attempt: { questions: { id: string }[] } }>(
    page.context().request,
    'query ($id: ID!) { attempt(id: $id) { questions { id } } }',
    { id },
  );
  const { questions } = read<{ questions: Question[] }>(`${module}/quiz.yaml`);
  return attempt.questions.map((asked) => questions.find((question) => question.id === asked.id)!);
}

const press = async (page: Page, selector: string, key = 'Space'): Promise<void> => {
  await page.locator(selector).first().focus();
  await page.keyboard.press(key);
};

const radio = (page: Page, name: string, value: string): Promise<void> =>
  press(page, `main input[name="${name}"][value="${value}"]`);

async function type(page: Page, name: string, words: string): Promise<void> {
  await page.locator(`main [name="${name}"]`).focus();
  await page.keyboard.type(words);
  await page.keyboard.press('Tab');
}

/** Steps down a list that is closed until its option is there. */
async function pick(page: Page, at: number, value: string): Promise<void> {
  const list = page.locator('main fieldset select').nth(at);
  await list.focus();
  for (let step = 0; step < 12 && (await list.inputValue()) !== value; step++) await page.keyboard.press('ArrowDown');
  expect(await list.inputValue()).toBe(value);
}

/** Puts things into their order with the buttons that move one thing one place up. */
async function order(page: Page, wanted: string[]): Promise<void> {
  for (const [to, words] of wanted.entries()) {
    const up = page.getByRole('button', { name: `Uz augšu: ${words}` });
    const place = () =>
      page
        .locator('main fieldset ol > li')
        .evaluateAll((items, text) => items.findIndex((item) => item.textContent?.includes(text)), words);
    for (let at = await place(); at > to; at = await place()) {
      await up.focus();
      await page.keyboard.press('Enter');
      await expect(up, 'focus stays with what moves').toBeFocused();
    }
  }
  const confirm = page.getByRole('button', { name: 'Apstiprināt šādu secību' });
  if (await confirm.isVisible()) {
    await confirm.focus();
    await page.keyboard.press('Enter');
  }
}

async function walk(page: Page, module: string, name: string): Promise<void> {
  const { points } = read<Story>(`${module}/cases/${name}.yaml`);
  const enter = async (label: string | RegExp) => {
    await page.getByRole('button', { name: label, exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('main fieldset h2[tabindex="-1"]')).toBeFocused();
  };
  await enter('Sākt gadījumu');
  for (let at = points[0]!.id; at !== 'end';) {
    const best = points.find(({ id }) => id === at)!.choices.find(({ value }) => value === 'best')!;
    await enter(best.text.lv);
    await enter(/^(Turpināt|Uz nobeigumu)$/);
    at = best.next;
  }
}

/** Answers the question on the page rightly, with the keyboard alone. */
export async function answerByKeyboard(page: Page, module: string, question: Question): Promise<void> {
  const { id, kind, options = [] } = question;
  switch (kind) {
    case 'single':
      return radio(page, id, options.find(({ correct }) => correct)!.id);
    case 'true-false':
      return radio(page, id, String(question.answer));
    case 'self-rating':
      return radio(page, id, options[0]!.id);
    case 'multiple':
      for (const { text, correct } of options) {
        if (!correct) continue;
        await page.locator('main fieldset').getByLabel(text.lv, { exact: true }).focus();
        await page.keyboard.press('Space');
      }
      return;
    case 'number':
      return type(page, id, String(question.answer).replace('.', ','));
    case 'short-answer':
      return type(page, id, question.accepted!.find(({ credit = 100 }) => credit === 100)!.text.lv);
    case 'reflection':
      return type(page, id, 'Es vispirms paklausītos un pajautātu, kas šonedēļ tomēr izdevās.');
    case 'judgement': {
      const ranked = [...options].sort((a, b) => b.rating! - a.rating!);
      await radio(page, `${id}-most`, ranked[0]!.id);
      return radio(page, `${id}-least`, ranked.at(-1)!.id);
    }
    case 'ordering':
      return order(
        page,
        options.map(({ text }) => text.lv),
      );
    case 'gap-select': {
      const gaps = [...question.text!.lv.matchAll(/\[\[([^\]]+)\]\]/g)].map(([, gap]) =>
        question.gaps!.find((one) => one.id === gap)!,
      );
      for (const [at, gap] of gaps.entries()) await pick(page, at, gap.options.find(({ correct }) => correct)!.id);
      return;
    }
    case 'matching':
    case 'groups':
      return pair(page, question);
    case 'case':
      return walk(page, module, question.case!);
    default:
      throw new Error(`Nobody knows how to answer ${kind}`);
  }
}

async function pair(page: Page, { parts = [] }: Question): Promise<void> {
  for (const { text, match, group } of parts) {
    const target = (match ?? group)!;
    const list = page.locator('main fieldset').getByLabel(text.lv, { exact: true });
    if (await page.locator('main fieldset ol select').count()) {
      await list.focus();
      for (let step = 0; step < 12 && (await list.inputValue()) !== target; step++)
        await page.keyboard.press('ArrowDown');
      expect(await list.inputValue()).toBe(target);
      continue;
    }
    await page
      .locator('main fieldset fieldset')
      .filter({ has: page.getByText(text.lv, { exact: true }) })
      .locator(`input[value="${target}"]`)
      .focus();
    await page.keyboard.press('Space');
  }
}
