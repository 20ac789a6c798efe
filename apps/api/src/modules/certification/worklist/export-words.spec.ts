import { expect, it } from 'vitest';
import { Mover, StandingState } from '../standings/standing.type.js';
import { HEADERS, lineOf } from './export-words.js';
import { StepAction, WorklistLane, type WorklistItem } from './worklist.type.js';

const both = (text: string) => ({ lv: text, en: text });
const hours = { id: 'stundas', title: both('Stundas') };
const item = {
  enrolmentId: 'e', person: { id: 'p', givenName: 'Anna', familyName: 'Bērziņa' }, programme: { title: both('P') }, cohort: { title: both('K'), region: { code: 'r', name: both('R') } },
  state: StandingState.READY, lane: WorklistLane.DECISION, met: 3, total: 4, blockers: [hours], expiresOn: null, dueOn: '2027-01-31', due: null, cleared: true, matched: false,
  step: { action: StepAction.REQUIREMENT, mover: Mover.COORDINATOR, requirement: hours, stage: null, reason: 'minutes-short', done: 60, needed: 100, unit: 'minutes' },
  waitingSince: new Date('2026-11-22T22:30:00Z'),
} as unknown as WorklistItem;

it.each(['lv', 'en'] as const)('a line says what table and board show, under its headers (%s)', (language) => {
  const line = Object.fromEntries(HEADERS[language].map((header, at) => [header, lineOf(item, language)[at]]));
  expect(lineOf(item, language)).toHaveLength(HEADERS[language].length);
  const [state, lane, there, needed, since] = language === 'lv' ? ['Stāvoklis', 'Aile', 'Cik ir', 'Cik vajag', 'Bez izmaiņām kopš'] : ['State', 'Column', 'There is', 'Needed', 'No change since'];
  expect([line[state!], line[lane!]]).toEqual(language === 'lv' ? ['Gaida lēmumu', 'Gaida lēmumu'] : ['Awaits a decision', 'Awaits a decision']);
  expect([line[there!], line[needed!]]).toEqual(['60', '100 min']);
  // The day in Rīga, not in Greenwich.
  expect(line[since!]).toBe('2026-11-23');
});
