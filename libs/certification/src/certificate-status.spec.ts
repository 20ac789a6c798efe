import { describe, expect, it } from 'vitest';
import { certificateStatus } from './certificate-status.js';
import { addDays, expiryDay, rigaDay } from './day.js';
import { decision } from './testing/builders.js';
import { rigaMidnight, utcDay, utcMidnight } from './testing/riga.js';
import { allZones, inEveryZone } from './testing/zones.js';

const days = { issuedOn: '2026-02-01', expiresOn: '2028-02-01' };
const suspended = decision('suspend', '2026-03-01');
const reinstated = decision('reinstate', '2026-04-01');
const revoked = decision('revoke', '2026-05-01');

describe('the status of a certificate', () => {
  it.each([
    ['on the day of issue', [], '2026-02-01', 'valid'],
    ['on the last valid day', [], '2028-02-01', 'valid'],
    ['the day after', [], '2028-02-02', 'expired'],
    ['suspended', [suspended], '2026-03-01', 'suspended'],
    ['before the suspension', [suspended], '2026-02-28', 'valid'],
    ['reinstated', [suspended, reinstated], '2026-04-01', 'valid'],
    ['suspended again', [suspended, reinstated, decision('suspend', '2026-04-15')], '2026-04-20', 'suspended'],
    ['reinstated without a suspension', [reinstated], '2026-04-01', 'valid'],
    [
      'a reinstatement does not lift an expiry',
      [suspended, decision('reinstate', '2028-03-01')],
      '2028-03-01',
      'expired',
    ],
    ['revoked', [revoked], '2026-05-01', 'revoked'],
    ['revoked while suspended', [suspended, revoked], '2026-05-01', 'revoked'],
    [
      'a reinstatement does not lift a revocation',
      [suspended, revoked, decision('reinstate', '2026-06-01')],
      '2026-07-01',
      'revoked',
    ],
    ['nor does a new certificate', [revoked, decision('certify', '2026-06-01', '2028-06-01')], '2026-07-01', 'revoked'],
    [
      'a new certificate does not lift a suspension',
      [suspended, decision('certify', '2026-04-01')],
      '2026-04-02',
      'suspended',
    ],
    ['revoked wins over expired', [revoked], '2030-01-01', 'revoked'],
    ['suspended wins over expired', [suspended], '2030-01-01', 'suspended'],
  ])('%s', (_title, decisions, today, status) => {
    expect(certificateStatus(days, decisions, today)).toBe(status);
    expect(certificateStatus(days, [...decisions].reverse(), today)).toBe(status);
  });

  it('of two decisions on one day follows the later hour, however it is written', () => {
    const morning = { ...suspended, decidedAt: '2026-03-01T12:00:00+02:00' };
    const noon = { ...decision('reinstate', '2026-03-01'), decidedAt: '2026-03-01T10:00:01Z' };
    expect(certificateStatus(days, [noon, morning], '2026-03-01')).toBe('valid');
  });

  it('of a suspension and a reinstatement at the same moment follows the suspension', () => {
    const both = [suspended, { ...decision('reinstate', '2026-03-01'), id: 'z' }];
    expect(certificateStatus(days, both, '2026-03-01')).toBe('suspended');
    expect(certificateStatus(days, [...both].reverse(), '2026-03-01')).toBe('suspended');
  });

  it.each([
    ['the day before the new issue', [], '2026-06-30', 'valid'],
    ['on the day of the new issue', [], '2026-07-01', 'superseded'],
    ['after its own last day', [], '2030-01-01', 'superseded'],
    ['suspended and issued anew', [suspended], '2026-07-01', 'superseded'],
    ['revoked and issued anew', [revoked], '2026-07-01', 'revoked'],
  ])('issued anew with a corrected name, %s', (_title, decisions, today, status) => {
    expect(certificateStatus({ ...days, supersededOn: '2026-07-01' }, decisions, today)).toBe(status);
  });

  it('never expires without a last valid day', () => {
    expect(certificateStatus({ issuedOn: '2026-02-01' }, [], '2126-02-01')).toBe('valid');
  });

  it('is not known before the issue', () => {
    expect(() => certificateStatus(days, [], '2026-01-31')).toThrow(
      expect.objectContaining({ code: 'not-issued-yet' }),
    );
  });

  it('changes at midnight in Riga and at no other moment, for 24 months from every tricky day, in every fifth zone', () => {
    const issueDays = Array.from({ length: 3653 }, (_, n) => utcDay(utcMidnight('2024-01-01') + n * 86_400_000)).filter(
      (day) => /-(01-01|02-28|02-29|03-(2[5-9]|3[01])|10-(2[5-9]|3[01])|12-31)$/.test(day),
    );
    expect(issueDays.filter((day) => day.endsWith('02-29'))).toHaveLength(3);
    let wrong = 0;
    let asked = 0;
    inEveryZone(
      allZones.filter((_, n) => n % 5 === 0),
      () => {
        for (const issuedOn of issueDays) {
          const expiresOn = expiryDay(issuedOn, 24);
          const midnight = rigaMidnight(addDays(expiresOn, 1));
          const at = (ms: number) =>
            certificateStatus({ issuedOn, expiresOn }, [], rigaDay(new Date(ms).toISOString()));
          asked += 2;
          if (at(midnight - 1000) !== 'valid') wrong++;
          if (at(midnight) !== 'expired') wrong++;
        }
      },
    );
    expect(asked).toBeGreaterThan(10_000);
    expect(wrong).toBe(0);
  }, 60_000);
});
