import { questionTypeOf, type LintFinding, type Question } from '@lidzgaita/grading';
import type { Report } from '../faults/fault.js';
import type { ModuleFolder } from '../read/read-folder.js';
import type { Path, YamlSource } from '../yaml/yaml-source.js';
import { hasPassage } from './lint-mentions.js';
import type { Unique } from './unique.js';

/** Checks a quiz: its counts, and each question against its type, its module and the rest of the course. */
export function lintQuiz(
  { source, data }: NonNullable<ModuleFolder['quiz']>,
  folder: ModuleFolder,
  names: Unique,
  report: Report,
): void {
  if (!data) return;
  const { draw, questions } = data;
  const bank = questions.length;
  const safety = questions.filter((question) => question.safety).length;
  if (draw > bank) report(source.place(['draw']), 'draw-exceeds-bank', { draw, bank });
  if (safety > draw) report(source.place(['draw']), 'safety-exceeds-draw', { safety, draw });
  questions.forEach((question, index) => {
    const path: Path = ['questions', index];
    names.add(question.id, source.place([...path, 'id']));
    if (question.passage === undefined) report(source.place(path), 'passage-missing', { question: question.id });
    else if (!hasPassage(folder, question.passage)) {
      report(source.place([...path, 'passage']), 'passage-unknown', { passage: question.passage });
    }
    for (const finding of questionTypeOf(question.kind).lint(question)) {
      reportFinding(finding, question, source, path, report);
    }
    if ('options' in question) reportSameOptions(question, source, path, report);
  });
}

type Choice = Extract<Question, { options: unknown }>;

function reportFinding(
  { rule, path }: LintFinding,
  question: Question,
  source: YamlSource,
  at: Path,
  report: Report,
): void {
  const place = source.place([...at, ...path]);
  const options = 'options' in question ? question.options : [];
  const option = options[Number(path[1])]?.id ?? String(path[1] ?? '');
  switch (rule) {
    case 'exactly-one-correct':
      return report(place, rule, { found: options.filter(({ correct }) => correct).length });
    case 'at-least-one-correct':
      return report(place, rule, {});
    case 'unexplained-option':
      return report(place, rule, { option });
    case 'duplicate-option-id':
      return report(place, 'duplicate-id', { id: option, where: source.file });
  }
}

function reportSameOptions({ options }: Choice, source: YamlSource, path: Path, report: Report): void {
  const seen = new Map<string, string>();
  options.forEach(({ id, text }, index) => {
    const words = text.lv.toLowerCase();
    const first = seen.get(words);
    if (first !== undefined) report(source.place([...path, 'options', index]), 'same-options', { first, second: id });
    seen.set(words, first ?? id);
  });
}
