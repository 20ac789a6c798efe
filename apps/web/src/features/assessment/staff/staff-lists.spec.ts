import type { CriterionReview } from '@lidzgaita/contract';
import { describe, expect, it } from 'vitest';
import { listAttempts, standingOf, type StaffAttempt } from './attempt-list';
import { listQueue, nextInQueue, type QueueItem, viewFromUrl } from './marking-list';
import { orderChanges, orderRegrades, resultChanged, type Change, type Regrade } from './regrade-list';
import { agreedMark, type GivenMark, lastMarks, levelsOf, missingCriteria, sumOf } from './rubric-marks';

const person = (familyName: string) => ({ id: familyName, givenName: 'Anna', familyName });
const words = (text: string) => ({ lv: text, en: text });

const attempt = (id: string, familyName: string, facts: Partial<StaffAttempt> = {}): StaffAttempt => ({
  id,
  enrolmentId: id,
  person: person(familyName),
  moduleId: 'k1',
  moduleCode: 'K1',
  moduleTitle: words('K1'),
  number: 1,
  state: 'SUBMITTED',
  closedBy: null,
  startedAt: `2026-11-0${id}T08:00:00Z`,
  submittedAt: `2026-11-0${id}T09:00:00Z`,
  dueAt: null,
  percent: 80,
  passed: true,
  waiting: 0,
  possible: [],
  ...facts,
});

describe('listAttempts', () => {
  const attempts = [
    attempt('1', 'Zariņa', { percent: 60, passed: false }),
    attempt('2', 'Āboliņa', { waiting: 2, percent: null, passed: null }),
    attempt('3', 'Bērziņa', { state: 'LIVE', submittedAt: null, percent: null, passed: null, moduleId: 'k10', moduleCode: 'K10' }),
    attempt('4', 'Čakste', { moduleId: 'k2', moduleCode: 'K2' }),
  ];
  const all = { text: '', standing: '', moduleId: '' };
  const ids = (filter = all, column = '', direction: 'ascending' | 'descending' = 'ascending') =>
    listAttempts(attempts, filter, column ? { column, direction } : null).map(({ id }) => id);

  it('says how an attempt stands', () => {
    expect(attempts.map(standingOf)).toEqual(['not-passed', 'waiting', 'live', 'passed']);
    expect(standingOf(attempt('5', 'X', { passed: null }))).toBe('hidden');
  });

  it('begins with the newest', () => expect(ids()).toEqual(['4', '3', '2', '1']));

  it('sorts by name in Latvian order and by module code as people count', () => {
    expect(ids(all, 'person')).toEqual(['2', '3', '4', '1']);
    expect(ids(all, 'person', 'descending')).toEqual(['1', '4', '3', '2']);
    expect(ids(all, 'module').slice(2)).toEqual(['4', '3']);
  });

  it('filters by name, standing and module', () => {
    expect(ids({ ...all, text: 'anna āb' })).toEqual(['2']);
    expect(ids({ ...all, standing: 'live' })).toEqual(['3']);
    expect(ids({ ...all, moduleId: 'k1' })).toEqual(['2', '1']);
  });
});

describe('the marking queue', () => {
  const item = (n: number, facts: Partial<QueueItem> = {}): QueueItem => ({
    attemptId: `a${n}`,
    questionId: 'q',
    moduleId: 'k2',
    moduleCode: 'K2',
    moduleTitle: words('K2'),
    cohort: words('Rīga'),
    learner: null,
    learnerNumber: n,
    submittedAt: `2026-11-0${n}T09:00:00Z`,
    state: 'WAITING',
    question: { id: 'q', kind: 'reflection', prompt: words('q'), minWords: 0, maxWords: 0, rubric: [] },
    marks: [],
    ...facts,
  });
  const items = [item(3), item(1), item(2, { state: 'SECOND', marks: [{ id: 'm', mine: true }] }), item(4, { state: 'AGREED' })];

  it('shows one state at a time, the oldest first', () => {
    expect(listQueue(items, 'waiting', '').map(({ attemptId }) => attemptId)).toEqual(['a1', 'a3']);
    expect(listQueue(items, 'second', 'k2')).toHaveLength(1);
    expect(listQueue(items, 'waiting', 'k1')).toEqual([]);
    expect(viewFromUrl('atskiriba')).toBe('different');
    expect(viewFromUrl('cits')).toBe('waiting');
  });

  it('goes on with the next one, round the end, past one’s own marks', () => {
    const list = [item(1), item(2, { marks: [{ id: 'm', mine: true }] }), item(3)];
    expect(nextInQueue(list, list[0]!)?.attemptId).toBe('a3');
    expect(nextInQueue(list, list[2]!)?.attemptId).toBe('a1');
    expect(nextInQueue([list[0]!], list[0]!)).toBeUndefined();
    expect(nextInQueue(list, { attemptId: 'gone', questionId: 'q' })?.attemptId).toBe('a1');
  });
});

