import { expect, test } from 'vitest';
import { changedLessons } from './changed-lessons.js';
import { edited } from './fixtures/edit.js';
import { sampleCourse } from './fixtures/sample-course.js';
import type { Module } from './model.js';
import { parseContent } from './parse-content.js';

const moduleOf = (files: ReadonlyMap<string, string>): Module => parseContent(new Map(files)).content.modules[0]!;
const before = moduleOf(sampleCourse());
const lv = 'modules/k1/lessons/loma.lv.md';
const law = 'modules/k1/lessons/likums.lv.md';
const module = 'modules/k1/module.yaml';

test.each<[title: string, file: string, find: string, replace: string, changed: string[]]>([
  ['a word', lv, 'klausās', 'ieklausās', ['loma']],
  ['a word in English', 'modules/k1/lessons/loma.en.md', 'Promise nothing', 'Never promise', ['loma']],
  ['a title', lv, 'title: Loma', 'title: Mūsu loma', ['loma']],
  ['another lesson', law, 'nesaņem', 'nemaksā un nesaņem', ['likums']],
  ['emphasis', lv, '**svarīgu**', 'svarīgu', ['loma']],
  ['a list that becomes numbered', lv, '- klausās\n- jautā\n  1. laikus\n  2. mierīgi', '1. klausās\n2. jautā\n   1. laikus\n   2. mierīgi', ['loma']],
  ['where a link leads', lv, 'ta/id/274848', 'ta/id/275061', ['loma']],
  ['a line break', lv, 'Ievads ar', 'Ievads\nar', []],
  ['a no-break space that becomes a space', lv, '80\u00A0%', '80 %', []],
  ['the minutes', lv, 'minutes: 8', 'minutes: 9', []],
  ['the day of a check', law, 'checked=2026-11-22', 'checked=2026-11-23', []],
  ['the order of lessons', module, '[loma, likums]', '[likums, loma]', []],
  ['the module’s summary', module, 'Ko dara', 'Ko nedara', []],
  ['the quiz', 'modules/k1/quiz.yaml', 'pass: 80', 'pass: 90', []],
])('%s', (_title, file, find, replace, changed) => {
  expect(changedLessons(before, moduleOf(edited(file, find, replace)))).toEqual(changed);
});

test('nothing has changed in the same module, a new lesson has, one that is gone has not', () => {
  expect(changedLessons(before, before)).toEqual([]);
  const [first, second] = before.lessons;
  expect(changedLessons({ lessons: [first!] }, before)).toEqual(['likums']);
  expect(changedLessons(before, { lessons: [second!] })).toEqual([]);
  expect(changedLessons({ lessons: [] }, before)).toEqual(['loma', 'likums']);
});

test('a further language is nothing new to who has read the others', () => {
  const lessons = before.lessons.map((lesson) => ({
    ...lesson,
    title: { ...lesson.title, ru: 'Роль' },
    body: { ...lesson.body, ru: [] },
  }));
  expect(changedLessons(before, { lessons })).toEqual([]);
  expect(changedLessons({ lessons }, before)).toEqual([]);
});
