import { DEFAULT_RENEWAL } from '@lidzgaita/certification';
import { compileProgramme, hashOf, programmeToContent, type ProgrammeEdition } from '@lidzgaita/content';

/** What of a programme can be set on screen. */
export type ProgrammeRuling = Pick<ProgrammeEdition, 'requirements' | 'renewal'> & { certificate: { months: number } };

/** Equal for equal rules; what a programme does not say about renewal is said here. */
export const rulingHash = ({ requirements, renewal = DEFAULT_RENEWAL, certificate: { months } }: ProgrammeRuling): string => hashOf({ requirements, renewal, months });

/** The same programme with the same modules and texts under other rules. */
export function withRulesOf(edition: ProgrammeEdition, { requirements, renewal, certificate: { months } }: ProgrammeRuling): ProgrammeEdition {
  const content = programmeToContent(edition);
  const [programme] = content.programmes;
  const ruled = { ...programme!, requirements, ...(renewal && { renewal }), certificate: { ...programme!.certificate, months } };
  return compileProgramme({ ...content, programmes: [ruled] }, edition.programmeId, new Map(edition.modules.map(({ moduleId, hash }) => [moduleId, hash])));
}

/** Rules of one programme were changed in its file and, since the last import, on screen: neither is thrown away silently. */
export class RulesConflict extends Error {
  constructor(programmeId: string, edition: number, savedAt: Date) {
    super(
      `The rules of programme ${programmeId} were saved on screen (edition ${edition}, ${savedAt.toISOString()}), and its file says something else since then. ` +
        'Download the YAML on the page of its rules and carry over what is to stay, or import with --overrule.',
    );
  }
}
