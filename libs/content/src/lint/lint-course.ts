import type { Report } from '../faults/fault.js';
import type { Folder } from '../read/read-folder.js';
import { lintAgreements } from './lint-agreements.js';
import { lintModule } from './lint-module.js';
import { lintProgramme } from './lint-programme.js';
import { reportDuplicates, Unique } from './unique.js';

/** Checks what the files of a course folder say about each other. */
export function lintCourse(folder: Folder, report: Report): void {
  const { glossary } = folder;
  const terms = glossary?.data?.terms.map(({ id }) => id);
  if (glossary && terms) reportDuplicates(terms, (index) => glossary.source.place(['terms', index, 'id']), report);
  const known = folder.hasGlossaryFile && !terms ? undefined : new Set(terms);
  const names = { codes: new Unique(report), questions: new Unique(report), terms: known };
  for (const module of folder.modules.values()) lintModule(module, names, report);
  lintAgreements(folder, report);
  const codes = new Unique(report);
  for (const id of folder.programmes.keys()) lintProgramme(id, folder, codes, report);
}
