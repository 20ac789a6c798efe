import { briefly } from '../briefly.js';
import type { Messages } from '../messages.js';

/** Faults of a programme. */
export interface ProgrammeFaults {
  'module-unknown': { module: string };
  'module-not-in-programme': { module: string };
  'module-without-quiz': { module: string };
  'module-without-cases': { module: string };
  'document-unknown': { document: string };
  'group-too-deep': { levels: number };
  'more-than-there-are': { count: number };
  'group-mixed': { id: string };
  'clearance-in-renewal': { id: string };
  'renewal-differs': { id: string; kind: string };
  'window-too-long': { most: number };
  'no-such-day': { day: number; month: number };
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
  'document-unknown': {
    lv: ({ document }) => [
      `Dokumenta „${briefly(document)}” nav.`,
      'Pārbaudiet datņu nosaukumus mapē „agreements”.',
    ],
    en: ({ document }) => [
      `The document “${briefly(document)}” does not exist.`,
      'Check the names of the files in the folder “agreements”.',
    ],
  },
  'group-too-deep': {
    lv: ({ levels }) => [
      `Prasību grupas ir par dziļu: ne vairāk kā ${levels} līmeņi.`,
      'Ielieciet prasības tajā grupā, kas ir apkārt.',
    ],
    en: ({ levels }) => [
      `Groups of requirements are too deep: at most ${levels} levels.`,
      'Put the requirements into the group around them.',
    ],
  },
  'more-than-there-are': {
    lv: ({ count }) => [`Grupā ir mazāk daļu, nekā prasīts: ${count}.`, 'Samaziniet „n” vai pievienojiet daļas.'],
    en: ({ count }) => [`The group has fewer parts than it asks for: ${count}.`, 'Make “n” smaller or add parts.'],
  },
  'group-mixed': {
    lv: ({ id }) => [
      `Grupā „${briefly(id)}” daļa prasību ir apliecībai, daļa – tikai atļaujai.`,
      'Izveidojiet divas grupas.',
    ],
    en: ({ id }) => [
      `In the group “${briefly(id)}” some requirements are for the certificate, some for clearance only.`,
      'Make two groups.',
    ],
  },
  'clearance-in-renewal': {
    lv: ({ id }) => [
      `Prasība „${briefly(id)}” ir tikai atļaujai, bet atjauno apliecību.`,
      'Pārvietojiet to pie programmas prasībām: atļaujai tās ir spēkā vienmēr.',
    ],
    en: ({ id }) => [
      `The requirement “${briefly(id)}” is for clearance only, but it is the certificate that is renewed.`,
      'Move it to the requirements of the programme: for clearance they always hold.',
    ],
  },
  'renewal-differs': {
    lv: ({ id, kind }) => [
      `Pirmajā reizē prasība „${briefly(id)}” ir cita veida: „${kind}”.`,
      'Dodiet vienai no tām citu identifikatoru.',
    ],
    en: ({ id, kind }) => [
      `The first time the requirement “${briefly(id)}” is of another kind: “${kind}”.`,
      'Give one of the two another id.',
    ],
  },
  'window-too-long': {
    lv: ({ most }) => [
      'Atjaunošana sāktos, pirms apliecība ir izdota.',
      `Rakstiet ne vairāk kā ${most} dienas.`,
    ],
    en: ({ most }) => ['Renewal would begin before the certificate is issued.', `Write at most ${most} days.`],
  },
  'no-such-day': {
    lv: ({ day, month }) => [`Mēnesī Nr. ${month} nav ${day}. dienas.`, 'Rakstiet dienu, kas šajā mēnesī ir.'],
    en: ({ day, month }) => [`Month ${month} has no day ${day}.`, 'Write a day that the month has.'],
  },
};
