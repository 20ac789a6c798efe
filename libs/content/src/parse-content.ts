import { FaultList, type Fault } from './faults/fault.js';
import { lintCourse } from './lint/lint-course.js';
import { lintLanguages } from './lint/lint-languages.js';
import type { Content } from './model.js';
import { assemble } from './read/assemble.js';
import { readFolder } from './read/read-folder.js';

/** What a course folder says, and everything that is wrong with it. */
export interface ParsedContent {
  /** Whatever could be read. Publish it only when {@link hasErrors} says no: faulty parts may be missing. */
  content: Content;
  /** By file, line and column. */
  faults: Fault[];
}

/**
 * Reads and checks a course folder: texts by path relative to the folder (`modules/k1/module.yaml`).
 * Never throws: whatever is wrong is a fault with its place.
 */
export function parseContent(files: ReadonlyMap<string, string>): ParsedContent {
  const faults = new FaultList();
  const folder = readFolder(files, faults.report);
  lintCourse(folder, faults.report);
  const content = assemble(folder);
  lintLanguages(content, faults.report);
  return { content, faults: faults.sorted() };
}
