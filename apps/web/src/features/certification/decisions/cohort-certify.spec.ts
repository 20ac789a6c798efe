import { describe, expect, it } from 'vitest';
import { outlookOf, type PreviewPerson } from './cohort-certify';

const person = (enrolmentId: string, refusal: string | null, second = false): PreviewPerson => ({
  enrolmentId, refusal, second, expiresOn: null, plan: enrolmentId, blockers: [], person: { id: enrolmentId, givenName: '', familyName: enrolmentId },
});

describe('outlookOf', () => {
  it('counts everybody once', () => {
    const people = [person('a', null), person('b', null), person('c', null, true), person('d', 'not-ready'), person('e', 'already-certified'), person('f', 'own-certificate')];
    const outlook = outlookOf(people, new Set(['a', 'c', 'd']));
    expect(outlook).toEqual({ issued: 1, proposed: 1, certified: 1, notReady: 1, left: 2 });
    expect(Object.values(outlook).reduce((sum, n) => sum + n, 0)).toBe(people.length);
  });
});
