import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.js';
import type { Requirement } from './requirement.js';
import { standing } from './standing.js';
import type { RequirementStanding } from './standing-types.js';
import { decision, fact, need } from './testing/builders.js';

type Row = [title: string, requirement: Requirement, evidence: Evidence[], today: string, Partial<RequirementStanding>];

const quiz = need({ kind: 'quiz-passed', module: 'k1', months: 24 });
const passed = fact({ kind: 'quiz-passed', module: 'k1', percent: 90 });
const lessons = need({ kind: 'lessons-read', module: 'k1' });
const day240 = need({ kind: 'attendance', minutes: 240, months: 24 });
const sat = (id: string, minutes: number, changes: Partial<Evidence> = {}) =>
  fact({ id, kind: 'attendance', minutes, ...changes });
const check = need({ kind: 'record-check', months: 12, stage: 'vetting', mover: 'official' });
const checked = (id: string, occurredOn: string, outcome: Evidence['outcome'], changes: Partial<Evidence> = {}) =>
  fact({ id, kind: 'record-check', occurredOn, ...(outcome && { outcome }), ...changes });
const two = need({ kind: 'recommendation', people: 2, stage: 'live', mover: 'trainer' });
const says = (id: string, recordedBy: string, outcome: Evidence['outcome']) =>
  fact({ id, kind: 'recommendation', recordedBy, ...(outcome && { outcome }) });
const talks = need({ kind: 'interview', people: 2, months: 24, stage: 'vetting', mover: 'coordinator' });
const talk = (id: string, recordedBy: string, changes: Partial<Evidence> = {}) =>
  fact({ id, kind: 'interview', recordedBy, ...changes });
const refs = need({ kind: 'references', count: 2, stage: 'vetting', mover: 'coordinator' });
const insured = need({ kind: 'insurance', stage: 'vetting', mover: 'coordinator' });

