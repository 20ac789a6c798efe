import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of Markdown. */
export interface MarkdownFaults {
  'markdown-html': Record<string, never>;
  'markdown-image': Record<string, never>;
  'markdown-unsupported': { construct: string };
  'markdown-unstable': Record<string, never>;
  'nested-too-deep': { limit: number };
  'paragraph-too-long': { limit: number };
  'heading-level': { level: number };
  'heading-place': Record<string, never>;
  'anchor-missing': { heading: string };
  'anchor-duplicate': { anchor: string };
}

/** Faults of Markdown, in words. */
export const markdownMessages: Messages<MarkdownFaults> = {
  'markdown-html': {
    lv: () => [
      'HTML nav atļauts.',
      'Lietojiet Markdown: **treknraksts**, *slīpraksts*, saraksti un virsraksti. Zīmi „<” rakstiet kā \\<.',
    ],
    en: () => [
      'HTML is not allowed.',
      'Use Markdown: **bold**, *italic*, lists and headings. Write a literal “<” as \\<.',
    ],
  },
  'markdown-image': {
    lv: () => ['Attēli netiek atbalstīti.', 'Aprakstiet vārdiem, kas attēlā redzams.'],
    en: () => ['Pictures are not supported.', 'Describe in words what the picture shows.'],
  },
  'markdown-unsupported': {
    lv: ({ construct }) => [
      `Nodarbībā tā nevar būt: ${constructNamesLv[construct] ?? construct}.`,
      'Lietojiet rindkopas, virsrakstus, sarakstus, citātus, tabulas, treknrakstu, slīprakstu, saites un izcēlumus.',
    ],
    en: ({ construct }) => [
      `Lessons cannot contain this: ${construct}.`,
      'Use paragraphs, headings, lists, quotes, tables, bold, italic, links and callouts.',
    ],
  },
  'markdown-unstable': {
    lv: () => ['Šo vietu var nolasīt divējādi.', 'Vienkāršojiet noformējumu: mazāk zīmju citu citā.'],
    en: () => ['This passage can be read in two ways.', 'Simplify its formatting: fewer marks inside one another.'],
  },
  'nested-too-deep': {
    lv: ({ limit }) => [`Līmeņu skaits citam citā pārsniedz ${limit}.`, 'Padariet sarakstu vai citātu vienkāršāku.'],
    en: ({ limit }) => [`The passage is nested more than ${limit} levels deep.`, 'Make the list or quote flatter.'],
  },
  'paragraph-too-long': {
    lv: ({ limit }) => [
      `Teksts bez tukšas rindas ir garāks par ${limit} zīmēm vai tajā ir pārāk daudz noformējuma zīmju.`,
      'Sadaliet to rindkopās.',
    ],
    en: ({ limit }) => [
      `A passage without a blank line is longer than ${limit} characters or carries too many marks.`,
      'Break it into paragraphs.',
    ],
  },
  'heading-level': {
    lv: ({ level }) => [
      `Nevar lietot ${level}. līmeņa virsrakstu.`,
      'Lietojiet ## vai ###; nodarbības nosaukums ir tās sākuma datos.',
    ],
    en: ({ level }) => [
      `A heading of level ${level} is not used.`,
      'Use ## or ###; the lesson’s title stands in its front matter.',
    ],
  },
  'heading-place': {
    lv: () => [
      'Virsraksts šeit nevar būt.',
      'Virsraksti ir starp nodarbības blokiem: ne sarakstos, citātos, izcēlumos vai situācijās.',
    ],
    en: () => [
      'A heading cannot stand here.',
      'Headings stand between the blocks of a lesson: not in lists, quotes, callouts or cases.',
    ],
  },
  'anchor-missing': {
    lv: ({ heading }) => [
      `Virsrakstam „${briefly(heading)}” nav enkura.`,
      'Pievienojiet to rindas beigās, piemēram, {#loma}.',
    ],
    en: ({ heading }) => [
      `The heading “${briefly(heading)}” has no anchor.`,
      'Add one at the end of the line, for example {#role}.',
    ],
  },
  'anchor-duplicate': {
    lv: ({ anchor }) => [`Enkurs „${briefly(anchor)}” ir divreiz.`, 'Katram virsrakstam dodiet savu enkuru.'],
    en: ({ anchor }) => [`The anchor “${briefly(anchor)}” is there twice.`, 'Give each heading its own anchor.'],
  },
};

const constructNamesLv: Record<string, string> = {
  code: 'kods',
  rule: 'šķirtne',
  footnote: 'zemsvītras piezīme',
  strikethrough: 'pārsvītrojums',
  'task list': 'uzdevumu saraksts',
  'link definition': 'saites definīcija',
};
