import { describe, expect, it } from 'vitest';
import { renewalOf } from './renewal';

const valid = { expiresOn: '2028-11-21', status: 'VALID' as const };

describe('renewalOf', () => {
  it('opens 60 days before the last valid day', () => {
    expect(renewalOf(valid, '2028-09-21')).toEqual({ startsOn: '2028-09-22', phase: 'later' });
    expect(renewalOf(valid, '2028-09-22')?.phase).toBe('open');
    expect(renewalOf(valid, '2028-11-21')?.phase).toBe('open');
  });

  it('is over the day after', () => expect(renewalOf(valid, '2028-11-22')?.phase).toBe('over'));

  it('is not for what was taken back', () => {
    expect(renewalOf({ ...valid, status: 'REVOKED' }, '2028-10-01')).toBeUndefined();
  });
});
