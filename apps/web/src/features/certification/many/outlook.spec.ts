import { describe, expect, it } from 'vitest';
import { type Glance, type Outlook, possibleOf, suggested, sumOf } from './outlook';

const missing: Glance = { state: 'IN_TRAINING', met: 2, total: 3, requirement: 'MISSING', done: null, needed: null, unit: null, validUntil: null };
const met: Glance = { ...missing, met: 3, requirement: 'MET', state: 'READY' };
const outlook = (enrolmentId: string, changed: Partial<Outlook> = {}): Outlook => ({
  enrolmentId, refusal: null, sameDay: false, plan: enrolmentId, before: missing, after: met, fulfilled: [], person: { id: enrolmentId, givenName: '', familyName: enrolmentId }, ...changed,
});
const people = [
  outlook('a'),
  outlook('b', { after: { ...missing, met: 3, requirement: 'MET' } }),
  outlook('c', { sameDay: true }),
  outlook('d', { before: met }),
  outlook('f', { before: { ...met, done: 2, needed: 2 }, after: { ...met, done: 3, needed: 2 } }),
  outlook('e', { refusal: 'own-evidence', before: null, after: null }),
];

describe('recording about several people', () => {
  it('suggests those for whom it makes a difference and is not there yet', () => {
    expect([...suggested(people)]).toEqual(['a', 'b']);
  });

  it('shows those first, and nobody about whom it cannot be recorded', () => {
    expect(possibleOf([...people].reverse()).map(({ enrolmentId }) => enrolmentId)).toEqual(['b', 'a', 'f', 'd', 'c']);
  });

  it('counts everybody once, whoever is chosen', () => {
    expect(sumOf(people, suggested(people))).toEqual({ recorded: 2, ready: 1, left: 4 });
    expect(sumOf(people, new Set(['c', 'd', 'e']))).toEqual({ recorded: 2, ready: 1, left: 4 });
  });
});
