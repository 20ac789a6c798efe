import { describe } from 'vitest';
import type { Evidence } from '../evidence.js';
import { decision, fact, group, need } from '../testing/builders.js';
import { work, type Worked } from './worked.js';

const quiz = { id: 'tests', kind: 'quiz-passed', module: 'k1', months: 24 } as const;
const strict = need({ ...quiz, lapse: 'strict' });
const permissive = need({ ...quiz, lapse: 'permissive' });
const passed = fact({ id: 'q', kind: 'quiz-passed', module: 'k1' });
const days = need({ id: 'dienas', kind: 'attendance', minutes: 600, months: 12, stage: 'live', lapse: 'permissive' });
const sat = (id: string, minutes: number, occurredOn: string) => fact({ id, kind: 'attendance', minutes, occurredOn });
const prior = need({ id: 'agrak', kind: 'prior-learning', stage: 'live', mover: 'coordinator' });
// Decided on 1 March 2026 for two years: the quiz of 10 January 2026 ends before the certificate does.
const certified = decision('certify', '2026-03-01', '2028-03-01');

const paper = { id: 'ligums', kind: 'agreement', document: 'ligums', stage: 'vetting' } as const;
const signed = (version: string | undefined, changes: Partial<Evidence> = {}) =>
  fact({ id: `s-${version}`, kind: 'agreement', ...(version !== undefined && { version }), ...changes });
const current = need({ ...paper, version: 'b' });
const lenient = need({ ...paper, version: 'b', lapse: 'permissive' });
const promise = need({
  id: 'solijums',
  kind: 'confidentiality',
  document: 'kn',
  version: 'b',
  months: 24,
  stage: 'vetting',
});

