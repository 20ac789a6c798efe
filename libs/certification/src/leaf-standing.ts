import { tally, type Tally } from './amount.js';
import { isCheck } from './check-retention.js';
import { compareText } from './compare-text.js';
import { compareInstants, type Day } from './day.js';
import type { Evidence } from './evidence.js';
import type { Facts } from './facts.js';
import { endsOf, holding, idsOf, lastMet, turnsOf, type Judged, type When } from './judged.js';
import { ruleOf } from './measures.js';
import type { Leaf } from './requirement.js';
import type { Progress, Reason, RequirementStanding } from './standing-types.js';
import { dateFacts, type DatedFact } from './validity.js';

type Verdict = Pick<RequirementStanding, 'state' | 'reason' | 'validUntil' | 'evidenceIds' | 'lapsed'>;

/**
 * How one requirement stands; waivers left aside.
 * @throws CertificationError `bad-day`, `bad-instant`
 */
export function judgeLeaf(leaf: Leaf, facts: Facts, { today, lenient }: When): Judged {
  const { id, kind, stage, mover, since } = leaf;
  const rule = ruleOf(leaf);
  const own = (facts.get(rule.evidence) ?? []).filter(
    (fact) => rule.belongs(fact) && (since === undefined || fact.occurredOn >= since),
  );
  const dated = dateFacts(own, leaf.months, today);
  const known = dated.filter(({ fact }) => fact.occurredOn <= today);
  const last = isCheck(kind) ? newest(known) : undefined;
  const governing = last ? known.filter(({ fact }) => fact === last) : known;
  const refusal = last && isRefusal(last) ? last : undefined;
  const accepted = governing.filter(({ fact }) => rule.counts(fact));
  const counting = accepted.filter(({ fact }) => rule.current(fact));
  const enough = (on: readonly DatedFact[]): boolean => tally(on, rule.measure).enough;
  const metOn = (day: Day): boolean => enough(holding(counting, day));
  const ends = endsOf(counting);
  const valid = tally(
    counting.filter((each) => each.valid),
    rule.measure,
  );
  const found: Found = { known, counting, valid, refusal, today };
  const permissive = lenient && leaf.lapse === 'permissive' && !valid.enough;
  const verdict =
    (permissive ? stillMet(accepted, enough, today) : undefined) ?? judge(found, outdatedOf(accepted, counting), metOn);
  return {
    standing: { id, kind, stage, mover, ...verdict, ...(rule.showsProgress && { progress: valid.progress }) },
    metOn,
    heldOn: (day) => holding(counting, day),
    ends,
    turns: turnsOf(dated, today),
  };
}

interface Found {
  known: DatedFact[];
  counting: DatedFact[];
  valid: Tally;
  refusal: Evidence | undefined;
  today: Day;
}

function judge(
  { known, counting, valid, refusal, today }: Found,
  outdated: DatedFact[],
  metOn: Judged['metOn'],
): Verdict {
  const validIds = idsOf(counting.filter((dated) => dated.valid));
  if (valid.enough) {
    const validUntil = valid.until === undefined ? {} : { validUntil: valid.until };
    return { state: 'met', reason: { code: 'met', params: {} }, ...validUntil, evidenceIds: validIds };
  }
  if (refusal && counting.length === 0) {
    const code = refusal.kind === 'permit' ? 'permit-not-granted' : 'record-check-not-suitable';
    const reason: Reason = { code, params: { occurredOn: refusal.occurredOn } };
    return { state: 'refused', reason, evidenceIds: [refusal.id] };
  }
  const lapse = lastMet({ metOn, ends: endsOf(counting) }, today);
  if (lapse !== undefined) {
    const reason: Reason = { code: 'expired', params: { validUntil: lapse } };
    return { state: 'expired', reason, evidenceIds: idsOf(holding(counting, lapse)) };
  }
  if (valid.progress.done > 0) {
    return { state: 'partial', reason: shortBy(valid.progress), evidenceIds: validIds };
  }
  if (counting.length > 0) return { state: 'missing', reason: shortBy(valid.progress), evidenceIds: [] };
  const last = outdated.at(-1);
  if (last) {
    const reason: Reason = { code: 'new-version', params: { occurredOn: last.fact.occurredOn } };
    return { state: 'missing', reason, evidenceIds: [] };
  }
  const code = known.length > 0 ? 'outcome-not-accepted' : 'nothing-recorded';
  return { state: 'missing', reason: { code, params: {} }, evidenceIds: [] };
}

/** Met as long as the certificate is valid: it was once, by evidence that has ended or that is about an earlier text. */
function stillMet(
  accepted: DatedFact[],
  enough: (on: readonly DatedFact[]) => boolean,
  today: Day,
): Verdict | undefined {
  const held = (day: Day): DatedFact[] => holding(accepted, day);
  if (enough(held(today))) {
    const reason: Reason = { code: 'lapsed', params: {} };
    return { state: 'met', reason, evidenceIds: idsOf(held(today)), lapsed: true };
  }
  const until = lastMet({ metOn: (day) => enough(held(day)), ends: endsOf(accepted) }, today);
  if (until === undefined) return undefined;
  const reason: Reason = { code: 'lapsed', params: { validUntil: until } };
  return { state: 'met', reason, validUntil: until, evidenceIds: idsOf(held(until)), lapsed: true };
}

function outdatedOf(accepted: DatedFact[], counting: DatedFact[]): DatedFact[] {
  return accepted.length === counting.length ? [] : accepted.filter((dated) => !counting.includes(dated));
}

function shortBy({ done, needed, unit }: Progress): Reason {
  return { code: `${unit}-short`, params: { done, needed } };
}

const isRefusal = ({ outcome }: Evidence): boolean => outcome === 'not-suitable';

/**
 * The check that governs, whatever it came to and however soon it ends: by the day it occurred, then by when it was
 * recorded; of one moment, the one that says *not suitable*.
 */
function newest(facts: readonly DatedFact[]): Evidence | undefined {
  return facts.map(({ fact }) => fact).sort(byAge).at(-1);
}

function byAge(a: Evidence, b: Evidence): number {
  return (
    compareText(a.occurredOn, b.occurredOn) ||
    compareInstants(a.recordedAt, b.recordedAt) ||
    Number(isRefusal(a)) - Number(isRefusal(b)) ||
    compareText(a.id, b.id)
  );
}
