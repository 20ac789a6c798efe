import { describe } from 'vitest';
import type { Evidence } from '../evidence.js';
import { fact, group, need } from '../testing/builders.js';
import { work, type Worked } from './worked.js';

const today = '2026-02-01';
const quiz = need({ id: 'tests', kind: 'quiz-passed', module: 'k1', months: 24 });
const prior = need({ id: 'agrak', kind: 'prior-learning', stage: 'live', mover: 'coordinator' });
const days = need({ id: 'dienas', kind: 'attendance', minutes: 600, months: 12, stage: 'live' });
const word = need({ id: 'vards', kind: 'recommendation', people: 1, months: 6, stage: 'live', mover: 'trainer' });
const check = need({ id: 'parbaude', kind: 'record-check', months: 12, stage: 'vetting', mover: 'official' });
const did = {
  quiz: fact({ id: 'q', kind: 'quiz-passed', module: 'k1' }),
  prior: fact({ id: 'p', kind: 'prior-learning' }),
  days: fact({ id: 'd', kind: 'attendance', minutes: 600 }),
  half: fact({ id: 'h', kind: 'attendance', minutes: 300 }),
  word: fact({ id: 'w', kind: 'recommendation', outcome: 'ready' }),
  suitable: fact({ id: 's', kind: 'record-check', outcome: 'suitable' }),
  refused: fact({ id: 'r', kind: 'record-check', outcome: 'not-suitable', occurredOn: '2026-01-20' }),
} satisfies Record<string, Evidence>;
const all = group('all', [quiz, days]);
const any = group('any', [prior, days]);
const twoOf = group(2, [quiz, days, word]);
const nested = group('any', [prior, group('all', [quiz, days], { id: 'abi' })], { id: 'viss' });
const checked = group('any', [check, word], { id: 'drosiba' });
const allChecked = group('all', [check, word], { id: 'drosiba' });

