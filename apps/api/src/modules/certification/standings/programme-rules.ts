import { DEFAULT_RENEWAL, type ProgrammeRules } from '@lidzgaita/certification';
import type { PublishedProgramme } from '../../catalogue/catalogue.facade.js';

/** What an edition of a programme rules; editions from before there were rules of renewal have the usual ones. */
export function rulesOf({ requirements, certificate, renewal, secondApprover }: PublishedProgramme): ProgrammeRules {
  return { requirements, months: certificate.months, renewal: renewal ?? DEFAULT_RENEWAL, secondApprover: secondApprover ?? [] };
}
