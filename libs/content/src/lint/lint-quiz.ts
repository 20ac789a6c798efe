import { markingOf } from '@lidzgaita/grading';
import type { Report } from '../faults/fault.js';
import type { ModuleFolder } from '../read/read-folder.js';
import { reportDraw, type QuizFile } from './lint-draw.js';
import { lintQuestion } from './lint-question.js';
import { lintSections } from './lint-sections.js';
import { lintTellingIds } from './lint-telling-ids.js';
import { reportDuplicates, type Unique } from './unique.js';

/** Checks a quiz: how it is taken, and each question against its type, its module and the rest of the course. */
export function lintQuiz(
  { source, data }: NonNullable<ModuleFolder['quiz']>,
  folder: ModuleFolder,
  names: Unique,
  report: Report,
): void {
  if (!data) return;
  const file: QuizFile = { source, data };
  lintDraw(file, report);
  lintBehaviour(file, report);
  lintTellingIds(file, report);
  const bands = data.feedback.map(({ from }) => String(from));
  bands.forEach((from, index) => {
    if (bands.indexOf(from) < index) report(source.place(['feedback', index, 'from']), 'same-band', { from });
  });
  data.questions.forEach((question, index) => {
    names.add(question.id, source.place(['questions', index, 'id']));
    lintQuestion(question, { folder, source, path: ['questions', index], report });
  });
}

function lintDraw(file: QuizFile, report: Report): void {
  const { source, data } = file;
  const { draw, sections, questions } = data;
  if (sections.length > 0) {
    if (draw !== undefined) report(source.keyPlace(['draw']), 'draw-beside-sections', {});
    reportDuplicates(
      sections.map(({ id }) => id),
      (index) => source.place(['sections', index, 'id']),
      report,
    );
    return lintSections(file, report);
  }
  if (draw === undefined) return report(source.place([]), 'draw-missing', {});
  reportDraw(questions, draw, source.place(['draw']), report);
}

function lintBehaviour({ source, data }: QuizFile, report: Report): void {
  const { behaviour, questions } = data;
  if (questions.every((question) => markingOf(question) === 'none')) {
    report(source.keyPlace(['questions']), 'nothing-marked', {});
  }
  if (behaviour === 'tries') return;
  const said = source.value as Record<string, unknown>;
  if (said['tries'] !== undefined) report(source.keyPlace(['tries']), 'tries-ignored', { behaviour });
  questions.forEach(({ hints, id }, index) => {
    if (hints.length > 0) report(source.keyPlace(['questions', index, 'hints']), 'hints-ignored', { question: id });
  });
}
