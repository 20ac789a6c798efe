import { isForClearance, longestWindow, requirementById } from '@lidzgaita/certification';
import type { Report } from '../faults/fault.js';
import type { Folder } from '../read/read-folder.js';
import { lintRequirements, placed, type Around } from './lint-requirements.js';
import { reportDuplicates, type Unique } from './unique.js';

/** Checks a programme against the modules and documents of the course. */
export function lintProgramme(id: string, folder: Folder, codes: Unique, report: Report): void {
  const { source, data } = folder.programmes.get(id) ?? {};
  if (!source || !data) return;
  if (data.id !== id) report(source.place(['id']), 'id-differs', { found: data.id, expected: id });
  codes.add(data.code, source.place(['code']));
  reportDuplicates(data.modules, (index) => source.place(['modules', index]), report);
  data.modules.forEach((module, index) => {
    if (!folder.modules.has(module)) report(source.place(['modules', index]), 'module-unknown', { module });
  });
  const around: Around = { source, folder, modules: data.modules, report };
  lintRequirements(data.requirements, ['requirements'], around);
  lintRenewal(data, around);
}

type ProgrammeData = NonNullable<NonNullable<ReturnType<Folder['programmes']['get']>>['data']>;

function lintRenewal({ renewal, requirements: first, certificate }: ProgrammeData, around: Around): void {
  if (!renewal) return;
  const { source, report } = around;
  const most = longestWindow(certificate.months);
  if (renewal.opensDays > most) report(source.place(['renewal', 'opensDays']), 'window-too-long', { most });
  const path = ['renewal', 'requirements'];
  const requirements = renewal.requirements ?? [];
  lintRequirements(requirements, path, around);
  for (const { requirement, at } of placed(requirements, path)) {
    const { id, kind } = requirement;
    const before = requirementById(first, id);
    if (before && before.kind !== kind) report(source.place([...at, 'id']), 'renewal-differs', { id, kind: before.kind });
    if (at.length === path.length + 1 && isForClearance(requirement)) {
      report(source.place(at), 'clearance-in-renewal', { id });
    }
  }
}
