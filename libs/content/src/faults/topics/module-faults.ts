import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of how the files of a module fit together. */
export interface ModuleFaults {
  'module-file-missing': Record<string, never>;
  'lesson-file-missing': { lesson: string; language: string };
  'lesson-not-listed': { lesson: string };
  'case-file-missing': { case: string };
  'case-not-listed': { case: string };
  'quiz-file-missing': Record<string, never>;
  'quiz-not-listed': Record<string, never>;
  'front-matter-missing': Record<string, never>;
  'minutes-differ': { minutes: number; language: string; others: number };
  'anchors-differ': { language: string; expected: string; found: string };
}

/** Faults of how the files of a module fit together, in words. */
export const moduleMessages: Messages<ModuleFaults> = {
  'module-file-missing': {
    lv: () => ['Modulim nav faila module.yaml.', 'Pievienojiet module.yaml moduļa mapē.'],
    en: () => ['The module has no module.yaml.', 'Add module.yaml to the module’s folder.'],
  },
  'lesson-file-missing': {
    lv: ({ lesson, language }) => [
      `Nodarbībai „${lesson}” nav faila valodā „${language}”.`,
      `Pievienojiet lessons/${lesson}.${language}.md vai izņemiet nodarbību no saraksta.`,
    ],
    en: ({ lesson, language }) => [
      `The lesson “${lesson}” has no file in “${language}”.`,
      `Add lessons/${lesson}.${language}.md or take the lesson off the list.`,
    ],
  },
  'lesson-not-listed': {
    lv: ({ lesson }) => [
      `Nodarbības „${lesson}” nav moduļa sarakstā.`,
      'Pievienojiet to pie „lessons” failā module.yaml vai izdzēsiet failu.',
    ],
    en: ({ lesson }) => [
      `The lesson “${lesson}” is not on the module’s list.`,
      'Add it under “lessons” in module.yaml or delete the file.',
    ],
  },
  'case-file-missing': {
    lv: ({ case: id }) => [
      `Situācijai „${id}” nav faila.`,
      `Pievienojiet cases/${id}.yaml vai izņemiet situāciju no saraksta.`,
    ],
    en: ({ case: id }) => [`The case “${id}” has no file.`, `Add cases/${id}.yaml or take the case off the list.`],
  },
  'case-not-listed': {
    lv: ({ case: id }) => [
      `Situācijas „${id}” nav moduļa sarakstā.`,
      'Pievienojiet to pie „cases” failā module.yaml vai izdzēsiet failu.',
    ],
    en: ({ case: id }) => [
      `The case “${id}” is not on the module’s list.`,
      'Add it under “cases” in module.yaml or delete the file.',
    ],
  },
  'quiz-file-missing': {
    lv: () => [
      'Modulī norādīts, ka tam ir tests, bet nav faila quiz.yaml.',
      'Pievienojiet quiz.yaml vai izdzēsiet „quiz: true”.',
    ],
    en: () => [
      'The module says that it has a quiz, but there is no quiz.yaml.',
      'Add quiz.yaml or delete “quiz: true”.',
    ],
  },
  'quiz-not-listed': {
    lv: () => [
      'Ir fails quiz.yaml, bet modulī tas nav norādīts.',
      'Pievienojiet „quiz: true” failā module.yaml vai izdzēsiet failu.',
    ],
    en: () => [
      'There is a quiz.yaml, but the module does not say so.',
      'Add “quiz: true” to module.yaml or delete the file.',
    ],
  },
  'front-matter-missing': {
    lv: () => [
      'Fails nesākas ar nosaukumu un pārējo, kas jāzina pirms teksta.',
      'Sāciet ar rindu ---, tad title: un minutes: (parakstāmam dokumentam – kind:), tad vēl viena rinda ---.',
    ],
    en: () => [
      'The file does not begin with its title and what else must be known before the text.',
      'Begin with a line ---, then title: and minutes: (kind: for what is signed), then another line ---.',
    ],
  },
  'minutes-differ': {
    lv: ({ minutes, language, others }) => [
      `Šeit norādītais nodarbības ilgums minūtēs ir ${minutes}, valodā „${language}” — ${others}.`,
      'Visās valodās norādiet vienu un to pašu skaitli.',
    ],
    en: ({ minutes, language, others }) => [
      `The lesson takes ${minutes} minutes here, ${others} in “${language}”.`,
      'Give the same number in every language.',
    ],
  },
  'anchors-differ': {
    lv: ({ language, expected, found }) => [
      `Virsraksti neatbilst valodai „${language}”: jābūt ${expected ? `{#${briefly(expected)}}` : 'beigām'}, bet ir ${found ? `{#${briefly(found)}}` : 'beigas'}.`,
      'Visās valodās ir tie paši enkuri tajā pašā secībā.',
    ],
    en: ({ language, expected, found }) => [
      `The headings do not match “${language}”: expected ${expected ? `{#${briefly(expected)}}` : 'no further heading'}, found ${found ? `{#${briefly(found)}}` : 'none'}.`,
      'Every language has the same anchors in the same order.',
    ],
  },
};
