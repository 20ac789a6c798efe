import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of YAML as such. */
export interface YamlFaults {
  'yaml-syntax': { detail: string };
  'yaml-tab': Record<string, never>;
  'yaml-duplicate-key': { key: string };
  'yaml-alias': Record<string, never>;
  'yaml-tag': { tag: string };
  'wrong-format': { expected: string };
}

/** Faults of YAML as such, in words. */
export const yamlMessages: Messages<YamlFaults> = {
  'yaml-syntax': {
    lv: ({ detail }) => [
      `No šīs vietas failu nevar nolasīt: ${briefly(detail)}`,
      'Pārbaudiet atkāpes, kolus un pēdiņas šajā un iepriekšējā rindā.',
    ],
    en: ({ detail }) => [
      `The file cannot be read from here on: ${briefly(detail)}`,
      'Check indentation, colons and quotes on this line and the line above.',
    ],
  },
  'yaml-tab': {
    lv: () => ['Atkāpei izmantots tabulators.', 'Lietojiet divas atstarpes.'],
    en: () => ['A tab is used for indentation.', 'Use two spaces instead.'],
  },
  'yaml-duplicate-key': {
    lv: ({ key }) => [`„${briefly(key)}” ir divreiz.`, 'Atstājiet vienu no abiem.'],
    en: ({ key }) => [`“${briefly(key)}” is there twice.`, 'Keep one of the two.'],
  },
  'yaml-alias': {
    lv: () => [
      'Atsauces faila iekšienē (& un *) nav atļautas.',
      'Izrakstiet tekstu pilnībā vai lieciet to pēdiņās, ja tas sākas ar & vai *.',
    ],
    en: () => [
      'References inside a file (& and *) are not allowed.',
      'Write the text out, or put it in quotes when it begins with & or *.',
    ],
  },
  'yaml-tag': {
    lv: ({ tag }) => [
      `„${briefly(tag)}” ir tipa birka; birkas nav atļautas.`,
      'Izdzēsiet to vai lieciet tekstu pēdiņās, ja tas sākas ar izsaukuma zīmi.',
    ],
    en: ({ tag }) => [
      `“${briefly(tag)}” is a type tag; tags are not allowed.`,
      'Delete it, or put the text in quotes when it begins with an exclamation mark.',
    ],
  },
  'wrong-format': {
    lv: ({ expected }) => ['Failā nav norādīts tā formāts.', `Sāciet to ar rindu „format: ${expected}”.`],
    en: ({ expected }) => [
      'The file does not say which format it is in.',
      `Begin it with the line “format: ${expected}”.`,
    ],
  },
};
