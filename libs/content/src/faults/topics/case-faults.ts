import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of a case. */
export interface CaseFaults {
  'next-unknown': { next: string };
  'point-unreachable': { point: string };
  'point-dead-end': { point: string };
  'harmful-ends': { choice: string };
  'no-best-choice': { point: string };
}

/** Faults of a case, in words. */
export const caseMessages: Messages<CaseFaults> = {
  'next-unknown': {
    lv: ({ next }) => [`Izvēle ved uz „${briefly(next)}”, kāda nav.`, 'Rakstiet lēmuma punkta identifikatoru vai end.'],
    en: ({ next }) => [
      `The choice leads to “${briefly(next)}”, which does not exist.`,
      'Write the id of a decision point, or end.',
    ],
  },
  'point-unreachable': {
    lv: ({ point }) => [
      `Uz lēmuma punktu „${briefly(point)}” neved neviena izvēle.`,
      'Aizvediet uz to no kādas izvēles vai izdzēsiet to.',
    ],
    en: ({ point }) => [
      `No choice leads to the decision point “${briefly(point)}”.`,
      'Lead to it from a choice or delete it.',
    ],
  },
  'point-dead-end': {
    lv: ({ point }) => [
      `No lēmuma punkta „${briefly(point)}” nevar nonākt līdz beigām.`,
      'Lai vismaz viena izvēle ved tālāk.',
    ],
    en: ({ point }) => [
      `From the decision point “${briefly(point)}” one never gets to the end.`,
      'Let at least one choice lead on.',
    ],
  },
  'harmful-ends': {
    lv: ({ choice }) => [
      `Kaitīgā izvēle „${briefly(choice)}” beidz situāciju.`,
      'Vediet atpakaļ uz to pašu punktu vai tālāk, lai dalībnieks var rīkoties labāk.',
    ],
    en: ({ choice }) => [
      `The harmful choice “${briefly(choice)}” ends the case.`,
      'Lead back to the same point or on to another one, so that the learner can do better.',
    ],
  },
  'no-best-choice': {
    lv: ({ point }) => [
      `Lēmuma punktā „${briefly(point)}” nav labākās izvēles.`,
      'Atzīmējiet vienu izvēli ar „value: best”.',
    ],
    en: ({ point }) => [`The decision point “${briefly(point)}” has no best choice.`, 'Mark one choice “value: best”.'],
  },
};
