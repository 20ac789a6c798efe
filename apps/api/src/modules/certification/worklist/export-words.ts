import { rigaDay } from '@lidzgaita/certification';
import type { StandingState } from '../standings/standing.type.js';
import { Mover } from '../standings/standing.type.js';
import { StepAction, type WorklistItem, type WorklistLane } from './worklist.type.js';

type Language = 'lv' | 'en';

/** Words of the table that people take away: the same as on the screens, which have them in their catalogues. */
export const HEADERS: Record<Language, string[]> = {
  lv: ['Uzvārds', 'Vārds', 'Kohorta', 'Reģions', 'Programma', 'Stāvoklis', 'Aile', 'Izpildīts', 'Prasības', 'Nākamais solis', 'Cik ir', 'Cik vajag', 'Kurš rīkojas', 'Trūkst', 'Apliecība derīga līdz', 'Tuvākais termiņš', 'Kas beidzas', 'Bez izmaiņām kopš', 'Ar atļauju', 'Strādā'],
  en: ['Family name', 'Given name', 'Cohort', 'Region', 'Programme', 'State', 'Column', 'Met', 'Requirements', 'Next step', 'There is', 'Needed', 'Whose move', 'Missing', 'Certificate valid until', 'Nearest deadline', 'What ends', 'No change since', 'Cleared', 'Working'],
};

const STATES: Record<Language, Record<StandingState, string>> = {
  lv: {
    IN_TRAINING: 'Ceļā uz apliecību', READY: 'Gaida lēmumu', CERTIFIED: 'Ar apliecību', EXPIRING: 'Drīz beigsies', EXPIRED: 'Beigusies', LAPSED: 'Jāsāk no jauna', SUSPENDED: 'Apturēta',
    REVOKED: 'Atsaukta',
  },
  en: {
    IN_TRAINING: 'On the way', READY: 'Awaits a decision', CERTIFIED: 'Certified', EXPIRING: 'Expires soon', EXPIRED: 'Expired', LAPSED: 'Lapsed', SUSPENDED: 'Suspended',
    REVOKED: 'Revoked',
  },
};

const LANES: Record<Language, Record<WorklistLane, string>> = {
  lv: { ONLINE: 'Patstāvīgās mācības', LIVE: 'Klātiene', VETTING: 'Atlase un dokumenti', DECISION: 'Gaida lēmumu', CERTIFIED: 'Ar apliecību', RENEWAL: 'Atjaunošana', HELD: 'Apturētas un atsauktas' },
  en: { ONLINE: 'Self-study', LIVE: 'Live training', VETTING: 'Vetting', DECISION: 'Awaits a decision', CERTIFIED: 'Certified', RENEWAL: 'Renewal', HELD: 'Suspended and revoked' },
};

const MOVERS: Record<Language, Record<Mover, string>> = {
  lv: { TRAINEE: 'dalībnieks', TRAINER: 'treneris', COORDINATOR: 'koordinators', OFFICIAL: 'pilnvarotā amatpersona' },
  en: { TRAINEE: 'trainee', TRAINER: 'trainer', COORDINATOR: 'coordinator', OFFICIAL: 'authorised official' },
};

const ACTIONS: Record<Language, Record<Exclude<StepAction, StepAction.REQUIREMENT>, string>> = {
  lv: { DECIDE: 'Pieņemt lēmumu', RENEW: 'Lemt par atjaunošanu', SETTLE: 'Izlemt par apturēto apliecību' },
  en: { DECIDE: 'Decide', RENEW: 'Decide on the renewal', SETTLE: 'Decide on the suspended certificate' },
};

const UNITS: Record<string, string> = { minutes: ' min', percent: '\u00a0%' };

const YES: Record<Language, string> = { lv: 'jā', en: 'yes' };

/** One person as a line, in the order of {@link HEADERS}. */
export function lineOf(item: WorklistItem, language: Language): string[] {
  const { person, cohort, programme, state, step, blockers, due, dueOn } = item;
  const certificate = { lv: 'Apliecība', en: 'Certificate' };
  return [
    person.familyName, person.givenName, cohort.title[language], cohort.region.name[language], programme.title[language], STATES[language][state], LANES[language][item.lane], String(item.met), String(item.total),
    step ? (step.requirement?.title[language] ?? ACTIONS[language][step.action as StepAction.DECIDE]) : '',
    step?.needed ? String(step.done ?? 0) : '', step?.needed ? `${step.needed}${UNITS[step.unit ?? ''] ?? ''}` : '',
    step ? MOVERS[language][step.mover] : '',
    blockers.map(({ title }) => title[language]).join(', '),
    item.expiresOn ?? '', dueOn ?? '', dueOn ? (due?.title ?? certificate)[language] : '', rigaDay(item.waitingSince.toISOString()),
    item.cleared ? YES[language] : '', item.matched ? YES[language] : '',
  ];
}
