import { tally, type Tally } from './amount.js';
import { compareText } from './compare-text.js';
import { compareInstants, type Day } from './day.js';
import type { Evidence } from './evidence.js';
import { ruleOf, type Rule } from './measures.js';
import type { Requirement } from './requirement.js';
import type { Progress, Reason, RequirementStanding } from './standing-types.js';
import { dateFacts, holdsOn, type DatedFact } from './validity.js';

type Verdict = Pick<RequirementStanding, 'state' | 'reason' | 'validUntil' | 'evidenceIds'>;

/**
 * How one requirement stands on `today`; `current` are facts after corrections (see {@link currentEvidence}).
 * @throws CertificationError `bad-day`, `bad-instant`
 */
export function requirementStanding(
  requirement: Requirement,
  current: readonly Evidence[],
  today: Day,
): RequirementStanding {
  const { id, kind, stage, mover } = requirement;
  const rule = ruleOf(requirement);
  const belonging = dateFacts(current.filter(rule.belongs), requirement.months, today);
  const refusal = kind === 'record-check' ? lastRefusal(belonging) : undefined;
  const counting = belonging.filter(({ fact }) => rule.counts(fact) && (!refusal || isAfter(fact, refusal)));
  const valid = tally(
    counting.filter((dated) => dated.valid),
    rule.measure,
  );
  const lapsed = lastMet(counting, rule, today);
  const verdict = judge({ belonging, counting, valid, lapsed, refusal });
  return { id, kind, stage, mover, ...verdict, ...(rule.showsProgress && { progress: valid.progress }) };
}

interface Case {
  belonging: DatedFact[];
  counting: DatedFact[];
  valid: Tally;
  lapsed: Lapse | undefined;
  refusal: Evidence | undefined;
}

function judge({ belonging, counting, valid, lapsed, refusal }: Case): Verdict {
  const validIds = idsOf(counting.filter((dated) => dated.valid));
  if (valid.enough) {
    const validUntil = valid.until === undefined ? {} : { validUntil: valid.until };
    return { state: 'met', reason: { code: 'met', params: {} }, ...validUntil, evidenceIds: validIds };
  }
  if (refusal && counting.length === 0) {
    const reason: Reason = { code: 'record-check-not-suitable', params: { occurredOn: refusal.occurredOn } };
    return { state: 'refused', reason, evidenceIds: [refusal.id] };
  }
  if (lapsed) {
    const reason: Reason = { code: 'expired', params: { validUntil: lapsed.day } };
    return { state: 'expired', reason, evidenceIds: idsOf(lapsed.facts) };
  }
  if (valid.progress.done > 0) {
    return { state: 'partial', reason: shortBy(valid.progress), evidenceIds: validIds };
  }
  if (counting.length > 0) return { state: 'missing', reason: shortBy(valid.progress), evidenceIds: [] };
  const code = belonging.length > 0 ? 'outcome-not-accepted' : 'nothing-recorded';
  return { state: 'missing', reason: { code, params: {} }, evidenceIds: [] };
}

interface Lapse {
  day: Day;
  facts: DatedFact[];
}

/** The last day before `today` on which the facts were enough, and those that were: only a last valid day can be it. */
function lastMet(facts: readonly DatedFact[], { measure }: Rule, today: Day): Lapse | undefined {
  return facts
    .flatMap(({ validUntil }) => (validUntil !== undefined && validUntil < today ? [validUntil] : []))
    .sort(compareText)
    .reverse()
    .map((day) => ({ day, facts: facts.filter((dated) => holdsOn(dated, day)) }))
    .find((lapse) => tally(lapse.facts, measure).enough);
}

function shortBy({ done, needed, unit }: Progress): Reason {
  return { code: `${unit}-short`, params: { done, needed } };
}

function idsOf(facts: readonly DatedFact[]): string[] {
  return facts.map(({ fact }) => fact.id);
}

/** The newest record check that said *not suitable*: it holds, without expiring, until a later check says otherwise. */
function lastRefusal(facts: readonly DatedFact[]): Evidence | undefined {
  return facts
    .map(({ fact }) => fact)
    .filter(({ outcome }) => outcome === 'not-suitable')
    .reduce<Evidence | undefined>((last, fact) => (!last || isAfter(fact, last) ? fact : last), undefined);
}

/** By the day it occurred, then by when it was recorded; at the same moment a refusal is not overtaken. */
function isAfter(a: Evidence, b: Evidence): boolean {
  return (compareText(a.occurredOn, b.occurredOn) || compareInstants(a.recordedAt, b.recordedAt)) > 0;
}
