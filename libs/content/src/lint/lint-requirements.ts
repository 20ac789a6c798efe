import { isGroup, leavesOf, type Requirement } from '@lidzgaita/certification';
import type { Report } from '../faults/fault.js';
import { scoredCases } from '../quiz-questions.js';
import type { Folder, ModuleFolder } from '../read/read-folder.js';
import type { Path, YamlSource } from '../yaml/yaml-source.js';
import { Unique } from './unique.js';

/** What requirements are checked against. */
export interface Around {
  source: YamlSource;
  folder: Folder;
  /** The modules of the programme. */
  modules: readonly string[];
  report: Report;
}

/** Checks a tree of requirements: ids that come twice, mixed groups, modules and documents that must be there. */
export function lintRequirements(requirements: readonly Requirement[], path: Path, around: Around): void {
  const ids = new Unique(around.report);
  for (const { requirement, at } of placed(requirements, path)) {
    ids.add(requirement.id, around.source.place([...at, 'id']));
    if (isGroup(requirement)) lintGroup(requirement, at, around);
    if ('module' in requirement) lintModule(requirement, [...at, 'module'], around);
    if ('document' in requirement && requirement.document !== undefined) {
      const { document } = requirement;
      const known = around.folder.agreements.has(document);
      if (!known) around.report(around.source.place([...at, 'document']), 'document-unknown', { document });
    }
  }
}

/** Requirements with everything inside groups, each with its path in the file. */
export function placed(requirements: readonly Requirement[], path: Path): { requirement: Requirement; at: Path }[] {
  return requirements.flatMap((requirement, index) => {
    const at = [...path, index];
    return [{ requirement, at }, ...(isGroup(requirement) ? placed(requirement.of, [...at, 'of']) : [])];
  });
}

function lintGroup(group: Requirement, at: Path, { source, report }: Around): void {
  const uses = new Set(leavesOf([group]).map(({ neededFor = 'certificate' }) => neededFor));
  if (uses.size > 1) report(source.keyPlace([...at, 'of']), 'group-mixed', { id: group.id });
}

function lintModule(
  { kind, module }: Requirement & { module: string },
  at: Path,
  { source, folder, modules, report }: Around,
): void {
  const place = source.place(at);
  const required = folder.modules.get(module);
  if (!required) return report(place, 'module-unknown', { module });
  if (!modules.includes(module)) report(place, 'module-not-in-programme', { module });
  const lists = required.module?.data;
  const asksQuiz = kind === 'quiz-passed' || kind === 'quiz-mark' || kind === 'safety-right';
  if (asksQuiz && lists?.quiz === false) report(place, 'module-without-quiz', { module });
  if (kind === 'cases-walked' && lists && nothingToWalk(required)) report(place, 'module-without-cases', { module });
}

/** Whether a module has no case that learners walk outside the quiz. */
function nothingToWalk({ module, quiz }: ModuleFolder): boolean {
  const scored = scoredCases(quiz?.data?.questions ?? []);
  return (module?.data?.cases ?? []).every((id) => scored.has(id));
}