// prettier-ignore
const rows: Worked[] = [
  // title, asks, facts, decisions, day, stands
  ['all: none', [all], [], [], today, 'in-training 0/1 · all missing parts-short 0/2 (tests missing nothing-recorded, dienas missing nothing-recorded) · next tests by trainee'],
  ['all: one of two', [all], [did.quiz], [], today, 'in-training 0/1 · all partial parts-short 1/2 (tests met to 2028-01-10, dienas missing nothing-recorded) · next dienas by trainee · changes 2028-01-11'],
  ['all: both, the shorter one decides how long', [all], [did.quiz, did.days], [], today, 'ready 1/1 · all met to 2027-01-10 (tests met to 2028-01-10, dienas met to 2027-01-10) · changes 2027-01-11'],
  ['all: the last valid day', [all], [did.quiz, did.days], [], '2027-01-10', 'ready 1/1 · all met to 2027-01-10 (tests met to 2028-01-10, dienas met to 2027-01-10) · changes 2027-01-11'],
  ['all: the day after', [all], [did.quiz, did.days], [], '2027-01-11', 'in-training 0/1 · all expired 2027-01-10 (tests met to 2028-01-10, dienas expired 2027-01-10) · next dienas by trainee · changes 2028-01-11'],
  ['all: years later it is still said when it was met last', [all], [did.quiz, did.days], [], '2030-01-01', 'in-training 0/1 · all expired 2027-01-10 (tests expired 2028-01-10, dienas expired 2027-01-10) · next tests by trainee'],
  ['all: a part that has begun', [all], [did.half], [], today, 'in-training 0/1 · all partial parts-short 0/2 (tests missing nothing-recorded, dienas partial minutes-short 300/600) · next tests by trainee · changes 2027-01-11'],
  ['any: none', [any], [], [], today, 'in-training 0/1 · any missing parts-short 0/1 (agrak missing nothing-recorded, dienas missing nothing-recorded) · next dienas by trainee'],
  ['any: one is enough', [any], [did.days], [], today, 'ready 1/1 · any met to 2027-01-10 (agrak missing nothing-recorded, dienas met to 2027-01-10) · changes 2027-01-11'],
  ['any: the longer one decides how long', [any], [did.days, did.prior], [], today, 'ready 1/1 · any met (agrak met, dienas met to 2027-01-10) · changes 2027-01-11'],
  ['any: one has ended, the other holds', [any], [did.days, did.prior], [], '2028-01-01', 'ready 1/1 · any met (agrak met, dienas expired 2027-01-10)'],
  ['any: what there was has ended', [any], [did.days], [], '2028-01-01', 'in-training 0/1 · any expired 2027-01-10 (agrak missing nothing-recorded, dienas expired 2027-01-10) · next dienas by trainee'],
  ['at least two: one', [twoOf], [did.quiz], [], today, 'in-training 0/1 · at-least partial parts-short 1/2 (tests met to 2028-01-10, dienas missing nothing-recorded, vards missing nothing-recorded) · next dienas by trainee · changes 2028-01-11'],
  ['at least two: two, the second longest decides', [twoOf], [did.quiz, did.word], [], today, 'ready 1/1 · at-least met to 2026-07-10 (tests met to 2028-01-10, dienas missing nothing-recorded, vards met to 2026-07-10) · changes 2026-07-11'],
  ['at least two: three, the second longest decides', [twoOf], [did.quiz, did.word, did.days], [], today, 'ready 1/1 · at-least met to 2027-01-10 (tests met to 2028-01-10, dienas met to 2027-01-10, vards met to 2026-07-10) · changes 2026-07-11'],
  ['at least two: the third has ended, two hold', [twoOf], [did.quiz, did.word, did.days], [], '2026-08-01', 'ready 1/1 · at-least met to 2027-01-10 (tests met to 2028-01-10, dienas met to 2027-01-10, vards expired 2026-07-10) · changes 2027-01-11'],
  ['at least two: only one holds', [twoOf], [did.quiz, did.word, did.days], [], '2027-06-01', 'in-training 0/1 · at-least expired 2027-01-10 (tests met to 2028-01-10, dienas expired 2027-01-10, vards expired 2026-07-10) · next dienas by trainee · changes 2028-01-11'],
  ['at least all three is all', [group(3, [quiz, days, word])], [did.quiz, did.word], [], today, 'in-training 0/1 · at-least partial parts-short 2/3 (tests met to 2028-01-10, dienas missing nothing-recorded, vards met to 2026-07-10) · next dienas by trainee · changes 2026-07-11'],
  ['parts that were never met together were never enough', [group('all', [days, word])], [did.days, { ...did.word, occurredOn: '2027-06-01' }], [], '2027-06-01', 'in-training 0/1 · all partial parts-short 1/2 (dienas expired 2027-01-10, vards met to 2027-12-01) · next dienas by trainee · changes 2027-12-02'],
  ['nested: by the whole inner group', [nested], [did.quiz, did.days], [], today, 'ready 1/1 · viss met to 2027-01-10 (agrak missing nothing-recorded, abi met to 2027-01-10 (tests met to 2028-01-10, dienas met to 2027-01-10)) · changes 2027-01-11'],
  ['nested: half of the inner group', [nested], [did.quiz], [], today, 'in-training 0/1 · viss partial parts-short 0/1 (agrak missing nothing-recorded, abi partial parts-short 1/2 (tests met to 2028-01-10, dienas missing nothing-recorded)) · next dienas by trainee · changes 2028-01-11'],
  ['nested: by the other part', [nested], [did.prior], [], today, 'ready 1/1 · viss met (agrak met, abi missing parts-short 0/2 (tests missing nothing-recorded, dienas missing nothing-recorded))'],
  ['any with a refused check: the other part is still possible', [checked], [did.refused], [], today, 'in-training 0/1 · drosiba missing parts-short 0/1 (parbaude refused record-check-not-suitable 2026-01-20, vards missing nothing-recorded) · next vards by trainer'],
  ['any with a refused check: met by the other part', [checked], [did.refused, did.word], [], today, 'ready 1/1 · drosiba met to 2026-07-10 (parbaude refused record-check-not-suitable 2026-01-20, vards met to 2026-07-10) · changes 2026-07-11'],
  ['all with a refused check: refused', [allChecked], [did.refused, did.word], [], today, 'in-training 0/1 · drosiba refused record-check-not-suitable 2026-01-20 (parbaude refused record-check-not-suitable 2026-01-20, vards met to 2026-07-10) · next parbaude by official · changes 2026-07-11'],
  ['a group beside single requirements: blockers name the group', [any, check], [did.suitable], [], today, 'in-training 1/2 · any missing parts-short 0/1 (agrak missing nothing-recorded, dienas missing nothing-recorded) · parbaude met to 2027-01-10 · next dienas by trainee · changes 2027-01-11'],
  ['the next step keeps to the stages across groups', [checked, all], [], [], today, 'in-training 0/2 · drosiba missing parts-short 0/1 (parbaude missing nothing-recorded, vards missing nothing-recorded) · all missing parts-short 0/2 (tests missing nothing-recorded, dienas missing nothing-recorded) · next tests by trainee'],
];

describe('worked cases: groups', () => {
  work(rows);
});
