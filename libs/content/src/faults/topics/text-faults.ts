import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of texts in several languages. */
export interface TextFaults {
  'missing-language': { language: string };
  'unknown-language': { language: string };
  'language-incomplete': { language: string; missing: string };
  'text-too-long': { key: string; limit: number };
  'unquoted-comma': { text: string };
  'empty-text': Record<string, never>;
  'placeholder-text': { text: string };
  'untranslated-text': { language: string };
  'markdown-in-text': { mark: string };
}

/** Faults of texts in several languages, in words. */
export const textMessages: Messages<TextFaults> = {
  'missing-language': {
    lv: ({ language }) => [
      `Trūkst teksta valodā „${language}”.`,
      `Pievienojiet „${language}: …”. Latviešu un angļu valoda vajadzīga vienmēr.`,
    ],
    en: ({ language }) => [
      `The text is missing in “${language}”.`,
      `Add “${language}: …”. Latvian and English are always needed.`,
    ],
  },
  'unknown-language': {
    lv: ({ language }) => [`„${briefly(language)}” nav valodas kods.`, 'Lietojiet divus mazos burtus: lv, en, ru.'],
    en: ({ language }) => [`“${briefly(language)}” is not a language code.`, 'Use two small letters: lv, en, ru.'],
  },
  'language-incomplete': {
    lv: ({ language, missing }) => [
      `Valoda „${language}” nav pilnīga: trūkst ${briefly(missing)}.`,
      'Iztulkojiet atlikušo; līdz tam mācību dalībnieki šo valodu neredz.',
    ],
    en: ({ language, missing }) => [
      `“${language}” is not complete: ${briefly(missing)} is missing.`,
      'Translate the rest; until then learners do not see this language.',
    ],
  },
  'text-too-long': {
    lv: ({ key, limit }) => [`„${key}” garums pārsniedz ${limit} zīmes.`, 'Saīsiniet to.'],
    en: ({ key, limit }) => [`“${key}” is longer than ${limit} characters.`, 'Shorten it.'],
  },
  'unquoted-comma': {
    lv: ({ text }) => [
      `„${briefly(text)}” ir atrauts no sava teksta: figūriekavās komats sāk jaunu ierakstu.`,
      'Lieciet tekstu pēdiņās vai rakstiet katru valodu savā rindā.',
    ],
    en: ({ text }) => [
      `“${briefly(text)}” is cut off from its text: inside braces a comma begins a new entry.`,
      'Put the text in quotes, or write each language on a line of its own.',
    ],
  },
  'empty-text': {
    lv: () => ['Teksts ir tukšs.', 'Uzrakstiet to vai izdzēsiet atslēgu, ja tā nav vajadzīga.'],
    en: () => ['The text is empty.', 'Write it, or delete the key when it is not needed.'],
  },
  'placeholder-text': {
    lv: ({ text }) => [`„${briefly(text)}” izskatās pēc aizpildījuma.`, 'Uzrakstiet īsto tekstu.'],
    en: ({ text }) => [`“${briefly(text)}” looks like a placeholder.`, 'Write the real text.'],
  },
  'untranslated-text': {
    lv: ({ language }) => [
      `Teksts valodā „${language}” ir tāds pats kā latviešu valodā.`,
      'Iztulkojiet to, ja vien tas nav vienāds ar nodomu.',
    ],
    en: ({ language }) => [
      `The text in “${language}” is the same as the Latvian one.`,
      'Translate it, if it is not the same on purpose.',
    ],
  },
  'markdown-in-text': {
    lv: ({ mark }) => [
      `„${briefly(mark)}” tiks rādīts tā, kā uzrakstīts: šim tekstam nav noformējuma.`,
      'Izņemiet šo zīmi.',
    ],
    en: ({ mark }) => [
      `“${briefly(mark)}” would be shown as it stands: this text has no formatting.`,
      'Take the mark out.',
    ],
  },
};
