import { isId, isLanguage } from '../ids.js';

/** What a file is for, told by its path. */
export type FileRole =
  | { role: 'glossary' }
  | { role: 'programme'; id: string }
  | { role: 'module'; module: string }
  | { role: 'lesson'; module: string; id: string; language: string }
  | { role: 'case'; module: string; id: string }
  | { role: 'quiz'; module: string }
  | { role: 'agreement'; id: string; language: string }
  /** Beside the course: read-me files. */
  | { role: 'other' }
  | { role: 'unknown' };

/** The role of a file of a course folder; paths are relative to the folder, with `/` between names. */
export function classifyPath(path: string): FileRole {
  if (path === 'glossary.yaml') return { role: 'glossary' };
  if (/^(README|LICEN[CS]E)(\.[a-z]+)?$/.test(path)) return { role: 'other' };
  const [, agreement, spoken] = /^agreements\/([^/.]+)\.([^/.]+)\.md$/.exec(path) ?? [];
  if (agreement !== undefined && spoken !== undefined && isId(agreement) && isLanguage(spoken)) {
    return { role: 'agreement', id: agreement, language: spoken };
  }
  const programme = /^programmes\/([^/]+)\.yaml$/.exec(path)?.[1];
  if (programme !== undefined && isId(programme)) return { role: 'programme', id: programme };
  const [, module, rest] = /^modules\/([^/]+)\/(.+)$/.exec(path) ?? [];
  if (module === undefined || rest === undefined || !isId(module)) return { role: 'unknown' };
  if (rest === 'module.yaml') return { role: 'module', module };
  if (rest === 'quiz.yaml') return { role: 'quiz', module };
  const [, lesson, language] = /^lessons\/([^/.]+)\.([^/.]+)\.md$/.exec(rest) ?? [];
  if (lesson !== undefined && language !== undefined && isId(lesson) && isLanguage(language)) {
    return { role: 'lesson', module, id: lesson, language };
  }
  const id = /^cases\/([^/]+)\.yaml$/.exec(rest)?.[1];
  return id !== undefined && isId(id) ? { role: 'case', module, id } : { role: 'unknown' };
}
