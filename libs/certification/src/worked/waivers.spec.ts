import { describe } from 'vitest';
import { decision, fact, group, need, waiver } from '../testing/builders.js';
import { work, type Worked } from './worked.js';

const today = '2026-02-01';
const days = need({ id: 'dienas', kind: 'attendance', minutes: 600, months: 12, stage: 'live' });
const sat = fact({ id: 'd', kind: 'attendance', minutes: 600 });
const half = fact({ id: 'h', kind: 'attendance', minutes: 300 });
const check = need({ id: 'parbaude', kind: 'record-check', months: 12, stage: 'vetting', mover: 'official' });
const permit = need({ id: 'atlauja', kind: 'permit', stage: 'vetting', mover: 'official' });
const word = need({ id: 'vards', kind: 'recommendation', people: 1, stage: 'live', mover: 'trainer' });
const both = group('all', [days, word], { id: 'abi' });
const safe = group('all', [days, check], { id: 'drosi' });
const lenient = need({
  id: 'dienas',
  kind: 'attendance',
  minutes: 600,
  months: 12,
  stage: 'live',
  lapse: 'permissive',
});

// prettier-ignore
const rows: Worked[] = [
  // title, asks, facts, decisions, day, stands
  ['a leaf is waived', [days], [waiver('dienas', '2026-06-30')], [], today, 'ready 1/1 · dienas met waived to 2026-06-30 · changes 2026-07-01'],
  ['on the waiver’s last day', [days], [waiver('dienas', '2026-06-30')], [], '2026-06-30', 'ready 1/1 · dienas met waived to 2026-06-30 · changes 2026-07-01'],
  ['the day after', [days], [waiver('dienas', '2026-06-30')], [], '2026-07-01', 'in-training 0/1 · dienas expired 2026-06-30 · next dienas by trainee'],
  ['the day before the waiver', [days], [waiver('dienas', '2026-06-30')], [], '2026-01-09', 'in-training 0/1 · dienas missing nothing-recorded · next dienas by trainee · changes 2026-01-10'],
  ['a waiver without an end is none', [days], [waiver('dienas', undefined)], [], today, 'in-training 0/1 · dienas missing nothing-recorded · next dienas by trainee'],
  ['a waiver of something else', [days], [waiver('citas', '2026-06-30')], [], today, 'in-training 0/1 · dienas missing nothing-recorded · next dienas by trainee'],
  ['a waiver that was withdrawn', [days], [waiver('dienas', '2026-06-30'), waiver('dienas', '2026-06-30', { id: 'x', correctsId: 'waives-dienas', withdrawn: true })], [], today, 'in-training 0/1 · dienas missing nothing-recorded · next dienas by trainee'],
  ['half done and waived', [days], [half, waiver('dienas', '2026-06-30')], [], today, 'ready 1/1 · dienas met waived to 2026-06-30 · changes 2026-07-01'],
  ['done and waived: done counts, the later day holds', [days], [sat, waiver('dienas', '2027-06-30')], [], today, 'ready 1/1 · dienas met to 2027-06-30 · changes 2027-01-11'],
  ['done and waived for less long', [days], [sat, waiver('dienas', '2026-06-30')], [], today, 'ready 1/1 · dienas met to 2027-01-10 · changes 2027-01-11'],
  ['done has ended, the waiver holds', [days], [sat, waiver('dienas', '2027-06-30')], [], '2027-02-01', 'ready 1/1 · dienas met waived to 2027-06-30 · changes 2027-07-01'],
  ['both have ended: the later day is said', [days], [sat, waiver('dienas', '2027-06-30')], [], '2027-08-01', 'in-training 0/1 · dienas expired 2027-06-30 · next dienas by trainee'],
  ['both have ended, the waiver first', [days], [sat, waiver('dienas', '2026-06-30')], [], '2027-08-01', 'in-training 0/1 · dienas expired 2027-01-10 · next dienas by trainee'],
  ['a record check is never waived', [check], [waiver('parbaude', '2026-06-30')], [], today, 'in-training 0/1 · parbaude missing nothing-recorded · next parbaude by official'],
  ['a permit is never waived', [permit], [waiver('atlauja', '2026-06-30')], [], today, 'in-training 0/1 · atlauja missing nothing-recorded · next atlauja by official'],
  ['a group with a record check is never waived', [safe], [waiver('drosi', '2026-06-30')], [], today, 'in-training 0/1 · drosi missing parts-short 0/2 (dienas missing nothing-recorded, parbaude missing nothing-recorded) · next dienas by trainee'],
  ['but its other part is', [safe], [waiver('dienas', '2026-06-30')], [], today, 'in-training 0/1 · drosi partial parts-short 1/2 (dienas met waived to 2026-06-30, parbaude missing nothing-recorded) · next parbaude by official · changes 2026-07-01'],
  ['a whole group is waived', [both], [waiver('abi', '2026-06-30')], [], today, 'ready 1/1 · abi met waived to 2026-06-30 (dienas missing nothing-recorded, vards missing nothing-recorded) · changes 2026-07-01'],
  ['a part by waiver, the other by evidence', [both], [waiver('vards', '2026-06-30'), sat], [], today, 'ready 1/1 · abi met to 2026-06-30 (dienas met to 2027-01-10, vards met waived to 2026-06-30) · changes 2026-07-01'],
  ['the waived part has ended', [both], [waiver('vards', '2026-06-30'), sat], [], '2026-07-01', 'in-training 0/1 · abi expired 2026-06-30 (dienas met to 2027-01-10, vards expired 2026-06-30) · next vards by trainer · changes 2027-01-11'],
  ['a waiver ends even where the programme is permissive', [lenient], [waiver('dienas', '2026-06-30')], [decision('certify', '2026-02-01', '2028-02-01')], '2026-07-01', 'certified 0/1 · dienas expired 2026-06-30 · next dienas by trainee · current · changes 2027-12-03'],
];

describe('worked cases: waivers', () => {
  work(rows);
});
