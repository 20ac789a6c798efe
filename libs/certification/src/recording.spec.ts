import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { behaviours } from './evidence.js';
import { checkLimits, factSaid, type Said, type SaidFact } from './recording.js';
import type { Leaf } from './requirement.js';
import { need } from './testing/builders.js';

const TODAY = '2026-11-22';
const leaf = (kind: Leaf['kind'], more: object = {}): Leaf => need({ kind, ...more }) as Leaf;
const said = (more: Partial<Said> = {}): Said => ({ occurredOn: '2026-11-20', ...more });
const ratings = (level: number): Record<string, number> => Object.fromEntries(behaviours.map((each) => [each, level]));

const check = leaf('record-check', { months: 12 });
const permit = leaf('permit', { months: 12 });
const noMonths = leaf('record-check');
const insurance = leaf('insurance');
const observation = leaf('observation', { people: 2 });
const hours = leaf('hours', { minutes: 600 });
const interview = leaf('interview', { people: 2 });
const identity = leaf('identity-seen');
const induction = leaf('induction', { place: 'valmiera' });
const signedOff = leaf('case-signed-off', { module: 'k1' });

describe('what is said becomes a fact:', () => {
  it.each<[string, Leaf, Partial<Said>, Partial<SaidFact>]>([
    ['an identity document, with a day alone', identity, {}, { occurredOn: '2026-11-20', outcome: null, note: null }],
    ['today', identity, { occurredOn: TODAY }, { occurredOn: TODAY }],
    ['an empty note is none', identity, { note: '' }, { note: null }],
    ['an interview with its outcome', interview, { outcome: 'suitable', note: 'calm' }, { outcome: 'suitable', note: 'calm' }],
    ['an insurance with its last day', insurance, { validUntil: '2027-05-01' }, { validUntil: '2027-05-01' }],
    ['an insurance of one day', insurance, { validUntil: '2026-11-20' }, { validUntil: '2026-11-20' }],
    ['an induction in the requirement’s prison', induction, {}, { place: 'valmiera', validUntil: null }],
    ['a case of the requirement’s module', signedOff, {}, { module: 'k1' }],
    ['hours', hours, { minutes: 90 }, { minutes: 90 }],
    ['an observation with every behaviour', observation, { ratings: ratings(3) }, { ratings: ratings(3) as never }],
    ['a check, due again after its months', check, { outcome: 'suitable' }, { validUntil: '2027-11-20', limits: [], reference: null }],
    ['a check that is due earlier', check, { outcome: 'suitable', validUntil: '2027-01-31' }, { validUntil: '2027-01-31' }],
    ['a check for which a later day is given: its months hold', check, { outcome: 'suitable', validUntil: '2030-01-01' }, { validUntil: '2027-11-20' }],
    ['a refused check is due on the same day as any other', check, { outcome: 'not-suitable' }, { validUntil: '2027-11-20' }],
    ['a check with limits, in the order of the list', check, { outcome: 'suitable-with-limits', limits: ['in-company', 'no-minors'] }, { limits: ['no-minors', 'in-company'] }],
    ['a check with a number', check, { outcome: 'suitable', reference: '7/3-25' }, { reference: '7/3-25' }],
    ['a permit with its number', permit, { outcome: 'suitable', reference: 'BAC-2026/114', validUntil: '2027-02-01' }, { reference: 'BAC-2026/114', validUntil: '2027-02-01' }],
    ['a permit that was not given needs no number', permit, { outcome: 'not-suitable', validUntil: '2027-02-01' }, { reference: null }],
  ])('%s', (_, requirement, given, expected) => {
    expect(factSaid(requirement, said(given), TODAY)).toMatchObject(expected);
  });
});

