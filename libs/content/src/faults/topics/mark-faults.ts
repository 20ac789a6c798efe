import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of callouts, links, terms and lists in Markdown. */
export interface MarkFaults {
  'unknown-directive': { name: string; allowed: string };
  'directive-place': { name: string };
  'directive-open': { name: string };
  'directive-stray': Record<string, never>;
  'unknown-attribute': { name: string; directive: string };
  'law-without-source': { attribute: string };
  'list-start': { start: number };
  'link-scheme': { href: string };
  'link-empty': { href: string };
  'link-nested': Record<string, never>;
  'link-target-unknown': { target: string };
  'term-without-id': { text: string };
  'term-unknown': { id: string };
}

/** Faults of callouts, links, terms and lists in Markdown, in words. */
export const markMessages: Messages<MarkFaults> = {
  'unknown-directive': {
    lv: ({ name, allowed }) => [
      `„${briefly(name)}” šeit nav pazīstams.`,
      `Lietojiet kādu no šiem: ${allowed}. Parastu kolu pirms vārda raksta \\:.`,
    ],
    en: ({ name, allowed }) => [
      `“${briefly(name)}” is not known here.`,
      `Use one of: ${allowed}. A plain colon before a word is written \\:.`,
    ],
  },
  'directive-place': {
    lv: ({ name }) => [
      `Izcēlums „${name}” šeit nevar būt.`,
      'Izcēlumi ir starp teksta blokiem: ne sarakstos, citātos, tabulās vai citos izcēlumos.',
    ],
    en: ({ name }) => [
      `The callout “${name}” cannot stand here.`,
      'Callouts stand between the blocks of a text: not in lists, quotes, tables or other callouts.',
    ],
  },
  'directive-open': {
    lv: ({ name }) => [`Izcēlums „${name}” nav aizvērts.`, 'Beidziet to ar atsevišķu rindu: :::'],
    en: ({ name }) => [`The callout “${name}” is not closed.`, 'End it with a line of its own: :::'],
  },
  'directive-stray': {
    lv: () => [
      'Šeit ir rinda „:::” bez izcēluma.',
      'Izdzēsiet to vai sāciet izcēlumu ar nosaukumu bez atstarpes: :::example',
    ],
    en: () => [
      'A line “:::” stands here without a callout.',
      'Delete it, or begin the callout with its name and without a space: :::example',
    ],
  },
  'unknown-attribute': {
    lv: ({ name, directive }) => [
      `„${briefly(name)}” nav pazīstams pie „${directive}”.`,
      'Izdzēsiet to; īpašības ir tikai law (source, checked) un term (id).',
    ],
    en: ({ name, directive }) => [
      `“${briefly(name)}” is not known on “${directive}”.`,
      'Delete it; only law (source, checked) and term (id) have attributes.',
    ],
  },
  'law-without-source': {
    lv: ({ attribute }) => [
      `Tiesību normas izklāstam vajag „${attribute}”.`,
      'Rakstiet :::law{source="Likums, pants" checked=2026-11-22}.',
    ],
    en: ({ attribute }) => [
      `A statement of law needs “${attribute}”.`,
      'Write :::law{source="Law, section" checked=2026-11-22}.',
    ],
  },
  'list-start': {
    lv: ({ start }) => [
      `Saraksts sākas ar ${start}; tas tiks rādīts no 1.`,
      'Sāciet ar 1 vai savienojiet to ar iepriekšējo sarakstu.',
    ],
    en: ({ start }) => [
      `The list begins at ${start}; it will be shown beginning at 1.`,
      'Begin at 1, or join it with the list before.',
    ],
  },
  'link-scheme': {
    lv: ({ href }) => [`Saite „${briefly(href)}” nav atļauta.`, 'Saites sākas ar https:, mailto:, tel: vai lesson:.'],
    en: ({ href }) => [
      `The link “${briefly(href)}” is not allowed.`,
      'Links begin with https:, mailto:, tel: or lesson:.',
    ],
  },
  'link-empty': {
    lv: ({ href }) => [`Saitei uz „${briefly(href)}” nav vārdu.`, 'Iekavās pasakiet, kurp tā ved.'],
    en: ({ href }) => [`The link to “${briefly(href)}” has no words.`, 'Say between the brackets where it leads.'],
  },
  'link-nested': {
    lv: () => ['Saite un vārdnīcas termins ir viens otrā.', 'Lieciet tos blakus.'],
    en: () => ['A link and a glossary term stand one inside the other.', 'Put them side by side.'],
  },
  'link-target-unknown': {
    lv: ({ target }) => [
      `„${briefly(target)}” šajā modulī nav.`,
      'Pārbaudiet nodarbības identifikatoru un virsraksta enkuru.',
    ],
    en: ({ target }) => [
      `“${briefly(target)}” does not exist in this module.`,
      'Check the lesson’s id and the heading’s anchor.',
    ],
  },
  'term-without-id': {
    lv: ({ text }) => [
      `Terminam „${briefly(text)}” nav norādīts, kurš tas ir.`,
      'Rakstiet :term[vārds]{id=termina-id}.',
    ],
    en: ({ text }) => [`The term “${briefly(text)}” does not say which one it is.`, 'Write :term[word]{id=term-id}.'],
  },
  'term-unknown': {
    lv: ({ id }) => [
      `Vārdnīcā nav termina „${briefly(id)}”.`,
      'Pievienojiet to failā glossary.yaml vai izlabojiet identifikatoru.',
    ],
    en: ({ id }) => [`The glossary has no term “${briefly(id)}”.`, 'Add it to glossary.yaml or correct the id.'],
  },
};
