import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of a programme. */
export interface ProgrammeFaults {
  'module-unknown': { module: string };
  'module-not-in-programme': { module: string };
  'module-without-quiz': { module: string };
  'module-without-cases': { module: string };
}

/** Faults of a programme, in words. */
export const programmeMessages: Messages<ProgrammeFaults> = {
  'module-unknown': {
    lv: ({ module }) => [`Moduļa „${briefly(module)}” nav.`, 'Pārbaudiet moduļa mapes nosaukumu.'],
    en: ({ module }) => [`The module “${briefly(module)}” does not exist.`, 'Check the name of the module’s folder.'],
  },
  'module-not-in-programme': {
    lv: ({ module }) => [
      `Modulis „${briefly(module)}” ir prasīts, bet programmā tā nav.`,
      'Pievienojiet to pie „modules” vai izdzēsiet prasību.',
    ],
    en: ({ module }) => [
      `The module “${briefly(module)}” is required, but is not in the programme.`,
      'Add it under “modules” or delete the requirement.',
    ],
  },
  'module-without-quiz': {
    lv: ({ module }) => [
      `Modulim „${briefly(module)}” nav testa, ko nokārtot.`,
      'Pievienojiet modulim testu vai izdzēsiet prasību.',
    ],
    en: ({ module }) => [
      `The module “${briefly(module)}” has no quiz to pass.`,
      'Add a quiz to the module or delete the requirement.',
    ],
  },
  'module-without-cases': {
    lv: ({ module }) => [
      `Modulim „${briefly(module)}” nav situāciju, ko iziet.`,
      'Pievienojiet modulim situāciju vai izdzēsiet prasību.',
    ],
    en: ({ module }) => [
      `The module “${briefly(module)}” has no cases to walk.`,
      'Add a case to the module or delete the requirement.',
    ],
  },
};
