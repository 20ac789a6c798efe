import { describe } from 'vitest';
import type { RenewalRule } from '../programme-rules.js';
import { decision, fact, need } from '../testing/builders.js';
import { work, type Worked } from './worked.js';

// Renewal opens 90 days before the last valid day; 180 days after it a renewal is no longer enough.
const rule: RenewalRule = { opensDays: 90, lapsesAfterDays: 180, expiry: { by: 'previous-expiry' } };
const asks = [
  need({ id: 'tests', kind: 'quiz-passed', module: 'k1' }),
  need({ id: 'parbaude', kind: 'record-check', months: 12, stage: 'vetting', mover: 'official' }),
];
const passed = fact({ id: 'q', kind: 'quiz-passed', module: 'k1' });
const check = (id: string, occurredOn: string) => fact({ id, kind: 'record-check', outcome: 'suitable', occurredOn });
const all = [passed, check('c26', '2026-01-10'), check('c27', '2027-01-05'), check('c28', '2028-01-04')];
const certified = decision('certify', '2026-02-01', '2028-02-01');
const renewed = decision('certify', '2028-01-20', '2030-02-01');
const suspended = decision('suspend', '2026-06-01');
const notYet = decision('not-yet', '2026-01-20');
const before = 'tests met';

// prettier-ignore
const rows: Worked[] = [
  // title, asks, facts, decisions, day, stands
  ['nobody has begun', asks, [], [], '2026-01-01', 'in-training 0/2 · tests missing nothing-recorded · parbaude missing nothing-recorded · next tests by trainee'],
  ['ready', asks, all, [], '2026-01-15', `ready 2/2 · ${before} · parbaude met to 2027-01-10 · changes 2027-01-05`],
  ['ready, but looked at and not yet', asks, all, [notYet], '2026-01-20', `ready 2/2 · ${before} · parbaude met to 2027-01-10 · not yet · changes 2027-01-05`],
  ['the day before the not yet', asks, all, [notYet], '2026-01-19', `ready 2/2 · ${before} · parbaude met to 2027-01-10 · changes 2026-01-20`],
  ['not yet, in training', asks, [], [notYet], '2026-01-20', 'in-training 0/2 · tests missing nothing-recorded · parbaude missing nothing-recorded · next tests by trainee · not yet'],
  ['not yet, then certified', asks, all, [notYet, certified], '2026-02-01', `certified 2/2 · ${before} · parbaude met to 2027-01-10 · current · changes 2027-01-05`],
  ['not yet and certified at the same instant', asks, all, [{ ...notYet, id: 'z', decidedOn: certified.decidedOn, decidedAt: certified.decidedAt }, certified], '2026-02-01', `certified 2/2 · ${before} · parbaude met to 2027-01-10 · current · changes 2027-01-05`],
  ['certified, then not yet for the renewal', asks, all, [certified, decision('not-yet', '2028-01-10')], '2028-01-10', `expiring 2/2 · ${before} · parbaude met to 2029-01-04 · window · not yet · changes 2028-02-02`],
  ['the day before the window', asks, all, [certified], '2027-11-02', `certified 2/2 · ${before} · parbaude met to 2028-01-05 · current · changes 2027-11-03`],
  ['the window opens', asks, all, [certified], '2027-11-03', `expiring 2/2 · ${before} · parbaude met to 2028-01-05 · window · changes 2028-01-04`],
  ['the check has ended inside the window', asks, all.slice(0, 3), [certified], '2028-01-06', `expiring 1/2 · ${before} · parbaude expired 2028-01-05 · next parbaude by official · window · changes 2028-02-02`],
  ['the last valid day', asks, all, [certified], '2028-02-01', `expiring 2/2 · ${before} · parbaude met to 2029-01-04 · window · changes 2028-02-02`],
  ['the day after: overdue', asks, all, [certified], '2028-02-02', `expired 2/2 · ${before} · parbaude met to 2029-01-04 · overdue · changes 2028-07-31`],
  ['180 days after: still overdue', asks, all, [certified], '2028-07-30', `expired 2/2 · ${before} · parbaude met to 2029-01-04 · overdue · changes 2028-07-31`],
  ['181 days after: lapsed', asks, all, [certified], '2028-07-31', `lapsed 2/2 · ${before} · parbaude met to 2029-01-04 · lapsed · changes 2029-01-05`],
  ['lapsed, and what was met has ended too', asks, all, [certified], '2030-01-01', `lapsed 1/2 · ${before} · parbaude expired 2029-01-04 · next parbaude by official · lapsed`],
  ['renewed in the window', asks, all, [certified, renewed], '2028-01-20', `certified 2/2 · ${before} · parbaude met to 2029-01-04 · current · changes 2029-01-05`],
  ['a renewal of tomorrow is none today', asks, all, [certified, renewed], '2028-01-19', `expiring 2/2 · ${before} · parbaude met to 2029-01-04 · window · changes 2028-01-20`],
  ['renewed after a lapse', asks, all, [certified, decision('certify', '2028-09-01', '2030-09-01')], '2028-09-01', `certified 2/2 · ${before} · parbaude met to 2029-01-04 · current · changes 2029-01-05`],
  ['suspended', asks, all, [certified, suspended], '2026-06-01', `suspended 2/2 · ${before} · parbaude met to 2027-01-10 · current · changes 2027-01-05`],
  ['suspended, the window opens all the same', asks, all, [certified, suspended], '2027-11-03', `suspended 2/2 · ${before} · parbaude met to 2028-01-05 · window · changes 2028-01-04`],
  ['suspended past the lapse', asks, all, [certified, suspended], '2028-12-01', `suspended 2/2 · ${before} · parbaude met to 2029-01-04 · lapsed · changes 2029-01-05`],
  ['reinstated', asks, all, [certified, suspended, decision('reinstate', '2026-08-01')], '2026-08-01', `certified 2/2 · ${before} · parbaude met to 2027-01-10 · current · changes 2027-01-05`],
  ['reinstated after the lapse', asks, all, [certified, suspended, decision('reinstate', '2028-08-01')], '2028-08-01', `lapsed 2/2 · ${before} · parbaude met to 2029-01-04 · lapsed · changes 2029-01-05`],
  ['revoked', asks, all, [certified, decision('revoke', '2026-06-01')], '2026-06-01', `revoked 2/2 · ${before} · parbaude met to 2027-01-10 · current · changes 2027-01-05`],
  ['revoked outlasts everything', asks, all, [certified, decision('revoke', '2026-06-01')], '2031-01-01', `revoked 1/2 · ${before} · parbaude expired 2029-01-04 · next parbaude by official · lapsed`],
  ['a revocation of tomorrow', asks, all, [certified, decision('revoke', '2026-06-01')], '2026-05-31', `certified 2/2 · ${before} · parbaude met to 2027-01-10 · current · changes 2026-06-01`],
  ['a check that says not suitable takes nothing from the certificate by itself', asks, [passed, check('c26', '2026-01-10'), fact({ id: 'no', kind: 'record-check', outcome: 'not-suitable', occurredOn: '2026-09-01' })], [certified], '2026-09-01', `certified 1/2 · ${before} · parbaude refused record-check-not-suitable 2026-09-01 · next parbaude by official · current · changes 2027-11-03`],
  ['expires on 29 February, window 90 days before', asks, [], [decision('certify', '2026-02-28', '2028-02-29')], '2027-12-01', 'expiring 0/2 · tests missing nothing-recorded · parbaude missing nothing-recorded · next tests by trainee · window · changes 2028-03-01'],
];

describe('worked cases: cycles and decisions', () => {
  work(rows, rule);
});
