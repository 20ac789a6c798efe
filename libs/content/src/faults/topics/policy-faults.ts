import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of how a quiz is taken. */
export interface PolicyFaults {
  'draw-missing': Record<string, never>;
  'draw-beside-sections': Record<string, never>;
  'question-without-section': { question: string };
  'tag-in-two-sections': { tag: string; first: string; second: string };
  'tries-ignored': { behaviour: string };
  'hints-ignored': { question: string };
  'telling-ids': { id: string };
  'same-band': { from: string };
  'nothing-marked': Record<string, never>;
}

/** Faults of how a quiz is taken, in words. */
export const policyMessages: Messages<PolicyFaults> = {
  'draw-missing': {
    lv: () => [
      'Nav teikts, cik jautājumu ir vienā mēģinājumā.',
      'Pievienojiet „draw” vai sadaliet testu daļās ar „sections”.',
    ],
    en: () => [
      'Nothing says how many questions an attempt has.',
      'Add “draw”, or part the quiz with “sections”.',
    ],
  },
  'draw-beside-sections': {
    lv: () => [
      'Tests ir sadalīts daļās, tāpēc „draw” visam testam neko nenozīmē.',
      'Izdzēsiet šo rindu: cik jautājumu uzdot, saka katras daļas „draw”.',
    ],
    en: () => [
      'The quiz has sections, so “draw” for the whole of it means nothing.',
      'Delete this line: the “draw” of each section says how many questions are asked.',
    ],
  },
  'question-without-section': {
    lv: ({ question }) => [
      `Jautājums „${briefly(question)}” nav nevienā testa daļā.`,
      'Pievienojiet jautājumam kādu no daļu birkām („tags”).',
    ],
    en: ({ question }) => [
      `The question “${briefly(question)}” is in none of the sections.`,
      'Give the question one of the tags of a section.',
    ],
  },
  'tag-in-two-sections': {
    lv: ({ tag, first, second }) => [
      `Birka „${briefly(tag)}” ir gan daļā „${briefly(first)}”, gan daļā „${briefly(second)}”.`,
      'Atstājiet to tikai vienā daļā.',
    ],
    en: ({ tag, first, second }) => [
      `The tag “${briefly(tag)}” is in the sections “${briefly(first)}” and “${briefly(second)}”.`,
      'Keep it in one of them.',
    ],
  },
  'tries-ignored': {
    lv: ({ behaviour }) => [
      `„tries” neko nemaina, jo tests darbojas kā „${behaviour}”.`,
      'Izdzēsiet „tries” vai rakstiet „behaviour: tries”.',
    ],
    en: ({ behaviour }) => [
      `“tries” changes nothing, because the behaviour is “${behaviour}”.`,
      'Delete “tries”, or write “behaviour: tries”.',
    ],
  },
  'hints-ignored': {
    lv: ({ question }) => [
      `Jautājuma „${briefly(question)}” padomus neviens neredzēs.`,
      'Padomus rāda tikai ar „behaviour: tries”; citādi izdzēsiet „hints”.',
    ],
    en: ({ question }) => [
      `Nobody will see the hints of the question “${briefly(question)}”.`,
      'Hints are shown with “behaviour: tries” only; otherwise delete “hints”.',
    ],
  },
  'telling-ids': {
    lv: ({ id }) => [
      `Identifikatori (${briefly(id)}) nodod pareizo atbildi, un pārlūkā tie ir redzami.`,
      'Dodiet citus, no kuriem atbilde nav nojaušama, piemēram, vārdus vai burtus jauktā secībā.',
    ],
    en: ({ id }) => [
      `The ids (${briefly(id)}) give the right answer away, and a browser shows them.`,
      'Give others that tell nothing, such as words, or letters in a mixed order.',
    ],
  },
  'same-band': {
    lv: ({ from }) => [
      `Divas atsauksmes par visu testu sākas pie ${from} %.`,
      'Katrai dodiet citu „from” vai savienojiet tās vienā.',
    ],
    en: ({ from }) => [
      `Two feedback bands begin at ${from}%.`,
      'Give each another “from”, or make one of the two.',
    ],
  },
  'nothing-marked': {
    lv: () => [
      'Testā nav neviena jautājuma, ko vērtē, tāpēc to nevar nokārtot.',
      'Pievienojiet jautājumu, kuram ir pareiza atbilde vai kuru vērtē cilvēks.',
    ],
    en: () => [
      'No question of the quiz is marked, so nobody can pass it.',
      'Add a question that has a right answer or that a person marks.',
    ],
  },
};
