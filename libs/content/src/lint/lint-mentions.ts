import type { Report } from '../faults/fault.js';
import type { Mentions } from '../markdown/context.js';
import type { ModuleFolder } from '../read/read-folder.js';

/** Whether a module has a lesson, and the heading of it when one is named; a lesson that cannot be read has any. */
export function hasPassage(folder: ModuleFolder, target: string): boolean {
  const [lesson = '', anchor] = target.split('#');
  const languages = folder.lessons.get(lesson);
  if (!languages) return false;
  const source = languages.get('lv') ?? [...languages.values()].find((file) => file !== undefined);
  if (anchor === undefined || !source || source.blocks.length === 0) return true;
  return source.mentions.anchors.some(({ name }) => name === anchor);
}

/** Checks that every glossary term and every lesson that a module's texts name exists. */
export function lintMentions(folder: ModuleFolder, terms: ReadonlySet<string> | undefined, report: Report): void {
  const lessons = [...folder.lessons.values()].flatMap((languages) => [...languages.values()]);
  const all: (Mentions | undefined)[] = [...lessons, ...folder.cases.values()].map((file) => file?.mentions);
  for (const mentions of all) {
    if (!mentions) continue;
    for (const { name, place } of mentions.terms) {
      if (terms && !terms.has(name)) report(place, 'term-unknown', { id: name });
    }
    for (const { name, place } of mentions.lessons) {
      if (!hasPassage(folder, name)) report(place, 'link-target-unknown', { target: name });
    }
  }
}
