import { describe } from 'vitest';
import type { Evidence } from '../evidence.js';
import { fact, need } from '../testing/builders.js';
import { work, type Worked } from './worked.js';

const today = '2026-02-01';
const k1 = { module: 'k1' };
const mark80 = need({ kind: 'quiz-mark', ...k1, percent: 80 });
const passed = (percent: number | undefined, changes: Partial<Evidence> = {}) =>
  fact({ id: `q${percent}`, kind: 'quiz-passed', ...k1, ...(percent !== undefined && { percent }), ...changes });
const two = need({ kind: 'observation', people: 2, stage: 'live', mover: 'trainer' });
const rated = (recordedBy: string, rating: number, changes: Partial<Evidence> = {}) => {
  const ratings = { listening: rating, boundaries: 4, reporting: 4, respect: 4, teamwork: 4 };
  return fact({ id: `o-${recordedBy}`, kind: 'observation', recordedBy, ratings, ...changes });
};
const hours = need({ kind: 'hours', minutes: 600, months: 12, stage: 'live', mover: 'coordinator' });
const served = (id: string, minutes: number, occurredOn: string) => fact({ id, kind: 'hours', minutes, occurredOn });
const supervised = need({ kind: 'supervision', count: 2, months: 12, stage: 'live', mover: 'coordinator' });
const talk = (id: string, occurredOn: string) => fact({ id, kind: 'supervision', occurredOn });
const permit = need({ kind: 'permit', months: 12, stage: 'vetting', mover: 'official' });
const permitted = (id: string, outcome: Evidence['outcome'], changes: Partial<Evidence> = {}) =>
  fact({ id, kind: 'permit', ...(outcome && { outcome }), ...changes });
const checks = need({ kind: 'record-check', months: 12, stage: 'vetting', mover: 'official' });
const checked = (id: string, changes: Partial<Evidence> = {}) => fact({ id, kind: 'record-check', outcome: 'suitable', ...changes });
const inside = need({ kind: 'induction', place: 'jelgava', months: 12, stage: 'vetting', mover: 'official' });
const refs = need({ kind: 'references', count: 2, stage: 'vetting', mover: 'coordinator' });
const ref = (id: string, outcome?: Evidence['outcome']) =>
  fact({ id, kind: 'references', ...(outcome && { outcome }) });
const elsewhere = need({ id: 'agrak', kind: 'prior-learning', stage: 'live', mover: 'coordinator' });
const refresher = need({ kind: 'refresher', minutes: 180, months: 12, stage: 'live' });
const changed = need({ kind: 'changes-read', ...k1, edition: 'b' });

