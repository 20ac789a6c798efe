import type { Question } from '@lidzgaita/grading';
import type { Report } from '../faults/fault.js';
import { valueAt, type Path, type YamlSource } from '../yaml/yaml-source.js';

/** Lists of which a learner tells the entries apart by their texts alone. */
const lists = new Set(['options', 'parts', 'groups', 'units', 'levels', 'rubric']);

/** Says which entries of a list of a question read the same in Latvian. */
export function reportSameTexts(question: Question, source: YamlSource, path: Path, report: Report): void {
  const walk = (value: unknown, at: Path): void => {
    if (value === null || typeof value !== 'object') return;
    if (Array.isArray(value) && lists.has(String(at.at(-1)))) reportSame(value, [...path, ...at], source, report);
    for (const [key, part] of Object.entries(value)) walk(part, [...at, Array.isArray(value) ? Number(key) : key]);
  };
  walk(question, []);
}

function reportSame(list: readonly unknown[], path: Path, source: YamlSource, report: Report): void {
  const seen = new Map<string, string>();
  list.forEach((entry, index) => {
    const words = valueAt(entry, ['text', 'lv']);
    if (typeof words !== 'string') return;
    const folded = words.toLowerCase();
    const id = String(valueAt(entry, ['id']));
    const first = seen.get(folded);
    if (first !== undefined) report(source.place([...path, index]), 'same-options', { first, second: id });
    seen.set(folded, first ?? id);
  });
}
