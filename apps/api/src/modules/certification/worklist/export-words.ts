import type { StandingState } from '../standings/standing.type.js';
import { Mover } from '../standings/standing.type.js';
import { StepAction, type WorklistItem } from './worklist.type.js';

type Language = 'lv' | 'en';

/** Words of the table that people take away; the screens have the same ones in their catalogues. */
export const HEADERS: Record<Language, string[]> = {
  lv: ['Uzvārds', 'Vārds', 'Grupa', 'Reģions', 'Programma', 'Stāvoklis', 'Izpildīts', 'Prasības', 'Nākamais solis', 'Kurš rīkojas', 'Trūkst', 'Apliecība derīga līdz', 'Tuvākais termiņš', 'Kas beidzas', 'Pēdējās izmaiņas', 'Ir atļauja', 'Strādā'],
  en: ['Family name', 'Given name', 'Cohort', 'Region', 'Programme', 'State', 'Met', 'Requirements', 'Next step', 'Whose move', 'Missing', 'Certificate valid until', 'Nearest deadline', 'What ends', 'Last change', 'Cleared', 'Working'],
};

const STATES: Record<Language, Record<StandingState, string>> = {
  lv: {
    IN_TRAINING: 'Mācās', READY: 'Gatavs lēmumam', CERTIFIED: 'Sertificēts', EXPIRING: 'Drīz beigsies', EXPIRED: 'Beidzies', LAPSED: 'Zaudējis spēku', SUSPENDED: 'Apturēts',
    REVOKED: 'Atsaukts',
  },
  en: {
    IN_TRAINING: 'In training', READY: 'Ready for a decision', CERTIFIED: 'Certified', EXPIRING: 'Expires soon', EXPIRED: 'Expired', LAPSED: 'Lapsed', SUSPENDED: 'Suspended',
    REVOKED: 'Revoked',
  },
};

const MOVERS: Record<Language, Record<Mover, string>> = {
  lv: { TRAINEE: 'dalībnieks', TRAINER: 'treneris', COORDINATOR: 'koordinators', OFFICIAL: 'pilnvarotā amatpersona' },
  en: { TRAINEE: 'trainee', TRAINER: 'trainer', COORDINATOR: 'coordinator', OFFICIAL: 'authorised official' },
};

const ACTIONS: Record<Language, Record<Exclude<StepAction, StepAction.REQUIREMENT>, string>> = {
  lv: { DECIDE: 'Pieņemt lēmumu', RENEW: 'Lemt par atjaunošanu', SETTLE: 'Izlemt par apturēto apliecību' },
  en: { DECIDE: 'Decide', RENEW: 'Decide on the renewal', SETTLE: 'Decide on the suspended certificate' },
};

const YES: Record<Language, string> = { lv: 'jā', en: 'yes' };

/** One person as a line, in the order of {@link HEADERS}. */
export function lineOf(item: WorklistItem, language: Language): string[] {
  const { person, cohort, programme, state, step, blockers, due, dueOn } = item;
  const certificate = { lv: 'Apliecība', en: 'Certificate' };
  return [
    person.familyName, person.givenName, cohort.title[language], cohort.region.name[language], programme.title[language], STATES[language][state], String(item.met), String(item.total),
    step ? (step.requirement?.title[language] ?? ACTIONS[language][step.action as StepAction.DECIDE]) : '',
    step ? MOVERS[language][step.mover] : '',
    blockers.map(({ title }) => title[language]).join(', '),
    item.expiresOn ?? '', dueOn ?? '', dueOn ? (due?.title ?? certificate)[language] : '', item.waitingSince.toISOString().slice(0, 10),
    item.cleared ? YES[language] : '', item.matched ? YES[language] : '',
  ];
}