describe('what is wrong is refused:', () => {
  it.each<[string, Leaf, Partial<Said>, string]>([
    ['tomorrow', identity, { occurredOn: '2026-11-23' }, 'occurred-in-future'],
    ['an outcome where there is none', identity, { outcome: 'suitable' }, 'outcome-unknown'],
    ['an interview without one', interview, {}, 'outcome-missing'],
    ['a trainer’s word in an interview', interview, { outcome: 'ready' }, 'outcome-unknown'],
    ['an insurance without an end', insurance, {}, 'valid-until-missing'],
    ['an insurance that had ended before', insurance, { validUntil: '2026-11-19' }, 'valid-until-before'],
    ['an end for what has none', identity, { validUntil: '2027-01-01' }, 'field-unknown'],
    ['hours without minutes', hours, {}, 'minutes-missing'],
    ['no minutes at all', hours, { minutes: 0 }, 'minutes-missing'],
    ['half a minute', hours, { minutes: 0.5 }, 'minutes-missing'],
    ['minutes that nobody has', hours, { minutes: 100_001 }, 'minutes-missing'],
    ['minutes of an identity document', identity, { minutes: 5 }, 'field-unknown'],
    ['an observation without ratings', observation, {}, 'ratings-missing'],
    ['one behaviour left out', observation, { ratings: { ...ratings(3), respect: undefined as never } }, 'ratings-missing'],
    ['a rating of 5', observation, { ratings: { ...ratings(3), respect: 5 } }, 'ratings-missing'],
    ['ratings of an interview', interview, { outcome: 'suitable', ratings: ratings(3) }, 'field-unknown'],
    ['a note on a check', check, { outcome: 'suitable', note: 'anything' }, 'field-unknown'],
    ['a note that is too long', identity, { note: 'x'.repeat(2001) }, 'note-too-long'],
    ['limits of an interview', interview, { outcome: 'suitable', limits: ['no-minors'] }, 'field-unknown'],
    ['a number for an interview', interview, { outcome: 'suitable', reference: '1' }, 'field-unknown'],
    ['limits without saying which', check, { outcome: 'suitable-with-limits' }, 'limits-missing'],
    ['limits of somebody without limits', check, { outcome: 'suitable', limits: ['no-minors'] }, 'limits-unknown'],
    ['a limit that nobody knows', check, { outcome: 'suitable-with-limits', limits: ['theft'] }, 'limits-unknown'],
    ['the same limit twice', check, { outcome: 'suitable-with-limits', limits: ['no-minors', 'no-minors'] }, 'limits-unknown'],
    ['a limit that points to a number which is not there', check, { outcome: 'suitable-with-limits', limits: ['see-reference'] }, 'reference-missing'],
    ['a sentence as a number', check, { outcome: 'suitable', reference: 'sodīts 2019' }, 'reference-unknown'],
    ['a word as a number', check, { outcome: 'suitable', reference: 'zādzība' }, 'reference-unknown'],
    ['a check that would never be due again', noMonths, { outcome: 'suitable' }, 'valid-until-missing'],
    ['a permit without a number', permit, { outcome: 'suitable', validUntil: '2027-02-01' }, 'reference-missing'],
  ])('%s', (_, requirement, given, code) => {
    expect(factSaid(requirement, said(given), TODAY)).toBe(code);
  });

  it('a day that is none', () => {
    expect(() => factSaid(identity, said({ occurredOn: '2026-02-30' }), TODAY)).toThrow('bad-day');
  });
});

it('nothing that is not sealed tells what a check came to', () => {
  const outcome = fc.constantFrom('suitable', 'suitable-with-limits', 'not-suitable');
  const open = (what: string): object => {
    const limits = what === 'suitable-with-limits' ? checkLimits.slice(0, 2) : [];
    const { outcome: _, limits: __, reference: ___, ...rest } = factSaid(check, said({ outcome: what, limits }), TODAY) as SaidFact;
    return rest;
  };
  fc.assert(fc.property(outcome, outcome, (a, b) => void expect(open(a)).toEqual(open(b))));
});