// prettier-ignore
const rows: Worked[] = [
  // title, asks, facts, decisions, day, stands
  ['strict: the evidence ends before the certificate does', [strict], [passed], [certified], '2028-01-11', 'expiring 0/1 · tests expired 2028-01-10 · next tests by trainee · window · changes 2028-03-02'],
  ['permissive: it stays met, and is asked for again', [permissive], [passed], [certified], '2028-01-11', 'expiring 1/1 · tests met lapsed to 2028-01-10 · next tests by trainee · window · changes 2028-03-02'],
  ['permissive: before the evidence ends', [permissive], [passed], [certified], '2028-01-10', 'expiring 1/1 · tests met to 2028-01-10 · window · changes 2028-01-11'],
  ['permissive: on the certificate’s last day', [permissive], [passed], [certified], '2028-03-01', 'expiring 1/1 · tests met lapsed to 2028-01-10 · next tests by trainee · window · changes 2028-03-02'],
  ['permissive: no longer when the certificate has ended', [permissive], [passed], [certified], '2028-03-02', 'expired 0/1 · tests expired 2028-01-10 · next tests by trainee · overdue'],
  ['permissive: not without a certificate', [permissive], [passed], [], '2028-01-11', 'in-training 0/1 · tests expired 2028-01-10 · next tests by trainee'],
  ['permissive: not before the certificate was decided', [permissive], [{ ...passed, occurredOn: '2024-01-10' }], [certified], '2026-02-01', 'in-training 0/1 · tests expired 2026-01-10 · next tests by trainee · changes 2026-03-01'],
  ['permissive: suspended, the certificate still runs', [permissive], [passed], [certified, decision('suspend', '2026-05-01')], '2028-01-11', 'suspended 1/1 · tests met lapsed to 2028-01-10 · window · changes 2028-03-02'],
  ['permissive: not after a revocation', [permissive], [passed], [certified, decision('revoke', '2026-05-01')], '2028-01-11', 'revoked 0/1 · tests expired 2028-01-10 · next tests by trainee · window · changes 2028-03-02'],
  ['permissive: never met is not lapsed', [permissive], [], [certified], '2027-01-01', 'certified 0/1 · tests missing nothing-recorded · next tests by trainee · current · changes 2028-01-01'],
  ['permissive: a certificate without an end', [permissive], [passed], [decision('certify', '2026-03-01')], '2040-01-01', 'certified 1/1 · tests met lapsed to 2028-01-10 · current'],
  ['permissive: passed again', [permissive], [passed, { ...passed, id: 'q2', occurredOn: '2028-02-01' }], [certified], '2028-02-01', 'expiring 1/1 · tests met to 2030-02-01 · window · changes 2028-03-02'],
  ['permissive: in the middle of the certificate nobody is asked', [days], [sat('a', 600, '2026-02-01')], [certified], '2027-03-01', 'certified 1/1 · dienas met lapsed to 2027-02-01 · current · changes 2028-01-01'],
  ['permissive: enough once, a part has ended', [days], [sat('a', 400, '2026-02-01'), sat('b', 200, '2026-06-01')], [certified], '2027-03-01', 'certified 1/1 · dienas met lapsed to 2027-02-01 · current · changes 2027-06-02'],
  ['permissive: never enough at one time', [days], [sat('a', 400, '2024-02-01'), sat('b', 200, '2026-12-01')], [certified], '2027-03-01', 'certified 0/1 · dienas partial minutes-short 200/600 · next dienas by trainee · current · changes 2027-12-02'],
  ['permissive in a group: the group has lapsed', [group('all', [permissive, prior])], [passed, fact({ kind: 'prior-learning' })], [certified], '2028-01-11', 'expiring 1/1 · all met lapsed (tests met lapsed to 2028-01-10, agrak met) · next tests by trainee · window · changes 2028-03-02'],
  ['permissive in a group: enough without it', [group('any', [permissive, prior])], [passed, fact({ kind: 'prior-learning' })], [certified], '2028-01-11', 'expiring 1/1 · any met (tests met lapsed to 2028-01-10, agrak met) · window · changes 2028-03-02'],
  ['signed in the version in force', [current], [signed('b')], [], '2026-02-01', 'ready 1/1 · ligums met'],
  ['signed in an earlier version', [current], [signed('a')], [], '2026-02-01', 'in-training 0/1 · ligums missing new-version 2026-01-10 · next ligums by trainee'],
  ['signed in both', [current], [signed('a'), signed('b', { occurredOn: '2026-01-20' })], [], '2026-02-01', 'ready 1/1 · ligums met'],
  ['signed in no version that is known', [current], [signed(undefined)], [], '2026-02-01', 'in-training 0/1 · ligums missing new-version 2026-01-10 · next ligums by trainee'],
  ['no text is in force yet: any signature counts', [need(paper)], [signed('a')], [], '2026-02-01', 'ready 1/1 · ligums met'],
  ['a new version while certified', [current], [signed('a')], [certified], '2026-04-01', 'certified 0/1 · ligums missing new-version 2026-01-10 · next ligums by trainee · current · changes 2028-01-01'],
  ['a new version while certified, permissive', [lenient], [signed('a')], [certified], '2026-04-01', 'certified 1/1 · ligums met lapsed · current · changes 2028-01-01'],
  ['a new version, permissive, asked again when it is time', [lenient], [signed('a')], [certified], '2028-01-01', 'expiring 1/1 · ligums met lapsed · next ligums by trainee · window · changes 2028-03-02'],
  ['a new version, permissive, before the first certificate', [lenient], [signed('a')], [], '2026-02-01', 'in-training 0/1 · ligums missing new-version 2026-01-10 · next ligums by trainee'],
  ['the version in force, signed long ago', [promise], [fact({ kind: 'confidentiality', version: 'b' })], [], '2028-01-11', 'in-training 0/1 · solijums expired 2028-01-10 · next solijums by trainee'],
  ['an earlier version, signed long ago', [promise], [fact({ kind: 'confidentiality', version: 'a' })], [], '2028-01-11', 'in-training 0/1 · solijums missing new-version 2026-01-10 · next solijums by trainee'],
];

describe('worked cases: strict, permissive, versions', () => {
  work(rows);
});
