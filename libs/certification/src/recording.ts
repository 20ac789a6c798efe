import { isCheck } from './check-retention.js';
import { expiryDay, requireDay, type Day } from './day.js';
import { behaviours, type Behaviour, type EvidenceOutcome } from './evidence.js';
import type { Leaf, LeafKind } from './requirement.js';
import { outcomeNeeded, outcomesOf } from './who-records.js';

/** What a volunteer who is *suitable with limits* may not do, or only so. Never why: that stays with the official. */
export const checkLimits = ['no-minors', 'not-in-prison', 'in-company', 'other-place', 'see-reference'] as const;

/** One of {@link checkLimits}. */
export type CheckLimit = (typeof checkLimits)[number];

/** What a person says when they record a fact by hand. `minutes`: whole minutes; days are days in Europe/Riga. */
export interface Said {
  occurredOn: Day;
  validUntil?: Day | null | undefined;
  minutes?: number | null | undefined;
  outcome?: string | null | undefined;
  ratings?: Partial<Record<string, number>> | null | undefined;
  limits?: readonly string[] | null | undefined;
  reference?: string | null | undefined;
  note?: string | null | undefined;
}

/** A fact as it may be added; null is what its kind does not say. */
export interface SaidFact {
  occurredOn: Day;
  validUntil: Day | null;
  minutes: number | null;
  outcome: EvidenceOutcome | null;
  ratings: Record<Behaviour, number> | null;
  limits: CheckLimit[];
  reference: string | null;
  note: string | null;
  /** From the requirement. */
  module: string | null;
  place: string | null;
  version: string | null;
  /** Of prior learning: what it was recognised for, since a programme may ask for it more than once. */
  requirementId: string | null;
}

/** Why something cannot be recorded as it was said; stable codes, the words belong to the interface. */
export type SaidRefusal =
  | 'occurred-in-future'
  | 'outcome-missing'
  | 'outcome-unknown'
  | 'valid-until-missing'
  | 'valid-until-before'
  | 'minutes-missing'
  | 'ratings-missing'
  | 'limits-missing'
  | 'limits-unknown'
  | 'reference-missing'
  | 'reference-unknown'
  | 'note-too-long'
  | 'field-unknown';

interface Fields {
  validUntil?: 'needed' | 'allowed';
  minutes?: true;
  ratings?: true;
}

/** What each kind says beyond its day, its outcome and a note. */
const fields: Partial<Record<LeafKind, Fields>> = {
  insurance: { validUntil: 'needed' },
  induction: { validUntil: 'allowed' },
  'prior-learning': { validUntil: 'allowed' },
  'record-check': { validUntil: 'allowed' },
  permit: { validUntil: 'needed' },
  hours: { minutes: true },
  refresher: { minutes: true },
  observation: { ratings: true },
};

const LONGEST_NOTE = 2000;
const MOST_MINUTES = 100_000;
/** A number in a register: no spaces, so that it cannot hold a sentence. */
const REFERENCE = /^(?=.*\d)[\p{L}\d][\p{L}\d./-]{0,39}$/u;

/**
 * What was said about a requirement as the fact that may be added, or the first thing that is wrong with it. Whatever
 * the kind does not say is refused rather than dropped. A check always has a day on which the next one is due, the same
 * whatever it came to: the requirement's `months` from its day, or earlier when an earlier one is given. A check takes
 * no free text, only an outcome, limits from {@link checkLimits} and a number in a register.
 * Source: domain brief §5 (record-check data), the kinds of §2.4 [PROP].
 * @throws CertificationError `bad-day`
 */
export function factSaid(leaf: Leaf, said: Said, today: Day): SaidFact | SaidRefusal {
  if (requireDay(said.occurredOn) > today) return 'occurred-in-future';
  const outcome = outcomeSaid(leaf.kind, said.outcome ?? null);
  if (typeof outcome === 'string') return outcome;
  const validUntil = lastDay(leaf, said);
  if (typeof validUntil === 'string') return validUntil;
  const amounts = amountsSaid(fields[leaf.kind] ?? {}, said);
  if (typeof amounts === 'string') return amounts;
  const check = checkSaid(leaf.kind, outcome.outcome, said);
  if (typeof check === 'string') return check;
  const note = said.note || null;
  if (note && isCheck(leaf.kind)) return 'field-unknown';
  if (note && note.length > LONGEST_NOTE) return 'note-too-long';
  return {
    occurredOn: said.occurredOn,
    ...validUntil,
    ...outcome,
    ...amounts,
    ...check,
    note,
    module: 'module' in leaf ? leaf.module : null,
    place: 'place' in leaf ? leaf.place : null,
    version: leaf.version ?? null,
    requirementId: leaf.kind === 'prior-learning' ? leaf.id : null,
  };
}

function outcomeSaid(kind: LeafKind, given: string | null): { outcome: EvidenceOutcome | null } | SaidRefusal {
  if (given === null) return outcomeNeeded(kind) ? 'outcome-missing' : { outcome: null };
  const outcome = outcomesOf(kind).find((each) => each === given);
  return outcome ? { outcome } : 'outcome-unknown';
}

function lastDay({ kind, months }: Leaf, { occurredOn, validUntil }: Said): { validUntil: Day | null } | SaidRefusal {
  const asked = fields[kind]?.validUntil;
  if (validUntil && !asked) return 'field-unknown';
  if (validUntil && requireDay(validUntil) < occurredOn) return 'valid-until-before';
  const byMonths = isCheck(kind) && months !== undefined ? expiryDay(occurredOn, months) : undefined;
  const day = [validUntil, byMonths].filter((each) => each !== undefined && each !== null).sort()[0];
  return day === undefined && (asked === 'needed' || isCheck(kind)) ? 'valid-until-missing' : { validUntil: day ?? null };
}

function amountsSaid(asked: Fields, { minutes, ratings }: Said): Pick<SaidFact, 'minutes' | 'ratings'> | SaidRefusal {
  if ((minutes != null && !asked.minutes) || (ratings != null && !asked.ratings)) return 'field-unknown';
  if (asked.minutes && !(Number.isInteger(minutes) && minutes! > 0 && minutes! <= MOST_MINUTES)) return 'minutes-missing';
  if (!asked.ratings) return { minutes: minutes ?? null, ratings: null };
  const whole = behaviours.every((each) => [1, 2, 3, 4].includes(ratings?.[each] ?? 0));
  if (!whole) return 'ratings-missing';
  return { minutes: null, ratings: Object.fromEntries(behaviours.map((each) => [each, ratings![each]!])) as SaidFact['ratings'] };
}

function checkSaid(kind: LeafKind, outcome: EvidenceOutcome | null, said: Said): Pick<SaidFact, 'limits' | 'reference'> | SaidRefusal {
  const [limits, reference] = [said.limits ?? [], said.reference || null];
  if (!isCheck(kind)) return limits.length > 0 || reference ? 'field-unknown' : { limits: [], reference: null };
  const known = checkLimits.filter((each) => limits.includes(each));
  if (known.length !== limits.length) return 'limits-unknown';
  const limited = outcome === 'suitable-with-limits';
  if (limited !== known.length > 0) return limited ? 'limits-missing' : 'limits-unknown';
  if (reference && !REFERENCE.test(reference)) return 'reference-unknown';
  const asked = known.includes('see-reference') || (kind === 'permit' && outcome !== 'not-suitable');
  return asked && !reference ? 'reference-missing' : { limits: known, reference };
}
