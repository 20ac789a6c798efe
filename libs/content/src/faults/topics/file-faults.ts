import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of files as such. */
export interface FileFaults {
  'file-too-large': { limit: number };
  'too-many-files': { limit: number };
  'forbidden-character': { code: string };
  'unknown-file': { path: string };
  unreadable: Record<string, never>;
}

/** Faults of files as such, in words. */
export const fileMessages: Messages<FileFaults> = {
  'file-too-large': {
    lv: ({ limit }) => [`Fails ir lielāks par ${limit} KB.`, 'Sadaliet to vairākās nodarbībās.'],
    en: ({ limit }) => [`The file is larger than ${limit} KB.`, 'Split it into several lessons.'],
  },
  'too-many-files': {
    lv: ({ limit }) => [`Failu ir vairāk nekā ${limit}.`, 'Pārbaudiet, vai šī ir kursa mape un tajā nav nekā cita.'],
    en: ({ limit }) => [
      `There are more than ${limit} files.`,
      'Check that this is the course folder and nothing else.',
    ],
  },
  'forbidden-character': {
    lv: ({ code }) => [
      `Šeit ir neredzama vadības zīme (${code}).`,
      'Izdzēsiet to; ja to nevar saskatīt, pārrakstiet rindu.',
    ],
    en: ({ code }) => [
      `An invisible control character (${code}) stands here.`,
      'Delete it; retype the line if you cannot see it.',
    ],
  },
  'unknown-file': {
    lv: ({ path }) => [
      `„${briefly(path)}” nav kursa formāta fails.`,
      'Izlabojiet nosaukumu (piemēram, lessons/loma.lv.md) vai izņemiet failu no mapes.',
    ],
    en: ({ path }) => [
      `“${briefly(path)}” is not a file of the course format.`,
      'Correct the name (for example lessons/role.lv.md) or take the file out of the folder.',
    ],
  },
  unreadable: {
    lv: () => ['Šo failu nevar nolasīt kā kursa failu.', 'Salīdziniet to ar piemēriem lapā docs/content-format.md.'],
    en: () => ['This file cannot be read as a course file.', 'Compare it with the examples in docs/content-format.md.'],
  },
};
