import { describe, expect, it } from 'vitest';
import { clearanceStanding, type ClearanceDays } from './clearance.js';
import { standing } from './standing.js';
import type { Decision } from './decision.js';
import type { Evidence } from './evidence.js';
import { decision, fact, need } from './testing/builders.js';

const forCertificate = [
  need({ kind: 'record-check', months: 12, stage: 'vetting', mover: 'official' }),
  need({ kind: 'quiz-passed', module: 'k1', months: 24, lapse: 'permissive' }),
];
const forClearance = [need({ kind: 'induction', place: 'jelgava', months: 12, stage: 'vetting', mover: 'official' })];
const check = fact({ id: 'c', kind: 'record-check', outcome: 'suitable', occurredOn: '2026-01-20' });
const refused = fact({ id: 'no', kind: 'record-check', outcome: 'not-suitable', occurredOn: '2026-06-01' });
const quiz = fact({ id: 'q', kind: 'quiz-passed', module: 'k1', occurredOn: '2025-06-01' });
const inside = fact({ id: 'i', kind: 'induction', place: 'jelgava', occurredOn: '2026-03-01' });
const all = [check, quiz, inside];
const newer = fact({ id: 'c2', kind: 'record-check', outcome: 'suitable', occurredOn: '2027-01-10' });
const again = fact({ id: 'i2', kind: 'induction', place: 'jelgava', occurredOn: '2027-02-20' });
const certified = decision('certify', '2026-02-01', '2028-02-01');
const granted: ClearanceDays = { grantedOn: '2026-03-05' };

describe('what a clearance is worth', () => {
  it.each<[string, ClearanceDays, Evidence[], Decision[], string, string, string[]]>([
    // title, clearance, facts, decisions, day, state, blockers
    ['everything there', granted, all, [certified], '2026-04-01', 'cleared', []],
    ['before it was granted', granted, all, [certified], '2026-03-04', 'blocked', []],
    ['the record check has ended', granted, all, [certified], '2027-01-21', 'blocked', ['record-check']],
    ['on the record check’s last day', granted, all, [certified], '2027-01-20', 'cleared', []],
    ['checked again', granted, [...all, newer], [certified], '2027-01-21', 'cleared', []],
    ['the induction has ended', granted, [...all, newer], [certified], '2027-03-02', 'blocked', ['induction']],
    ['a check says not suitable', granted, [...all, refused], [certified], '2026-06-01', 'blocked', ['record-check']],
    ['what is permissive does not block', granted, [...all, newer, again], [certified], '2027-07-01', 'cleared', []],
    ['suspended', granted, all, [certified, decision('suspend', '2026-05-01')], '2026-05-01', 'blocked', ['suspended']],
    ['revoked', granted, all, [certified, decision('revoke', '2026-05-01')], '2026-05-01', 'blocked', ['revoked']],
    [
      'the certificate has expired, and with it what was permissive',
      granted,
      [...all, newer, again],
      [certified],
      '2028-02-02',
      'blocked',
      ['expired', 'record-check', 'quiz-passed'],
    ],
    ['no certificate', granted, all, [], '2026-04-01', 'blocked', ['none']],
    ['on its own last day', { ...granted, validUntil: '2026-12-31' }, all, [certified], '2026-12-31', 'cleared', []],
    ['after its own last day', { ...granted, validUntil: '2026-12-31' }, all, [certified], '2027-01-01', 'expired', []],
    [
      'on the day on which it was ended',
      { ...granted, endedOn: '2026-05-01' },
      all,
      [certified],
      '2026-05-01',
      'ended',
      [],
    ],
    ['the day before', { ...granted, endedOn: '2026-05-01' }, all, [certified], '2026-04-30', 'cleared', []],
    [
      'ended wins over expired',
      { ...granted, validUntil: '2026-06-01', endedOn: '2026-05-01' },
      all,
      [certified],
      '2027-05-01',
      'ended',
      ['record-check', 'induction'],
    ],
  ])('%s', (_title, days, facts, decisions, today, state, blockers) => {
    const [stands, extra] = [forCertificate, forClearance].map((asks) => standing(asks, facts, decisions, today));
    const result = clearanceStanding(days, stands!, extra!, today);
    expect(result.state).toBe(state);
    expect(result.blockers.map((one) => (one.kind === 'certificate' ? one.status : one.requirementId))).toEqual(
      blockers,
    );
  });

  it('says why a requirement stands in the way', () => {
    const stands = standing(forCertificate, all, [certified], '2027-01-21');
    expect(clearanceStanding(granted, stands, { requirements: [] }, '2027-01-21').blockers).toEqual([
      {
        kind: 'requirement',
        requirementId: 'record-check',
        reason: { code: 'expired', params: { validUntil: '2027-01-20' } },
      },
    ]);
  });
});
