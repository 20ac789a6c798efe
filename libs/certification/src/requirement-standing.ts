import { compareText } from './compare-text.js';
import type { Day } from './day.js';
import type { Facts } from './facts.js';
import { judgeGroup } from './group-standing.js';
import { endsOf, holding, idsOf, lastMet, turnsOf, type Judged, type When } from './judged.js';
import { judgeLeaf } from './leaf-standing.js';
import { isGroup, type Requirement } from './requirement.js';
import { dateFacts, longestFirst, type DatedFact } from './validity.js';
import { mayWaive } from './who-records.js';

/**
 * How a requirement of the programme stands, its parts and its waivers included. A waiver (evidence with this
 * requirement's id and a last valid day) meets a leaf or a group through that day; a record check or a permit never.
 * @throws CertificationError `bad-day`, `bad-instant`
 */
export function judgeRequirement(requirement: Requirement, facts: Facts, when: When): Judged {
  const judged = isGroup(requirement)
    ? judgeGroup(
        requirement,
        requirement.of.map((part) => judgeRequirement(part, facts, when)),
        when,
      )
    : judgeLeaf(requirement, facts, when);
  const waivers = waiversOf(requirement, facts, when.today);
  return waivers.length > 0 ? withWaivers(judged, waivers, when.today) : judged;
}

function waiversOf(requirement: Requirement, facts: Facts, today: Day): DatedFact[] {
  const own = (facts.get('waiver') ?? []).filter(
    ({ requirementId, validUntil }) => requirementId === requirement.id && validUntil !== undefined,
  );
  return own.length > 0 && mayWaive(requirement) ? dateFacts(own, undefined, today) : [];
}

function withWaivers(judged: Judged, waivers: readonly DatedFact[], today: Day): Judged {
  const known = waivers.filter(({ fact }) => fact.occurredOn <= today);
  const ends = [...judged.ends, ...endsOf(known)];
  const metOn = (day: Day): boolean => judged.metOn(day) || holding(known, day).length > 0;
  const heldOn = (day: Day): DatedFact[] => (judged.metOn(day) ? judged.heldOn(day) : holding(known, day));
  const standing = waived(judged, known, today) ?? past(judged, { metOn, ends, heldOn }, today);
  return { standing, metOn, heldOn, ends, turns: [...judged.turns, ...turnsOf(waivers, today)] };
}

/** Met by a waiver that holds today; one that lasts longer than evidence that is enough makes it last longer. */
function waived({ standing }: Judged, waivers: readonly DatedFact[], today: Day): Judged['standing'] | undefined {
  const held = holding(waivers, today).sort(longestFirst);
  const until = held[0]?.validUntil;
  if (until === undefined) return undefined;
  const { lapsed, validUntil, ...rest } = standing;
  if (standing.state === 'met' && lapsed === undefined) {
    return validUntil === undefined || validUntil >= until ? standing : { ...standing, validUntil: until };
  }
  const reason = { code: 'waived' as const, params: { validUntil: until } };
  return { ...rest, state: 'met', reason, validUntil: until, evidenceIds: idsOf(held), waived: true };
}

/** Not met, but until a day that is past by a waiver: that day counts when it is the later one. */
function past(judged: Judged, all: Pick<Judged, 'metOn' | 'ends' | 'heldOn'>, today: Day): Judged['standing'] {
  const { standing } = judged;
  if (standing.state === 'met' || standing.state === 'refused') return standing;
  const last = lastMet(all, today);
  const own = lastMet(judged, today);
  if (last === undefined || (own !== undefined && compareText(own, last) >= 0)) return standing;
  return {
    ...standing,
    state: 'expired',
    reason: { code: 'expired', params: { validUntil: last } },
    evidenceIds: idsOf(all.heldOn(last)),
  };
}
