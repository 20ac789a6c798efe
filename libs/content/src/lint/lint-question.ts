import { markingOf, questionTypeOf, type LintFinding, type Question } from '@lidzgaita/grading';
import type { Report } from '../faults/fault.js';
import type { ModuleFolder } from '../read/read-folder.js';
import { valueAt, type Path, type YamlSource } from '../yaml/yaml-source.js';
import { hasPassage } from './lint-mentions.js';
import { reportSameTexts } from './lint-same-texts.js';

/** Where a question stands. */
interface Context {
  folder: ModuleFolder;
  source: YamlSource;
  /** The question's place in the file. */
  path: Path;
  report: Report;
}

/** Checks one question against its type and its module. */
export function lintQuestion(question: Question, context: Context): void {
  const { folder, source, path, report } = context;
  const { id, passage, safety } = question;
  if (passage === undefined) report(source.place(path), 'passage-missing', { question: id });
  else if (!hasPassage(folder, passage)) report(source.place([...path, 'passage']), 'passage-unknown', { passage });
  const marking = markingOf(question);
  const safetyPlace = source.place([...path, 'safety']);
  if (safety && marking === 'none') report(safetyPlace, 'safety-unmarked', { question: id });
  if (safety && marking === 'person') report(safetyPlace, 'safety-by-person', { question: id });
  if (question.kind === 'case' && !folder.cases.has(question.case)) {
    report(source.place([...path, 'case']), 'case-unknown', { case: question.case });
  }
  for (const finding of questionTypeOf(question.kind).lint(question)) reportFinding(finding, question, context);
  reportSameTexts(question, source, path, report);
}

function reportFinding({ rule, path }: LintFinding, question: Question, { source, path: at, report }: Context): void {
  const place = source.place([...at, ...path]);
  const found = String(valueAt(question, path) ?? '');
  const owner = path.slice(0, -1);
  const name = String(valueAt(question, [...owner, 'id']) ?? path.at(-1));
  switch (rule) {
    case 'exactly-one-correct':
      return report(place, rule, { found: rightOnes(question, path) });
    case 'at-least-one-correct':
    case 'flat-rating':
      return report(place, rule, {});
    case 'unexplained-option':
      if (owner.length === 0) return report(place, 'unexplained-answer', { question: question.id });
      return report(place, rule, { option: name });
    case 'duplicate-option-id':
      return report(place, 'duplicate-id', { id: found, where: source.file });
    case 'unknown-target':
      return report(place, rule, { target: found });
    case 'gap-marks':
      return report(place, rule, { question: question.id });
    case 'same-answer':
    case 'rubric-levels':
    case 'unit-factor':
      return report(place, rule, { name });
  }
}

/** How many of the options that a finding is about are marked correct. */
function rightOnes(question: Question, path: Path): number {
  const options: unknown = valueAt(question, path);
  return Array.isArray(options) ? options.filter((option: { correct?: unknown }) => option.correct === true).length : 0;
}