// prettier-ignore
const rows: Worked[] = [
  // title, asks, facts, decisions, day, stands
  ['mark: nothing yet', [mark80], [], [], today, 'in-training 0/1 · quiz-mark missing nothing-recorded · next quiz-mark by trainee'],
  ['mark: passed with just enough', [mark80], [passed(80)], [], today, 'ready 1/1 · quiz-mark met'],
  ['mark: passed with less', [mark80], [passed(79)], [], today, 'in-training 0/1 · quiz-mark partial percent-short 79/80 · next quiz-mark by trainee'],
  ['mark: two tries are not added up', [mark80], [passed(40), passed(50)], [], today, 'in-training 0/1 · quiz-mark partial percent-short 50/80 · next quiz-mark by trainee'],
  ['mark: the better of two counts', [mark80], [passed(70), passed(90)], [], today, 'ready 1/1 · quiz-mark met'],
  ['mark: passed, no mark noted', [mark80], [passed(undefined)], [], today, 'in-training 0/1 · quiz-mark missing percent-short 0/80 · next quiz-mark by trainee'],
  ['mark: of another module', [mark80], [passed(90, { module: 'k3' })], [], today, 'in-training 0/1 · quiz-mark missing nothing-recorded · next quiz-mark by trainee'],
  ['safety: a passed quiz had it right', [need({ kind: 'safety-right', ...k1 })], [passed(81)], [], today, 'ready 1/1 · safety-right met'],
  ['safety: no quiz passed', [need({ kind: 'safety-right', ...k1 })], [], [], today, 'in-training 0/1 · safety-right missing nothing-recorded · next safety-right by trainee'],
  ['three things from one quiz', [need({ kind: 'quiz-passed', ...k1 }), mark80, need({ kind: 'safety-right', ...k1 })], [passed(92)], [], today, 'ready 3/3 · quiz-passed met · quiz-mark met · safety-right met'],
  ['case: signed off', [need({ kind: 'case-signed-off', ...k1, stage: 'live', mover: 'trainer' })], [fact({ kind: 'case-signed-off', ...k1 })], [], today, 'ready 1/1 · case-signed-off met'],
  ['case: of another module', [need({ kind: 'case-signed-off', ...k1, mover: 'trainer' })], [fact({ kind: 'case-signed-off', module: 'k3' })], [], today, 'in-training 0/1 · case-signed-off missing nothing-recorded · next case-signed-off by trainer'],
  ['observation: two trainers, nothing under 2', [two], [rated('anna', 2), rated('berta', 4)], [], today, 'ready 1/1 · observation met'],
  ['observation: one rating of 1', [two], [rated('anna', 1), rated('berta', 4)], [], today, 'in-training 0/1 · observation partial people-short 1/2 · next observation by trainer'],
  ['observation: only low ratings', [two], [rated('anna', 1)], [], today, 'in-training 0/1 · observation missing outcome-not-accepted · next observation by trainer'],
  ['observation: the same trainer twice', [two], [rated('anna', 3), rated('anna', 4, { id: 'again' })], [], today, 'in-training 0/1 · observation partial people-short 1/2 · next observation by trainer'],
  ['observation: a behaviour is not rated', [need({ kind: 'observation', people: 1 })], [fact({ kind: 'observation', ratings: { listening: 4, boundaries: 4, reporting: 4, respect: 4 } })], [], today, 'in-training 0/1 · observation missing outcome-not-accepted · next observation by trainee'],
  ['observation: at least 3, rated 3', [need({ kind: 'observation', people: 1, least: 3 })], [rated('anna', 3)], [], today, 'ready 1/1 · observation met'],
  ['observation: at least 3, rated 2', [need({ kind: 'observation', people: 1, least: 3 })], [rated('anna', 2)], [], today, 'in-training 0/1 · observation missing outcome-not-accepted · next observation by trainee'],
  ['observation: at least 1, rated 1', [need({ kind: 'observation', people: 1, least: 1 })], [rated('anna', 1)], [], today, 'ready 1/1 · observation met'],
  ['references: one that does not recommend', [refs], [ref('a'), ref('b', 'not-suitable')], [], today, 'in-training 0/1 · references partial items-short 1/2 · next references by coordinator'],
  ['references: one with reservations', [refs], [ref('a', 'suitable'), ref('b', 'suitable-with-limits')], [], today, 'ready 1/1 · references met'],
  ['references: only one, and it does not recommend', [refs], [ref('a', 'not-suitable')], [], today, 'in-training 0/1 · references missing outcome-not-accepted · next references by coordinator'],
  ['permit: granted for a year', [permit], [permitted('a', 'suitable', { validUntil: '2027-01-09' })], [], today, 'ready 1/1 · permit met to 2027-01-09 · changes 2027-01-10'],
  ['permit: its own later day does not reach over the months', [permit], [permitted('a', 'suitable', { validUntil: '2029-01-01' })], [], today, 'ready 1/1 · permit met to 2027-01-10 · changes 2027-01-11'],
  ['permit: not granted', [permit], [permitted('a', 'not-suitable')], [], today, 'in-training 0/1 · permit refused permit-not-granted 2026-01-10 · next permit by official'],
  ['permit: granted, then taken away', [permit], [permitted('a', 'suitable'), permitted('b', 'not-suitable', { occurredOn: '2026-01-20' })], [], today, 'in-training 0/1 · permit refused permit-not-granted 2026-01-20 · next permit by official'],
  ['permit: taken away, then granted', [permit], [permitted('a', 'not-suitable'), permitted('b', 'suitable', { occurredOn: '2026-01-20' })], [], today, 'ready 1/1 · permit met to 2027-01-20 · changes 2027-01-21'],
  ['permit: what it came to is forgotten', [permit], [permitted('a', undefined, { validUntil: '2027-01-09' })], [], today, 'in-training 0/1 · permit missing outcome-not-accepted · next permit by official'],
  ['permit: a newer one that ends earlier governs', [permit], [permitted('a', 'suitable'), permitted('b', 'suitable', { occurredOn: '2026-01-20', validUntil: '2026-03-01' })], [], today, 'ready 1/1 · permit met to 2026-03-01 · changes 2026-03-02'],
  ['check: a newer one with an earlier day governs', [checks], [checked('a'), checked('b', { occurredOn: '2026-01-20', validUntil: '2026-02-01' })], [], today, 'ready 1/1 · record-check met to 2026-02-01 · changes 2026-02-02'],
  ['check: and when it has ended, the older one does not come back', [checks], [checked('a'), checked('b', { occurredOn: '2026-01-20', validUntil: '2026-02-01' })], [], '2026-02-02', 'in-training 0/1 · record-check expired 2026-02-01 · next record-check by official'],
  ['check: a newer one that was taken back leaves the older one', [checks], [checked('a'), checked('b', { occurredOn: '2026-01-20', validUntil: '2026-02-01' }), checked('c', { occurredOn: '2026-01-20', correctsId: 'b', withdrawn: true })], [], today, 'ready 1/1 · record-check met to 2027-01-10 · changes 2027-01-11'],
  ['check: of one day, the one recorded later governs', [checks], [checked('b', { validUntil: '2026-06-01', recordedAt: '2026-01-10T11:00:00Z' }), checked('a')], [], today, 'ready 1/1 · record-check met to 2026-06-01 · changes 2026-06-02'],
  ['check: one entered later about an earlier day changes nothing', [checks], [checked('a'), checked('b', { occurredOn: '2026-01-05', validUntil: '2026-02-01', recordedAt: '2026-01-25T10:00:00Z' })], [], today, 'ready 1/1 · record-check met to 2027-01-10 · changes 2027-01-11'],
  ['check: a refusal entered later about an earlier day changes nothing', [checks], [checked('a'), checked('b', { outcome: 'not-suitable', occurredOn: '2026-01-05', recordedAt: '2026-01-25T10:00:00Z' })], [], today, 'ready 1/1 · record-check met to 2027-01-10 · changes 2027-01-11'],
  ['check: of one moment, the one that says no governs', [checks], [checked('a'), checked('b', { outcome: 'not-suitable' }), checked('c')], [], today, 'in-training 0/1 · record-check refused record-check-not-suitable 2026-01-10 · next record-check by official'],
  ['check: one that is only coming governs from its day', [checks], [checked('a'), checked('b', { occurredOn: '2026-02-10', validUntil: '2026-03-01' })], [], today, 'ready 1/1 · record-check met to 2027-01-10 · changes 2026-02-10'],
  ['permit: a record check is none', [permit], [fact({ kind: 'record-check', outcome: 'suitable' })], [], today, 'in-training 0/1 · permit missing nothing-recorded · next permit by official'],
  ['induction: in this prison', [inside], [fact({ kind: 'induction', place: 'jelgava' })], [], today, 'ready 1/1 · induction met to 2027-01-10 · changes 2027-01-11'],
  ['induction: in another prison', [inside], [fact({ kind: 'induction', place: 'olaine' })], [], today, 'in-training 0/1 · induction missing nothing-recorded · next induction by official'],
  ['induction: in no prison by name', [inside], [fact({ kind: 'induction' })], [], today, 'in-training 0/1 · induction missing nothing-recorded · next induction by official'],
  ['supervision: twice in the year', [supervised], [talk('a', '2025-06-01'), talk('b', '2025-12-01')], [], today, 'ready 1/1 · supervision met to 2026-06-01 · changes 2026-06-02'],
  ['supervision: one has left the year behind', [supervised], [talk('a', '2025-01-31'), talk('b', '2025-12-01')], [], today, 'in-training 0/1 · supervision expired 2026-01-31 · next supervision by coordinator · changes 2026-12-02'],
  ['supervision: rolls on with the third', [supervised], [talk('a', '2025-01-31'), talk('b', '2025-12-01'), talk('c', '2026-01-20')], [], today, 'ready 1/1 · supervision met to 2026-12-01 · changes 2026-12-02'],
  ['supervision: never two within a year', [supervised], [talk('a', '2024-01-01'), talk('b', '2025-12-01')], [], today, 'in-training 0/1 · supervision partial items-short 1/2 · next supervision by coordinator · changes 2026-12-02'],
  ['hours: added up within the year', [hours], [served('a', 240, '2025-03-01'), served('b', 400, '2025-09-01')], [], today, 'ready 1/1 · hours met to 2026-03-01 · changes 2026-03-02'],
  ['hours: the old ones fall out', [hours], [served('a', 240, '2024-12-01'), served('b', 400, '2025-09-01')], [], today, 'in-training 0/1 · hours expired 2025-12-01 · next hours by coordinator · changes 2026-09-02'],
  ['hours: 599 minutes', [hours], [served('a', 599, '2025-09-01')], [], today, 'in-training 0/1 · hours partial minutes-short 599/600 · next hours by coordinator · changes 2026-09-02'],
  ['refresher: 4 academic hours', [refresher], [fact({ kind: 'refresher', minutes: 180 })], [], today, 'ready 1/1 · refresher met to 2027-01-10 · changes 2027-01-11'],
  ['refresher: in two parts', [refresher], [fact({ id: 'a', kind: 'refresher', minutes: 90 }), fact({ id: 'b', kind: 'refresher', minutes: 90, occurredOn: '2026-01-20' })], [], today, 'ready 1/1 · refresher met to 2027-01-10 · changes 2027-01-11'],
  ['refresher: attendance is not it', [refresher], [fact({ kind: 'attendance', minutes: 600 })], [], today, 'in-training 0/1 · refresher missing nothing-recorded · next refresher by trainee'],
  ['refresher: only since the renewal was opened', [need({ kind: 'refresher', minutes: 180, since: '2026-01-11' })], [fact({ kind: 'refresher', minutes: 180 })], [], today, 'in-training 0/1 · refresher missing nothing-recorded · next refresher by trainee'],
  ['refresher: on the day of the opening', [need({ kind: 'refresher', minutes: 180, since: '2026-01-10' })], [fact({ kind: 'refresher', minutes: 180 })], [], today, 'ready 1/1 · refresher met'],
  ['prior learning: for this requirement', [elsewhere], [fact({ kind: 'prior-learning', requirementId: 'agrak' })], [], today, 'ready 1/1 · agrak met'],
  ['prior learning: for another requirement', [elsewhere], [fact({ kind: 'prior-learning', requirementId: 'cits' })], [], today, 'in-training 0/1 · agrak missing nothing-recorded · next agrak by coordinator'],
  ['prior learning: for none in particular', [elsewhere], [fact({ kind: 'prior-learning' })], [], today, 'ready 1/1 · agrak met'],
  ['changes: of this edition read', [changed], [fact({ kind: 'changes-read', ...k1, version: 'b' })], [], today, 'ready 1/1 · changes-read met'],
  ['changes: of an earlier edition read', [changed], [fact({ kind: 'changes-read', ...k1, version: 'a' })], [], today, 'in-training 0/1 · changes-read missing new-version 2026-01-10 · next changes-read by trainee'],
  ['a fact of tomorrow counts tomorrow', [need({ kind: 'identity-seen' })], [fact({ kind: 'identity-seen', occurredOn: '2026-02-02' })], [], today, 'in-training 0/1 · identity-seen missing nothing-recorded · next identity-seen by trainee · changes 2026-02-02'],
];

describe('worked cases: the kinds of requirements', () => {
  work(rows);
});
