import { requirementsOf, standing, type Decision, type Evidence, type ProgrammeRules, type Requirement } from '@lidzgaita/certification';
import { expect, it } from 'vitest';
import type { EnrolmentStanding } from '../standings/standings.service.js';
import { dueItems } from './due-items.js';

const title = { lv: 'Prasība', en: 'Requirement' };
const leaf = { title, stage: 'vetting', mover: 'coordinator' } as const;
const requirements: Requirement[] = [
  { ...leaf, id: 'parbaude', kind: 'record-check', months: 12, mover: 'official' },
  { ...leaf, id: 'ligums', kind: 'agreement', document: 'ligums', mover: 'trainee' },
];
const rules: ProgrammeRules = { requirements, months: 24, renewal: { opensDays: 60, lapsesAfterDays: 180, expiry: { by: 'completion' } }, secondApprover: [] };
const at = { recordedBy: 'a', recordedAt: '2026-01-10T10:00:00Z', sourceId: 's', occurredOn: '2026-01-10' };
const facts: Evidence[] = [{ ...at, id: 'p', kind: 'record-check', outcome: 'suitable' }, { ...at, id: 'l', kind: 'agreement', version: 'old' }];
const certify: Decision = { id: 'd', kind: 'certify', decidedOn: '2026-01-10', decidedAt: '2026-01-10T11:00:00Z', expiresOn: '2028-01-10' };

/** What falls due on a day, without names. */
function due(today: string, { version = 'old', decisions = [certify] }: { version?: string; decisions?: Decision[] } = {}): [string, string][] {
  const asked = requirementsOf(rules, { number: 1, openedOn: '2026-01-01', lapsed: false, changes: {} }, { ligums: version });
  const known: Pick<EnrolmentStanding, 'enrolmentId' | 'personId' | 'rules' | 'requirements' | 'standing'> = {
    enrolmentId: 'e', personId: 'p', rules, requirements: asked, standing: standing(asked, facts, decisions, today, rules.renewal),
  };
  const previous = decisions.length > 0 ? { expiresOn: '2028-01-10' } : undefined;
  const programme = { certificate: { title } };
  return dueItems({ ...known, programme, previous } as unknown as EnrolmentStanding, new Map([['ligums', '2026-03-01']]), today).map(({ id, dueOn }) => [id, dueOn]);
}

it.each([
  ['a valid certificate and what ends', '2026-02-01', {}, [['e/certificate', '2028-01-10'], ['e/requirement/parbaude', '2027-01-10']]],
  ['nothing that has ended', '2027-01-11', {}, [['e/certificate', '2028-01-10']]],
  ['the last day of returning, once expired', '2028-01-11', {}, [['e/return', '2028-07-08']]],
  ['nothing after a lapse', '2028-07-09', {}, []],
  ['nothing of a certificate before the first', '2026-02-01', { decisions: [] }, [['e/requirement/parbaude', '2027-01-10']]],
  ['no new text whose letter has just been sent', '2026-03-02', { version: 'new' }, [['e/certificate', '2028-01-10'], ['e/requirement/parbaude', '2027-01-10']]],
  ['a new text in its last week', '2026-03-24', { version: 'new' }, [['e/certificate', '2028-01-10'], ['e/requirement/parbaude', '2027-01-10'], ['e/agreement/ligums', '2026-03-31']]],
  ['nothing for who is suspended', '2026-02-01', { decisions: [certify, { ...certify, id: 's', kind: 'suspend', decidedAt: '2026-01-20T10:00:00Z', decidedOn: '2026-01-20', expiresOn: undefined as never }] }, []],
] as const)('is %s', (_, today, what, expected) => {
  expect(due(today, what as Parameters<typeof due>[1])).toEqual(expected);
});