const rows: Row[] = [
  ['quiz: nothing yet', quiz, [], '2026-02-01', { state: 'missing', reason: { code: 'nothing-recorded', params: {} } }],
  [
    'quiz: passed',
    quiz,
    [passed],
    '2026-02-01',
    { state: 'met', validUntil: '2028-01-10', evidenceIds: ['quiz-passed'] },
  ],
  ['quiz: passed on the day itself', quiz, [passed], '2026-01-10', { state: 'met' }],
  ['quiz: the day before it was passed', quiz, [passed], '2026-01-09', { state: 'missing' }],
  ['quiz: the last valid day', quiz, [passed], '2028-01-10', { state: 'met' }],
  [
    'quiz: the day after',
    quiz,
    [passed],
    '2028-01-11',
    {
      state: 'expired',
      reason: { code: 'expired', params: { validUntil: '2028-01-10' } },
      evidenceIds: ['quiz-passed'],
    },
  ],
  ['quiz: of another module', quiz, [{ ...passed, module: 'k3' }], '2026-02-01', { state: 'missing', evidenceIds: [] }],
  ['quiz: of no module', quiz, [fact({ kind: 'quiz-passed' })], '2026-02-01', { state: 'missing' }],
  [
    'quiz: passed again before it expires',
    quiz,
    [passed, fact({ id: 'again', kind: 'quiz-passed', module: 'k1', occurredOn: '2027-12-01' })],
    '2028-06-01',
    { state: 'met', validUntil: '2029-12-01', evidenceIds: ['again'] },
  ],
  [
    'quiz: passed on 29 February, last day',
    quiz,
    [{ ...passed, occurredOn: '2024-02-29' }],
    '2026-02-28',
    { state: 'met' },
  ],
  [
    'quiz: passed on 29 February, day after',
    quiz,
    [{ ...passed, occurredOn: '2024-02-29' }],
    '2026-03-01',
    { state: 'expired' },
  ],
  [
    'lessons: read once, for ever',
    lessons,
    [fact({ kind: 'lessons-read', module: 'k1' })],
    '2046-01-01',
    { state: 'met' },
  ],
  [
    'lessons: 60 % read',
    lessons,
    [fact({ kind: 'lessons-read', module: 'k1', percent: 60 })],
    '2026-02-01',
    { state: 'partial', progress: { done: 60, needed: 100, unit: 'percent' } },
  ],
  [
    'lessons: 60 % noted twice is not 120 %',
    lessons,
    [60, 60].map((percent, n) => fact({ id: `l${n}`, kind: 'lessons-read', module: 'k1', percent })),
    '2026-02-01',
    { state: 'partial', reason: { code: 'percent-short', params: { done: 60, needed: 100 } } },
  ],
  [
    'attendance: 90 of 240 minutes',
    day240,
    [sat('a', 90)],
    '2026-02-01',
    { state: 'partial', reason: { code: 'minutes-short', params: { done: 90, needed: 240 } }, evidenceIds: ['a'] },
  ],
  ['attendance: 239 of 240 minutes', day240, [sat('a', 90), sat('b', 149)], '2026-02-01', { state: 'partial' }],
  [
    'attendance: two sessions make 240',
    day240,
    [sat('a', 90), sat('b', 150)],
    '2026-02-01',
    { state: 'met', progress: { done: 240, needed: 240, unit: 'minutes' }, evidenceIds: ['a', 'b'] },
  ],
  [
    'attendance: lasts as long as the older session that it needs',
    day240,
    [sat('a', 90), sat('b', 150, { occurredOn: '2026-03-01' })],
    '2026-04-01',
    { state: 'met', validUntil: '2028-01-10' },
  ],
  [
    'attendance: does not fall with a session that it does not need',
    day240,
    [sat('a', 90), sat('b', 240, { occurredOn: '2026-03-01' })],
    '2026-04-01',
    { state: 'met', validUntil: '2028-03-01' },
  ],
  [
    'attendance: corrected from 150 to 100 minutes',
    day240,
    [sat('a', 90), sat('b', 150), sat('c', 100, { correctsId: 'b' })],
    '2026-02-01',
    { state: 'partial', progress: { done: 190, needed: 240, unit: 'minutes' } },
  ],
  ['attendance: no minutes noted', day240, [fact({ kind: 'attendance' })], '2026-02-01', { state: 'missing' }],
  [
    'attendance: half of it expired long ago, so it was never complete',
    day240,
    [sat('a', 120, { occurredOn: '2020-01-01' }), sat('b', 120)],
    '2026-02-01',
    { state: 'partial', progress: { done: 120, needed: 240, unit: 'minutes' } },
  ],
  [
    'attendance: was complete, then half of it expired',
    day240,
    [sat('a', 120), sat('b', 120, { occurredOn: '2026-06-01' })],
    '2028-02-01',
    { state: 'expired', reason: { code: 'expired', params: { validUntil: '2028-01-10' } } },
  ],
  [
    'record check: suitable',
    check,
    [checked('a', '2026-01-10', 'suitable')],
    '2026-02-01',
    { state: 'met', validUntil: '2027-01-10' },
  ],
  [
    'record check: suitable with limits',
    check,
    [checked('a', '2026-01-10', 'suitable-with-limits')],
    '2026-02-01',
    { state: 'met' },
  ],
  [
    'record check: not suitable',
    check,
    [checked('a', '2026-01-10', 'not-suitable')],
    '2026-02-01',
    {
      state: 'refused',
      reason: { code: 'record-check-not-suitable', params: { occurredOn: '2026-01-10' } },
      evidenceIds: ['a'],
    },
  ],
  [
    'record check: suitable, later not',
    check,
    [checked('a', '2026-01-10', 'suitable'), checked('b', '2026-03-10', 'not-suitable')],
    '2026-04-01',
    { state: 'refused', evidenceIds: ['b'] },
  ],
  [
    'record check: not suitable, later suitable',
    check,
    [checked('a', '2026-01-10', 'not-suitable'), checked('b', '2026-03-10', 'suitable')],
    '2026-04-01',
    { state: 'met', evidenceIds: ['b'] },
  ],
  [
    'record check: two answers at the same moment, the refusal holds',
    check,
    [checked('a', '2026-01-10', 'not-suitable'), checked('b', '2026-01-10', 'suitable')],
    '2026-02-01',
    { state: 'refused' },
  ],
  [
    'record check: a refusal does not lapse with time',
    check,
    [checked('a', '2026-01-10', 'not-suitable')],
    '2036-01-10',
    { state: 'refused' },
  ],
  [
    'record check: a refusal recorded by mistake and withdrawn',
    check,
    [
      checked('a', '2026-01-10', 'suitable'),
      checked('b', '2026-01-12', 'not-suitable'),
      checked('c', '2026-01-13', undefined, { correctsId: 'b', withdrawn: true }),
    ],
    '2026-02-01',
    { state: 'met', evidenceIds: ['a'] },
  ],
  [
    'record check: no outcome noted',
    check,
    [checked('a', '2026-01-10', undefined)],
    '2026-02-01',
    { state: 'missing', reason: { code: 'outcome-not-accepted', params: {} } },
  ],
  [
    'record check: expired after twelve months',
    check,
    [checked('a', '2026-01-10', 'suitable')],
    '2027-01-11',
    { state: 'expired' },
  ],
  [
    'record check: its own earlier last day counts',
    check,
    [checked('a', '2026-01-10', 'suitable', { validUntil: '2026-06-30' })],
    '2026-07-01',
    { state: 'expired', reason: { code: 'expired', params: { validUntil: '2026-06-30' } } },
  ],
  [
    'record check: its own later last day does not',
    check,
    [checked('a', '2026-01-10', 'suitable', { validUntil: '2030-06-30' })],
    '2027-01-11',
    { state: 'expired' },
  ],
  [
    'insurance: through the last day of the policy',
    insured,
    [fact({ kind: 'insurance', validUntil: '2026-12-31' })],
    '2026-12-31',
    { state: 'met' },
  ],
  [
    'insurance: the day after',
    insured,
    [fact({ kind: 'insurance', validUntil: '2026-12-31' })],
    '2027-01-01',
    { state: 'expired' },
  ],
  [
    'insurance: the new policy has begun before the old one ends',
    insured,
    [
      fact({ kind: 'insurance', validUntil: '2026-12-31' }),
      fact({ id: 'new', kind: 'insurance', occurredOn: '2026-12-20', validUntil: '2027-12-31' }),
    ],
    '2027-01-01',
    { state: 'met', validUntil: '2027-12-31', evidenceIds: ['new'] },
  ],
  [
    'interview: by two people',
    talks,
    [talk('a', 'anna'), talk('b', 'berta')],
    '2026-02-01',
    { state: 'met', validUntil: '2028-01-10' },
  ],
  [
    'interview: twice by the same person',
    talks,
    [talk('a', 'anna'), talk('b', 'anna')],
    '2026-02-01',
    { state: 'partial', progress: { done: 1, needed: 2, unit: 'people' } },
  ],
  [
    'interview: one of two says not suitable',
    talks,
    [talk('a', 'anna'), talk('b', 'berta', { outcome: 'not-suitable' })],
    '2026-02-01',
    { state: 'partial', evidenceIds: ['a'] },
  ],
  [
    'interview: one of two has expired',
    talks,
    [talk('a', 'anna'), talk('b', 'berta', { occurredOn: '2026-06-01' })],
    '2028-02-01',
    { state: 'expired', progress: { done: 1, needed: 2, unit: 'people' }, evidenceIds: ['a', 'b'] },
  ],
  [
    'references: one of two',
    refs,
    [fact({ id: 'a', kind: 'references' })],
    '2026-02-01',
    { state: 'partial', reason: { code: 'items-short', params: { done: 1, needed: 2 } } },
  ],
  [
    'references: two, noted by the same coordinator',
    refs,
    [fact({ id: 'a', kind: 'references' }), fact({ id: 'b', kind: 'references' })],
    '2026-02-01',
    { state: 'met', progress: { done: 2, needed: 2, unit: 'items' } },
  ],
  [
    'recommendation: two trainers say ready',
    two,
    [says('a', 'anna', 'ready'), says('b', 'berta', 'ready-with-support')],
    '2026-02-01',
    { state: 'met' },
  ],
  [
    'recommendation: one trainer, twice',
    two,
    [says('a', 'anna', 'ready'), says('b', 'anna', 'ready')],
    '2026-02-01',
    { state: 'partial' },
  ],
  [
    'recommendation: one ready, one not yet',
    two,
    [says('a', 'anna', 'ready'), says('b', 'berta', 'not-yet')],
    '2026-02-01',
    { state: 'partial', progress: { done: 1, needed: 2, unit: 'people' } },
  ],
  [
    'recommendation: both not yet',
    two,
    [says('a', 'anna', 'not-yet'), says('b', 'berta', 'not-yet')],
    '2026-02-01',
    { state: 'missing', reason: { code: 'outcome-not-accepted', params: {} } },
  ],
  [
    'recommendation: not yet, corrected to ready',
    need({ kind: 'recommendation', people: 1 }),
    [says('a', 'anna', 'not-yet'), { ...says('b', 'anna', 'ready'), correctsId: 'a' }],
    '2026-02-01',
    { state: 'met', evidenceIds: ['b'] },
  ],
  [
    'identity: seen',
    need({ kind: 'identity-seen' }),
    [fact({ kind: 'identity-seen' })],
    '2036-02-01',
    { state: 'met' },
  ],
  [
    'agreement: another kind of note does not meet it',
    need({ kind: 'agreement' }),
    [fact({ kind: 'confidentiality' })],
    '2026-02-01',
    { state: 'missing' },
  ],
];

