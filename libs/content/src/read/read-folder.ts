import type { z } from 'zod';
import type { Report } from '../faults/fault.js';
import { limits } from '../limits.js';
import { glossarySchema } from '../schema/glossary-schema.js';
import { moduleSchema } from '../schema/module-schema.js';
import { programmeSchema } from '../schema/programme-schema.js';
import { quizSchema } from '../schema/quiz-schema.js';
import { classifyPath } from './classify-path.js';
import { readAgreement, type AgreementFile } from './read-agreement.js';
import { readCase, type CaseFile } from './read-case.js';
import { readLesson, type LessonFile } from './read-lesson.js';
import { readStructured, type Structured } from './read-structured.js';
import { readText } from './read-text.js';

/** The files of one module's folder; a file that is there but cannot be read is `undefined`. */
export interface ModuleFolder {
  id: string;
  module?: Structured<z.output<typeof moduleSchema>> | undefined;
  hasModuleFile: boolean;
  quiz?: Structured<z.output<typeof quizSchema>> | undefined;
  hasQuizFile: boolean;
  lessons: Map<string, Map<string, LessonFile | undefined>>;
  cases: Map<string, CaseFile | undefined>;
}

/** The files of a course folder, each read by itself. */
export interface Folder {
  modules: Map<string, ModuleFolder>;
  programmes: Map<string, Structured<z.output<typeof programmeSchema>> | undefined>;
  /** By id, then by language. */
  agreements: Map<string, Map<string, AgreementFile | undefined>>;
  glossary?: Structured<z.output<typeof glossarySchema>> | undefined;
  hasGlossaryFile: boolean;
}

/** Reads every file by itself. Never throws. */
export function readFolder(files: ReadonlyMap<string, string>, report: Report): Folder {
  const folder: Folder = { modules: new Map(), programmes: new Map(), agreements: new Map(), hasGlossaryFile: false };
  const paths = [...files.keys()].filter((path) => typeof path === 'string').sort();
  if (paths.length > limits.files) {
    report({ file: paths[limits.files] ?? '', line: 1, column: 1 }, 'too-many-files', { limit: limits.files });
  }
  for (const path of paths.slice(0, limits.files)) {
    try {
      readFile(path, files.get(path), folder, report);
    } catch {
      report({ file: path, line: 1, column: 1 }, 'unreadable', {});
    }
  }
  return folder;
}

function readFile(path: string, raw: unknown, folder: Folder, report: Report): void {
  const role = classifyPath(path);
  if (role.role === 'other') return;
  if (role.role === 'unknown') return report({ file: path, line: 1, column: 1 }, 'unknown-file', { path });
  const limit = role.role === 'lesson' || role.role === 'agreement' ? limits.markdownBytes : limits.yamlBytes;
  const text = readText(path, raw, limit, report);
  const structured = <S extends z.ZodType>(schema: S): Structured<z.output<S>> | undefined =>
    text === undefined ? undefined : readStructured(path, text, { schema, report });
  if (role.role === 'glossary') {
    folder.hasGlossaryFile = true;
    folder.glossary = structured(glossarySchema);
  } else if (role.role === 'programme') folder.programmes.set(role.id, structured(programmeSchema));
  else if (role.role === 'agreement') {
    const languages = folder.agreements.get(role.id) ?? new Map<string, AgreementFile | undefined>();
    folder.agreements.set(role.id, languages.set(role.language, undefined));
    if (text !== undefined) languages.set(role.language, readAgreement(path, text, report));
  } else {
    const module = moduleFolder(folder, role.module);
    if (role.role === 'module') {
      module.hasModuleFile = true;
      module.module = structured(moduleSchema);
    } else if (role.role === 'quiz') {
      module.hasQuizFile = true;
      module.quiz = structured(quizSchema);
    } else if (role.role === 'case') {
      module.cases.set(role.id, undefined);
      if (text !== undefined) module.cases.set(role.id, readCase(path, text, report));
    } else {
      const languages = module.lessons.get(role.id) ?? new Map<string, LessonFile | undefined>();
      module.lessons.set(role.id, languages.set(role.language, undefined));
      if (text !== undefined) languages.set(role.language, readLesson(path, text, report));
    }
  }
}

function moduleFolder(folder: Folder, id: string): ModuleFolder {
  const known = folder.modules.get(id);
  if (known) return known;
  const made: ModuleFolder = { id, hasModuleFile: false, hasQuizFile: false, lessons: new Map(), cases: new Map() };
  folder.modules.set(id, made);
  return made;
}
