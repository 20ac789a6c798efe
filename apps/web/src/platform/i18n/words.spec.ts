import { beforeEach, expect, it, vi } from 'vitest';

const ofStaff = 'assessment.staff.queue.title';

beforeEach(() => {
  vi.resetModules();
  vi.stubGlobal('document', { documentElement: {} });
});

it('keeps the words of staff apart until they are asked for', async () => {
  const { activateLocale, addWords, i18n } = await import('./i18n');
  await activateLocale('lv');
  expect(ofStaff in i18n.messages).toBe(false);
  await addWords('staff');
  expect(i18n._(ofStaff)).toBe('Vērtēšana');
  await activateLocale('en');
  expect(i18n._(ofStaff)).toBe('Marking');
});

it('brings them with the first language when they were asked for before it had come', async () => {
  const { activateLocale, addWords, i18n } = await import('./i18n');
  const language = activateLocale('lv');
  await Promise.all([addWords('staff'), language]);
  expect(i18n._(ofStaff)).toBe('Vērtēšana');
});

it('shows the language chosen last, whichever arrives first', async () => {
  const { activateLocale, i18n } = await import('./i18n');
  await activateLocale('lv');
  await Promise.all([activateLocale('en'), activateLocale('lv')]);
  expect([i18n.locale, document.documentElement.lang]).toEqual(['lv', 'lv']);
});

it('speaks another language in a part of the page, with all words asked for', async () => {
  const { activateLocale, addWords, i18n, inLocale } = await import('./i18n');
  await activateLocale('lv');
  await addWords('staff');
  const other = await inLocale('en');
  expect([i18n._(ofStaff), other._(ofStaff)]).toEqual(['Vērtēšana', 'Marking']);
});