describe('one requirement', () => {
  it.each(rows)('%s', (_title, requirement, evidence, today, expected) => {
    expect(standing([requirement], evidence, [], today).requirements[0]).toMatchObject(expected);
  });

  it('shows no progress and no last day where there is none', () => {
    const [each] = standing(
      [need({ kind: 'agreement' })],
      [fact({ kind: 'agreement' })],
      [],
      '2026-02-01',
    ).requirements;
    expect(Object.keys(each!).sort()).toEqual(['evidenceIds', 'id', 'kind', 'mover', 'reason', 'stage', 'state']);
  });

  it.each([
    [
      'a day of evidence that does not exist',
      () => standing([quiz], [{ ...passed, occurredOn: '2026-02-30' }], [], '2026-03-01'),
    ],
    ['a last day that does not exist', () => standing([quiz], [{ ...passed, validUntil: 'soon' }], [], '2026-03-01')],
    ['a day of today that does not exist', () => standing([quiz], [], [], '2026-02-29')],
    [
      'a day of a decision that does not exist',
      () => standing([quiz], [], [decision('certify', '2026-02-29')], '2026-03-01'),
    ],
  ])('refuses %s', (_title, ask) => {
    expect(ask).toThrow(expect.objectContaining({ name: 'CertificationError', code: 'bad-day' }));
  });
});
