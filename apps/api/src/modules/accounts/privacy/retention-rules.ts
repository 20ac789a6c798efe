import type { LocalizedText } from '../../../platform/graphql/localized-text.js';

export interface RetentionRule {
  /** What for and on what ground it is kept. */
  basis: LocalizedText;
  /** Until when. */
  keep: LocalizedText;
  /** Whether the nights end it by themselves, or a person who erases. */
  endedBy: 'clock' | 'person';
}

const AGREEMENT = { lv: 'vienošanās par brīvprātīgo darbu un sabiedrisks uzdevums', en: 'the volunteering agreement and a public task' };
const LAW = { lv: 'likums un sabiedrisks uzdevums', en: 'the law and a public task' };
const WORK = { lv: 'lai platforma darbotos droši', en: 'so that the platform works safely' };
const WITH_ACCOUNT = { lv: 'kamēr ir konts', en: 'as long as the account' };

/** How long what is kept, and why: the table of the domain brief, §5, in the words that people read. */
export const RULES = {
  account: { basis: AGREEMENT, endedBy: 'person', keep: { lv: 'mācību un darba laikā un trīs gadus pēc tam', en: 'during training and service and three years after' } },
  access: { basis: WORK, endedBy: 'clock', keep: { lv: 'līdz derīguma beigām, ne ilgāk par 60 dienām', en: 'until it expires, 60 days at most' } },
  learning: { basis: AGREEMENT, endedBy: 'person', keep: WITH_ACCOUNT },
  answers: { basis: AGREEMENT, endedBy: 'clock', keep: { lv: '12 mēnešus pēc mēģinājuma; rezultāts paliek bez atbildēm', en: '12 months after the attempt; the result stays without the answers' } },
  support: { basis: AGREEMENT, endedBy: 'person', keep: WITH_ACCOUNT },
  vetting: { basis: AGREEMENT, endedBy: 'clock', keep: { lv: 'darba laikā; ja cilvēks nav pieņemts, sešus mēnešus', en: 'during service; six months where somebody is not accepted' } },
  'record-check': { basis: LAW, endedBy: 'clock', keep: { lv: 'līdz nākamajai pārbaudei un vēl 12 mēnešus', en: 'until the next check and 12 months more' } },
  service: { basis: AGREEMENT, endedBy: 'person', keep: { lv: 'darba laikā un trīs gadus pēc tam', en: 'during service and three years after' } },
  register: { basis: LAW, endedBy: 'clock', keep: { lv: 'apliecību reģistrā 10 gadus pēc apliecības termiņa, arī pēc dzēšanas', en: 'in the register of certificates for 10 years after the certificate expires, erased or not' } },
  undertaking: { basis: AGREEMENT, endedBy: 'clock', keep: { lv: '10 gadus pēc parakstīšanas, arī pēc dzēšanas: pienākums klusēt turpinās', en: '10 years after signing, erased or not: the duty of silence goes on' } },
} satisfies Record<string, RetentionRule>;

export type RuleId = keyof typeof RULES;
