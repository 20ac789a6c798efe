import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of a quiz. */
export interface QuizFaults {
  'unexplained-option': { option: string };
  'exactly-one-correct': { found: number };
  'at-least-one-correct': Record<string, never>;
  'draw-exceeds-bank': { draw: number; bank: number };
  'safety-exceeds-draw': { safety: number; draw: number };
  'passage-missing': { question: string };
  'passage-unknown': { passage: string };
  'same-options': { first: string; second: string };
}

/** Faults of a quiz, in words. */
export const quizMessages: Messages<QuizFaults> = {
  'unexplained-option': {
    lv: ({ option }) => [
      `Pie varianta „${briefly(option)}” nav paskaidrots, kāpēc tas ir pareizs vai nepareizs.`,
      'Pievienojiet „why” latviešu un angļu valodā.',
    ],
    en: ({ option }) => [
      `The option “${briefly(option)}” does not say why it is right or wrong.`,
      'Add “why” in Latvian and English.',
    ],
  },
  'exactly-one-correct': {
    lv: ({ found }) => [
      `Pareizo variantu skaits ir ${found}; vajag tieši vienu.`,
      'Atzīmējiet vienu variantu ar „correct: true” vai lietojiet kind: multiple.',
    ],
    en: ({ found }) => [
      `The question has ${found} correct options; it needs exactly one.`,
      'Mark one option “correct: true”, or use kind: multiple.',
    ],
  },
  'at-least-one-correct': {
    lv: () => ['Jautājumam nav pareiza varianta.', 'Atzīmējiet vismaz vienu variantu ar „correct: true”.'],
    en: () => ['The question has no correct option.', 'Mark at least one option “correct: true”.'],
  },
  'draw-exceeds-bank': {
    lv: ({ draw, bank }) => [
      `Mēģinājumam vajadzīgo jautājumu skaits ir ${draw}, bet krātuvē to ir tikai ${bank}.`,
      'Samaziniet „draw” vai uzrakstiet vēl jautājumus.',
    ],
    en: ({ draw, bank }) => [
      `An attempt draws ${draw} questions, but there are only ${bank}.`,
      'Lower “draw” or write more questions.',
    ],
  },
  'safety-exceeds-draw': {
    lv: ({ safety, draw }) => [
      `Drošības jautājumu skaits ir ${safety}, bet mēģinājumā to ir tikai ${draw}.`,
      'Palieliniet „draw”: visus drošības jautājumus uzdod vienmēr.',
    ],
    en: ({ safety, draw }) => [
      `There are ${safety} safety questions, but an attempt draws only ${draw}.`,
      'Raise “draw”: every safety question is always asked.',
    ],
  },
  'passage-missing': {
    lv: ({ question }) => [
      `Jautājumam „${briefly(question)}” nav norādīts, kur tas izskaidrots.`,
      'Pievienojiet „passage: nodarbība#enkurs”.',
    ],
    en: ({ question }) => [
      `The question “${briefly(question)}” does not say where it is explained.`,
      'Add “passage: lesson#anchor”.',
    ],
  },
  'passage-unknown': {
    lv: ({ passage }) => [
      `Vietas „${briefly(passage)}” šajā modulī nav.`,
      'Pārbaudiet nodarbības identifikatoru un virsraksta enkuru.',
    ],
    en: ({ passage }) => [
      `The passage “${briefly(passage)}” does not exist in this module.`,
      'Check the lesson’s id and the heading’s anchor.',
    ],
  },
  'same-options': {
    lv: ({ first, second }) => [
      `Varianti „${briefly(first)}” un „${briefly(second)}” saka vienu un to pašu.`,
      'Izmainiet vienu no tiem.',
    ],
    en: ({ first, second }) => [
      `The options “${briefly(first)}” and “${briefly(second)}” say the same.`,
      'Change one of them.',
    ],
  },
};
