import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of what is signed. */
export interface AgreementFaults {
  'agreement-file-missing': { agreement: string; language: string };
  'agreement-kinds-differ': Record<string, never>;
  'agreement-mention': { name: string };
}

/** Faults of what is signed, in words. */
export const agreementMessages: Messages<AgreementFaults> = {
  'agreement-file-missing': {
    lv: ({ agreement, language }) => [
      `Dokumentam „${agreement}” nav faila valodā „${language}”.`,
      `Pievienojiet agreements/${agreement}.${language}.md.`,
    ],
    en: ({ agreement, language }) => [
      `The document “${agreement}” has no file in “${language}”.`,
      `Add agreements/${agreement}.${language}.md.`,
    ],
  },
  'agreement-kinds-differ': {
    lv: () => ['Dokumenta veids valodās atšķiras.', 'Visās valodās norādiet vienu un to pašu „kind”.'],
    en: () => ['The kind of the document differs between languages.', 'Give the same “kind” in every language.'],
  },
  'agreement-mention': {
    lv: ({ name }) => [
      `Parakstāmā tekstā ir norāde „${briefly(name)}” uz vārdnīcu vai nodarbību, kas vēlāk var mainīties.`,
      'Pasakiet to šī paša teksta vārdiem.',
    ],
    en: ({ name }) => [
      `A text to be signed points to “${briefly(name)}” in the glossary or a lesson, which may change later.`,
      'Say it in the words of this text.',
    ],
  },
};
