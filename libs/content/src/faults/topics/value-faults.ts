import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of the values of YAML files. */
export interface ValueFaults {
  'unknown-key': { key: string; suggestion: string };
  'missing-key': { key: string };
  'wrong-type': { key: string; expected: string };
  'wrong-value': { key: string; allowed: string };
  'bad-id': { id: string };
  'bad-day': { found: string };
  'named-twice': { name: string };
  'bad-number': { key: string };
  'number-range': { key: string; min: number; max: number };
  'list-length': { key: string; min: number; max: number };
  'id-differs': { found: string; expected: string };
  'duplicate-id': { id: string; where: string };
}

/** Faults of the values of YAML files, in words. */
export const valueMessages: Messages<ValueFaults> = {
  'unknown-key': {
    lv: ({ key, suggestion }) => [
      `„${briefly(key)}” šeit nav pazīstams.`,
      suggestion ? `Vai bija domāts „${suggestion}”?` : 'Pārbaudiet rakstību vai izdzēsiet rindu.',
    ],
    en: ({ key, suggestion }) => [
      `“${briefly(key)}” is not known here.`,
      suggestion ? `Did you mean “${suggestion}”?` : 'Check the spelling or delete the line.',
    ],
  },
  'missing-key': {
    lv: ({ key }) => [`Trūkst „${key}”.`, `Pievienojiet rindu „${key}: …”.`],
    en: ({ key }) => [`“${key}” is missing.`, `Add the line “${key}: …”.`],
  },
  'wrong-type': {
    lv: ({ key, expected }) => [
      `„${briefly(key)}” vērtība nav īstā veida.`,
      `Jābūt: ${typeNamesLv[expected] ?? expected}. Skaitli vai jā/nē, kas domāts kā teksts, lieciet pēdiņās.`,
    ],
    en: ({ key, expected }) => [
      `“${briefly(key)}” has the wrong kind of value.`,
      `Expected: ${expected}. A number or yes/no that is meant as text goes in quotes.`,
    ],
  },
  'wrong-value': {
    lv: ({ key, allowed }) => [`„${briefly(key)}” nevar būt šāda vērtība.`, `Lietojiet kādu no šīm: ${allowed}.`],
    en: ({ key, allowed }) => [`“${briefly(key)}” cannot have this value.`, `Use one of: ${allowed}.`],
  },
  'bad-id': {
    lv: ({ id }) => [
      `„${briefly(id)}” nevar būt identifikators.`,
      'Lietojiet mazos burtus bez garumzīmēm un mīkstinājuma zīmēm, ciparus un defises; sāciet ar burtu, ne vairāk par 60 zīmēm.',
    ],
    en: ({ id }) => [
      `“${briefly(id)}” cannot be an id.`,
      'Use lower-case letters without diacritics, digits and hyphens, beginning with a letter, at most 60.',
    ],
  },
  'bad-day': {
    lv: ({ found }) => [`„${briefly(found)}” nav diena.`, 'Rakstiet šādi: 2026-11-22.'],
    en: ({ found }) => [`“${briefly(found)}” is not a day.`, 'Write it like 2026-11-22.'],
  },
  'named-twice': {
    lv: ({ name }) => [`„${briefly(name)}” sarakstā minēts divreiz.`, 'Atstājiet to vienu reizi.'],
    en: ({ name }) => [`“${briefly(name)}” is on the list twice.`, 'Keep it once.'],
  },
  'bad-number': {
    lv: ({ key }) => [
      `„${briefly(key)}” nav derīgs skaitlis.`,
      'Rakstiet skaitli, piemēram, 12.5; pirms punkta ne vairāk par 15, aiz tā — par 9 cipariem.',
    ],
    en: ({ key }) => [
      `“${briefly(key)}” is not a usable number.`,
      'Write a number such as 12.5, with at most 15 digits before the point and 9 after it.',
    ],
  },
  'number-range': {
    lv: ({ key, ...bounds }) => [`„${key}” ir ārpus robežām.`, `Rakstiet veselu skaitli ${rangeLv(bounds)}.`],
    en: ({ key, ...bounds }) => [`“${key}” is out of range.`, `Write a whole number, ${rangeEn(bounds)}.`],
  },
  'list-length': {
    lv: ({ key, ...bounds }) => [
      `Sarakstā „${key}” ir par maz vai par daudz ierakstu.`,
      `To skaitam jābūt ${rangeLv(bounds)}.`,
    ],
    en: ({ key, ...bounds }) => [
      `“${key}” has too few or too many entries.`,
      `Give ${rangeEn(bounds)}.`,
    ],
  },
  'id-differs': {
    lv: ({ found, expected }) => [
      `Identifikators ir „${briefly(found)}”, bet fails vai mape saucas „${expected}”.`,
      'Saskaņojiet abus.',
    ],
    en: ({ found, expected }) => [
      `The id is “${briefly(found)}”, but the file or folder is called “${expected}”.`,
      'Make both the same.',
    ],
  },
  'duplicate-id': {
    lv: ({ id, where }) => [
      `„${briefly(id)}” lietots divreiz; otrs ir failā ${where}.`,
      'Vienam no tiem dodiet citu identifikatoru.',
    ],
    en: ({ id, where }) => [
      `“${briefly(id)}” is used twice; the other is in ${where}.`,
      'Give one of them another id.',
    ],
  },
};

const typeNamesLv: Record<string, string> = {
  text: 'teksts',
  number: 'skaitlis',
  'true or false': 'true vai false',
  list: 'saraksts',
  map: 'atslēgas ar vērtībām',
};

interface Range {
  min: number;
  max: number;
}

function rangeLv({ min, max }: Range): string {
  return max === Number.MAX_SAFE_INTEGER ? `vismaz ${min}` : `no ${min} līdz ${max}`;
}

function rangeEn({ min, max }: Range): string {
  return max === Number.MAX_SAFE_INTEGER ? `at least ${min}` : `from ${min} to ${max}`;
}
