import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of one question of a quiz beyond right and wrong options. */
export interface QuestionFaults {
  'unexplained-answer': { question: string };
  'unknown-target': { target: string };
  'gap-marks': { question: string };
  'same-answer': { name: string };
  'flat-rating': Record<string, never>;
  'rubric-levels': { name: string };
  'unit-factor': { name: string };
  'word-limits': Record<string, never>;
  'case-unknown': { case: string };
  'safety-unmarked': { question: string };
  'safety-by-person': { question: string };
}

/** Faults of one question, in words. */
export const questionMessages: Messages<QuestionFaults> = {
  'unexplained-answer': {
    lv: ({ question }) => [
      `Jautājumā „${briefly(question)}” nav paskaidrots, kāpēc atbilde ir pareiza.`,
      'Pievienojiet „why” latviešu un angļu valodā.',
    ],
    en: ({ question }) => [
      `The question “${briefly(question)}” does not say why its answer is right.`,
      'Add “why” in Latvian and English.',
    ],
  },
  'unknown-target': {
    lv: ({ target }) => [
      `„${briefly(target)}” nav starp šī jautājuma variantiem vai grupām.`,
      'Rakstiet kādu no jautājuma variantu vai grupu identifikatoriem.',
    ],
    en: ({ target }) => [
      `“${briefly(target)}” is none of the options or groups of this question.`,
      'Write the id of one of its options or groups.',
    ],
  },
  'gap-marks': {
    lv: ({ question }) => [
      `Jautājuma „${briefly(question)}” teksts un robu saraksts nesakrīt.`,
      'Katrā valodā ierakstiet tekstā [[roba-id]] katram robam tieši vienu reizi.',
    ],
    en: ({ question }) => [
      `The text of the question “${briefly(question)}” and its list of gaps do not match.`,
      'In every language write [[gap-id]] into the text exactly once for each gap.',
    ],
  },
  'same-answer': {
    lv: ({ name }) => [
      `Pieņemamā atbilde „${briefly(name)}” ir tā pati, kas kāda agrāka.`,
      'Izdzēsiet vienu no tām; lielos burtus un garumzīmes neņem vērā, ja nav teikts citādi.',
    ],
    en: ({ name }) => [
      `The accepted answer “${briefly(name)}” is the same as an earlier one.`,
      'Delete one of the two; capitals and diacritics do not count unless the question says so.',
    ],
  },
  'flat-rating': {
    lv: () => [
      'Ekspertu vērtējumā nav viena labākā un viena sliktākā varianta.',
      'Augstāko un zemāko „rating” dodiet tikai vienam variantam katru.',
    ],
    en: () => [
      'The experts’ ratings do not single out one best and one worst option.',
      'Give the highest and the lowest “rating” to one option each.',
    ],
  },
  'rubric-levels': {
    lv: ({ name }) => [
      `Vērtēšanas kritērija līmenis „${briefly(name)}” nedod vairāk punktu par iepriekšējo.`,
      'Sakārtojiet līmeņus augošā secībā; katrs nākamais dod vairāk punktu, un augstākais vismaz vienu.',
    ],
    en: ({ name }) => [
      `The level “${briefly(name)}” of the rubric earns no more points than the one before it.`,
      'Order the levels from the lowest up; each earns more, and the highest at least one.',
    ],
  },
  'unit-factor': {
    lv: ({ name }) => [
      `Mērvienības reizinātājs nav derīgs („${briefly(name)}”).`,
      'Pirmajai mērvienībai rakstiet „factor: 1”, pārējām — pozitīvu reizinātāju.',
    ],
    en: ({ name }) => [
      `The factor of a unit is not usable (“${briefly(name)}”).`,
      'Write “factor: 1” for the first unit, and for the others a positive factor.',
    ],
  },
  'word-limits': {
    lv: () => ['Mazākais vārdu skaits ir lielāks par lielāko.', 'Samaziniet „minWords” vai palieliniet „maxWords”.'],
    en: () => ['The least number of words is more than the most.', 'Lower “minWords” or raise “maxWords”.'],
  },
  'case-unknown': {
    lv: ({ case: id }) => [
      `Situācijas „${briefly(id)}” šajā modulī nav.`,
      'Rakstiet tās situācijas identifikatoru, kas ir mapē cases.',
    ],
    en: ({ case: id }) => [
      `The case “${briefly(id)}” does not exist in this module.`,
      'Write the id of a case in the folder cases.',
    ],
  },
  'safety-unmarked': {
    lv: ({ question }) => [
      `Jautājumu „${briefly(question)}” nevērtē, tāpēc tas nevar būt drošības jautājums.`,
      'Izdzēsiet „safety” vai izvēlieties jautājuma veidu, kuram ir pareiza atbilde.',
    ],
    en: ({ question }) => [
      `The question “${briefly(question)}” is not marked, so it cannot be a safety question.`,
      'Delete “safety”, or choose a kind that has a right answer.',
    ],
  },
  'safety-by-person': {
    lv: ({ question }) => [
      `Drošības jautājumu „${briefly(question)}” vērtē cilvēks, tāpēc rezultāts ilgi nebūs zināms.`,
      'Labāk izvēlieties veidu, ko vērtē pēc noteikumiem: drošības jautājumā skaitās tikai pilni punkti.',
    ],
    en: ({ question }) => [
      `The safety question “${briefly(question)}” is marked by a person, so the outcome waits.`,
      'Better choose a kind that the rules mark: in a safety question only full points count.',
    ],
  },
};
