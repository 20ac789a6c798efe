import type { z } from 'zod';
import type { Report } from '../faults/fault.js';
import { reportIssues } from '../schema/zod-faults.js';
import { readYaml } from '../yaml/read-yaml.js';
import type { YamlSource } from '../yaml/yaml-source.js';
import { lintTexts } from '../lint/lint-texts.js';
import { tidyStrings } from './tidy-strings.js';

/** A YAML file of the format: its data, when it has the right shape, and where everything stands. */
export interface Structured<T> {
  source: YamlSource;
  data: T | undefined;
}

/** What {@link readStructured} needs to know of a kind of file. */
export interface StructuredOptions<S extends z.ZodType> {
  schema: S;
  report: Report;
  /** Keys whose texts are Markdown. */
  markdownKeys?: readonly string[];
  /** Lines of the file before the YAML begins. */
  offset?: number;
}

/** Reads a YAML file and checks its shape and its texts. */
export function readStructured<S extends z.ZodType>(
  file: string,
  text: string,
  { schema, report, markdownKeys = [], offset = 0 }: StructuredOptions<S>,
): Structured<z.output<S>> | undefined {
  const source = readYaml(file, text, report, offset);
  if (!source) return undefined;
  const { value } = source;
  if (value === null || typeof value !== 'object' || Array.isArray(value)) {
    report(source.place([]), 'unreadable', {});
    return undefined;
  }
  lintTexts(source, markdownKeys, report);
  const parsed = schema.safeParse(tidyStrings(value, markdownKeys));
  if (!parsed.success) reportIssues(parsed.error.issues, { schema, source, report });
  return { source, data: parsed.data };
}
