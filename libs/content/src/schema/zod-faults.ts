import { REQUIREMENT_DEPTH } from '@lidzgaita/certification';
import type { z } from 'zod';
import type { Report } from '../faults/fault.js';
import { isLanguage } from '../ids.js';
import { limits } from '../limits.js';
import { valueAt, type Path, type YamlSource } from '../yaml/yaml-source.js';
import { boundsAt } from './bounds.js';
import { nearestKey } from './nearest-key.js';
import { formatName } from './parts.js';

type Issue = z.core.$ZodIssue;

const typeNames: Record<string, string> = {
  string: 'text',
  number: 'number',
  int: 'number',
  boolean: 'true or false',
  array: 'list',
  object: 'map',
  record: 'map',
};

/** Where an issue was found, and how to say it. */
interface Finding {
  schema: z.ZodType;
  source: YamlSource;
  report: Report;
}

/** Says in the format's own rules what a schema found wrong. */
export function reportIssues(issues: readonly Issue[], finding: Finding): void {
  for (const issue of issues.slice(0, 50 * limits.echoes)) reportIssue(issue, finding);
}

function reportIssue(issue: Issue, finding: Finding): void {
  const { source, report } = finding;
  const path = issue.path as Path;
  const key = String(path.findLast((step) => typeof step === 'string') ?? '');
  const value = valueAt(source.value, path);
  const place = source.place(path);
  if (path.length === 1 && key === 'format') return report(place, 'wrong-format', { expected: formatName });
  switch (issue.code) {
    case 'unrecognized_keys':
      for (const name of issue.keys.slice(0, limits.echoes)) {
        report(source.keyPlace([...path, name]), 'unknown-key', { key: name, suggestion: nearestKey(name) });
      }
      return;
    case 'invalid_type':
    case 'invalid_value':
    case 'invalid_union':
      if (value === undefined) return reportMissing(path, source, report);
      if (value === null) return reportEmpty(path, source, report);
      if (issue.code === 'invalid_type' && typeof value === 'number' && issue.expected === 'int') {
        return reportRange(key, path, finding);
      }
      if (issue.code === 'invalid_union' && !issue.discriminator) return report(place, 'bad-number', { key });
      if (issue.code === 'invalid_type') {
        return report(place, 'wrong-type', { key, expected: typeNames[issue.expected] ?? issue.expected });
      }
      if (key === 'kind' && isGroupTooDeep(value, path)) {
        return report(place, 'group-too-deep', { levels: REQUIREMENT_DEPTH });
      }
      return report(place, 'wrong-value', { key, allowed: allowed(issue) });
    case 'too_small':
    case 'too_big':
      return reportRange(key, path, finding);
    case 'invalid_format':
      return reportFormat(issue, String(value), source, path, report);
    default:
      return reportCustom(issue, key, path, finding);
  }
}

/** A group where only single requirements may stand. */
function isGroupTooDeep(kind: unknown, path: Path): boolean {
  return ['all', 'any', 'at-least'].includes(String(kind)) && path.filter((step) => step === 'of').length > 0;
}

function allowed(issue: Issue): string {
  const values = issue.code === 'invalid_value' ? issue.values : 'options' in issue ? issue.options : [];
  return Array.isArray(values) ? values.map(String).join(', ') : '';
}

function reportMissing(path: Path, source: YamlSource, report: Report): void {
  const last = path.at(-1);
  const parent = path.slice(0, -1);
  const place = parent.length > 0 ? source.keyPlace(parent) : source.place([]);
  if (last === 'lv' || last === 'en') report(place, 'missing-language', { language: last });
  else report(typeof last === 'string' ? source.place(parent) : place, 'missing-key', { key: String(last) });
}

/** A key without a value; in a text in braces it is what stands after a comma that is not in quotes. */
function reportEmpty(path: Path, source: YamlSource, report: Report): void {
  const parent = valueAt(source.value, path.slice(0, -1));
  const text = String(path.at(-1));
  const isText = parent !== null && typeof parent === 'object' && 'lv' in parent && !isLanguage(text);
  if (isText) report(source.keyPlace(path), 'unquoted-comma', { text });
  else report(source.keyPlace(path), 'empty-text', {});
}

function reportRange(key: string, path: Path, { schema, source, report }: Finding): void {
  const { of, min, max } = boundsAt(schema, source.value, path) ?? { of: 'number', min: 1, max: Number.MAX_SAFE_INTEGER };
  if (of === 'list') report(source.keyPlace(path), 'list-length', { key, min, max });
  else if (of === 'text') report(source.place(path), 'text-too-long', { key, limit: max });
  else report(source.place(path), 'number-range', { key, min, max });
}

function reportFormat(issue: Issue, value: string, source: YamlSource, path: Path, report: Report): void {
  const place = source.place(path);
  if (value.trim() === '') report(place, 'empty-text', {});
  else if ('pattern' in issue && String(issue.pattern).includes('#'))
    report(place, 'passage-unknown', { passage: value });
  else report(place, 'bad-id', { id: value });
}

/** Rules in code: a day, a list in which nothing comes twice, a number, word limits, a text whose keys are languages. */
function reportCustom(issue: Issue, key: string, path: Path, { source, report }: Finding): void {
  const value = valueAt(source.value, path);
  const place = source.place(path);
  const rule: unknown = issue.code === 'custom' ? issue.params?.['rule'] : undefined;
  const around = valueAt(source.value, path.slice(0, -1));
  if (rule === 'bad-day') return report(place, 'bad-day', { found: String(value) });
  if (rule === 'more-than-there-are') return report(place, 'more-than-there-are', { count: Number(value) });
  if (rule === 'no-such-day') {
    return report(place, 'no-such-day', { day: Number(value), month: Number(valueAt(around, ['month'])) });
  }
  if (Array.isArray(value)) {
    const twice = value.findIndex((item, index) => value.indexOf(item) < index);
    if (twice >= 0) return report(source.place([...path, twice]), 'named-twice', { name: String(value[twice]) });
  }
  if (value === null || typeof value !== 'object') return report(place, 'bad-number', { key });
  if ('minWords' in value) return report(source.keyPlace([...path, 'minWords']), 'word-limits', {});
  reportLanguages(value, source, path, report);
}

/** The only rule of a text that is not about one of its keys: every key is a language. */
function reportLanguages(value: unknown, source: YamlSource, path: Path, report: Report): void {
  const keys = value !== null && typeof value === 'object' ? Object.keys(value) : [];
  for (const language of keys.filter((name) => !isLanguage(name)).slice(0, limits.echoes)) {
    report(source.keyPlace([...path, language]), 'unknown-language', { language });
  }
}
