import type { Report } from '../faults/fault.js';
import type { ModuleFolder } from '../read/read-folder.js';
import { lintCase } from './lint-case.js';
import { lintLesson } from './lint-lesson.js';
import { lintMentions } from './lint-mentions.js';
import { lintQuiz } from './lint-quiz.js';
import { reportDuplicates, type Unique } from './unique.js';

/** Names that must be unique across the whole course. */
export interface CourseNames {
  codes: Unique;
  questions: Unique;
  /** Ids of the glossary; nothing when the glossary cannot be read. */
  terms: ReadonlySet<string> | undefined;
}

/** Checks what the files of one module say about each other. */
export function lintModule(folder: ModuleFolder, names: CourseNames, report: Report): void {
  const file = `modules/${folder.id}/module.yaml`;
  if (!folder.hasModuleFile) report({ file, line: 1, column: 1 }, 'module-file-missing', {});
  lintLists(folder, names, report);
  for (const [id, languages] of folder.lessons) lintLesson(folder.id, id, languages, report);
  for (const [id, one] of folder.cases) if (one) lintCase(id, one, report);
  if (folder.quiz) lintQuiz(folder.quiz, folder, names.questions, report);
  lintMentions(folder, names.terms, report);
}

function lintLists(folder: ModuleFolder, names: CourseNames, report: Report): void {
  const { source, data } = folder.module ?? {};
  if (!source || !data) return;
  const place = (key: string, index: number) => source.place([key, index]);
  if (data.id !== folder.id) report(source.place(['id']), 'id-differs', { found: data.id, expected: folder.id });
  names.codes.add(data.code, source.place(['code']));
  reportDuplicates(data.lessons, (index) => place('lessons', index), report);
  reportDuplicates(data.cases, (index) => place('cases', index), report);
  data.lessons.forEach((lesson, index) => {
    if (!folder.lessons.has(lesson)) report(place('lessons', index), 'lesson-file-missing', { lesson, language: 'lv' });
  });
  data.cases.forEach((id, index) => {
    if (!folder.cases.has(id)) report(place('cases', index), 'case-file-missing', { case: id });
  });
  const start = (path: string) => ({ file: `modules/${folder.id}/${path}`, line: 1, column: 1 });
  for (const [lesson, languages] of folder.lessons) {
    if (data.lessons.includes(lesson)) continue;
    report(
      start(`lessons/${lesson}.${languages.has('lv') ? 'lv' : [...languages.keys()][0]}.md`),
      'lesson-not-listed',
      { lesson },
    );
  }
  for (const id of folder.cases.keys()) {
    if (!data.cases.includes(id)) report(start(`cases/${id}.yaml`), 'case-not-listed', { case: id });
  }
  if (data.quiz && !folder.hasQuizFile) report(source.place(['quiz']), 'quiz-file-missing', {});
  if (!data.quiz && folder.hasQuizFile) report(start('quiz.yaml'), 'quiz-not-listed', {});
}
