import type { Reason } from './reasons.js';

/** Too early or too late, by `validFrom` and `validUntil`, both inclusive. An invalid `now` is outside of everything. */
export function periodReasons(document: Record<string, unknown>, now: Date): readonly Reason[] {
  const { validFrom: from, validUntil: until } = document;
  if (from !== undefined && !(now.getTime() >= Date.parse(String(from)))) {
    return [{ code: 'not-yet-valid', at: '/validFrom' }];
  }
  if (until !== undefined && !(now.getTime() <= Date.parse(String(until)))) {
    return [{ code: 'expired', at: '/validUntil' }];
  }
  return [];
}
