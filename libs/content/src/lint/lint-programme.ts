import type { Report } from '../faults/fault.js';
import { scoredCases } from '../quiz-questions.js';
import type { Folder, ModuleFolder } from '../read/read-folder.js';
import { reportDuplicates, type Unique } from './unique.js';

/** Checks a programme against the modules of the course. */
export function lintProgramme(id: string, folder: Folder, codes: Unique, report: Report): void {
  const { source, data } = folder.programmes.get(id) ?? {};
  if (!source || !data) return;
  if (data.id !== id) report(source.place(['id']), 'id-differs', { found: data.id, expected: id });
  codes.add(data.code, source.place(['code']));
  reportDuplicates(data.modules, (index) => source.place(['modules', index]), report);
  const requirementIds = data.requirements.map((requirement) => requirement.id);
  reportDuplicates(requirementIds, (index) => source.place(['requirements', index, 'id']), report);
  data.modules.forEach((module, index) => {
    if (!folder.modules.has(module)) report(source.place(['modules', index]), 'module-unknown', { module });
  });
  data.requirements.forEach((requirement, index) => {
    if (!('module' in requirement)) return;
    const { kind, module } = requirement;
    const place = source.place(['requirements', index, 'module']);
    const required = folder.modules.get(module);
    if (!required) return report(place, 'module-unknown', { module });
    if (!data.modules.includes(module)) report(place, 'module-not-in-programme', { module });
    const lists = required.module?.data;
    if (kind === 'quiz-passed' && lists?.quiz === false) report(place, 'module-without-quiz', { module });
    if (kind === 'cases-walked' && lists && nothingToWalk(required)) report(place, 'module-without-cases', { module });
  });
}

/** Whether a module has no case that learners walk outside the quiz. */
function nothingToWalk({ module, quiz }: ModuleFolder): boolean {
  const scored = scoredCases(quiz?.data?.questions ?? []);
  return (module?.data?.cases ?? []).every((id) => scored.has(id));
}
