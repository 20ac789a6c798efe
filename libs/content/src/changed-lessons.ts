import { saidIn } from './edition/said.js';
import type { Lesson, Module } from './model.js';

/**
 * The ids of the lessons of `after` that somebody who read `before` has to read again, in their order: new ones, and
 * those whose title or text differs in a language that both have. Line breaks and kinds of spaces are no difference, nor
 * are the minutes, the day on which the law was checked, the order of lessons, a further language, or a lesson gone.
 */
export function changedLessons(before: Pick<Module, 'lessons'>, after: Pick<Module, 'lessons'>): string[] {
  const known = new Map(before.lessons.map((lesson) => [lesson.id, lesson]));
  return after.lessons.filter((lesson) => differs(known.get(lesson.id), lesson)).map(({ id }) => id);
}

function differs(before: Lesson | undefined, after: Lesson): boolean {
  if (!before) return true;
  const shared = Object.keys(after.body).filter((language) => language in before.body);
  const text = ({ title, body }: Lesson, language: string): string => saidIn({ title: title[language], body: body[language] });
  return shared.some((language) => text(before, language) !== text(after, language));
}