describe('marks by rubric', () => {
  const rubric: CriterionReview[] = ['a', 'b'].map((id) => ({
    id,
    text: words(id),
    given: null,
    levels: [0, 2, 3].map((points) => ({ id: `${points}`, points, text: words(`${points}`) })),
  }));
  const mark = (id: string, marker: string, facts: Partial<GivenMark> = {}): GivenMark => ({
    id,
    at: '',
    marker: person(marker),
    mine: false,
    agreed: false,
    points: 0,
    max: 6,
    comment: null,
    levels: [{ criterionId: 'a', levelId: '2' }],
    ...facts,
  });

  it('adds up what is given, and tells what is missing', () => {
    expect(sumOf(rubric, { a: '3' })).toEqual({ points: 3, max: 6 });
    expect(missingCriteria(rubric, { a: '0', b: 'nothing' }).map(({ id }) => id)).toEqual(['b']);
    expect(levelsOf(mark('1', 'x'))).toEqual({ a: '2' });
    expect(levelsOf(undefined)).toEqual({});
  });

  it('counts the last mark of each marker, one’s own first, apart from the agreed one', () => {
    const marks = [mark('1', 'x'), mark('2', 'y', { mine: true }), mark('3', 'x'), mark('4', 'y', { agreed: true, mine: true })];
    expect(lastMarks(marks).map(({ id }) => id)).toEqual(['2', '3']);
    expect(agreedMark(marks)?.id).toBe('4');
  });
});

describe('regrades', () => {
  const change = (familyName: string, passes: boolean, certified: boolean): Change => ({
    enrolmentId: familyName,
    person: person(familyName),
    cohort: words('Rīga'),
    before: 1,
    after: 2,
    percentBefore: 50,
    percentAfter: 80,
    passedBefore: false,
    passedAfter: passes,
    certified,
  });
  const regrade = (id: string, at: string, changes: Change[]): Regrade => ({
    id,
    at,
    action: 'VOID',
    reason: '',
    moduleId: 'k1',
    moduleCode: 'K1',
    questionId: 'q',
    prompt: words('q'),
    person: person('X'),
    changes,
  });

  it('puts first whose pass changed, and among them who holds a certificate', () => {
    const changes = [change('a', false, true), change('b', true, false), change('c', true, true), change('d', false, false)];
    expect(orderChanges(changes).map(({ enrolmentId }) => enrolmentId)).toEqual(['c', 'b', 'a', 'd']);
  });

  it('tells a changed result from one that is only credited', () => {
    const credited = { ...change('a', false, false), after: 1, percentAfter: 50 };
    expect([credited, { ...credited, after: 0.5 }, { ...credited, percentAfter: 51 }].map(resultChanged)).toEqual([false, true, true]);
    expect(resultChanged({ ...credited, passedBefore: null })).toBe(true);
  });

  it('puts first those that touch a certificate, then the newest', () => {
    const list = [
      regrade('old', '2026-01-01', []),
      regrade('new', '2026-03-01', [change('a', true, false)]),
      regrade('touches', '2026-02-01', [change('a', true, true)]),
    ];
    expect(orderRegrades(list).map(({ id }) => id)).toEqual(['touches', 'new', 'old']);
  });
});
