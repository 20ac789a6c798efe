import type { Day } from './day.js';
import { idsOf, lastMet, type Judged, type When } from './judged.js';
import type { Group, RequirementMover } from './requirement.js';
import type { Reason, RequirementStanding } from './standing-types.js';
import { longestFirst } from './validity.js';

type Verdict = Pick<RequirementStanding, 'state' | 'reason' | 'validUntil' | 'evidenceIds' | 'lapsed'>;

/** How many parts a group needs. */
export function partsNeeded(group: Group): number {
  if (group.kind === 'all') return group.of.length;
  return group.kind === 'any' ? 1 : group.n;
}

/**
 * How a group stands from how its parts do; its own waivers left aside. It lasts as long as the part, of those that last
 * longest, with which there are just enough. It is refused when too few parts are left that could still be met.
 */
export function judgeGroup(group: Group, parts: readonly Judged[], { today }: When): Judged {
  const { id, kind, stage } = group;
  const needed = partsNeeded(group);
  const metOn = (day: Day): boolean => parts.filter((part) => part.metOn(day)).length >= needed;
  const heldOn = (day: Day) => parts.flatMap((part) => (part.metOn(day) ? part.heldOn(day) : []));
  const ends = parts.flatMap((part) => part.ends);
  const each = parts.map(({ standing }) => standing);
  const done = each.filter(({ state }) => state === 'met').length;
  const verdict =
    done >= needed ? judgeMet(each, needed) : judgeOpen(each, { done, needed }, { metOn, ends, heldOn }, today);
  return {
    standing: {
      id,
      kind,
      stage,
      mover: group.mover ?? moverOf(each),
      ...verdict,
      progress: { done, needed, unit: 'parts' },
      parts: each,
    },
    metOn,
    heldOn,
    ends,
    turns: parts.flatMap((part) => part.turns),
  };
}

function judgeMet(parts: readonly RequirementStanding[], needed: number): Verdict {
  const met = parts.filter(({ state }) => state === 'met');
  const evidenceIds = [...new Set(met.flatMap((part) => part.evidenceIds))];
  const firm = met.filter(({ lapsed }) => !lapsed).sort(longestFirst);
  const last = firm[needed - 1];
  if (!last) return { state: 'met', reason: { code: 'lapsed', params: {} }, evidenceIds, lapsed: true };
  const { validUntil } = last;
  return {
    state: 'met',
    reason: { code: 'met', params: {} },
    ...(validUntil !== undefined && { validUntil }),
    evidenceIds,
  };
}

function judgeOpen(
  parts: readonly RequirementStanding[],
  { done, needed }: { done: number; needed: number },
  past: Pick<Judged, 'metOn' | 'ends' | 'heldOn'>,
  today: Day,
): Verdict {
  const refused = parts.filter(({ state }) => state === 'refused');
  const [refusal] = refused;
  if (refusal && parts.length - refused.length < needed) {
    return { state: 'refused', reason: refusal.reason, evidenceIds: refusal.evidenceIds };
  }
  const lapse = lastMet(past, today);
  if (lapse !== undefined) {
    const reason: Reason = { code: 'expired', params: { validUntil: lapse } };
    return { state: 'expired', reason, evidenceIds: [...new Set(idsOf(past.heldOn(lapse)))] };
  }
  const begun = parts.some(({ state }) => state === 'met' || state === 'partial');
  const evidenceIds = parts
    .filter(({ state }) => state === 'met' || state === 'partial')
    .flatMap((part) => part.evidenceIds);
  const reason: Reason = { code: 'parts-short', params: { done, needed } };
  return { state: begun ? 'partial' : 'missing', reason, evidenceIds: [...new Set(evidenceIds)] };
}

/** Whose move the first part is that is still open, the trainee's own first; of a group that is met, the first part's. */
function moverOf(parts: readonly RequirementStanding[]): RequirementMover {
  const open = parts.filter(({ state }) => state !== 'met');
  return (open.find(({ mover }) => mover === 'trainee') ?? open[0] ?? parts[0])?.mover ?? 'coordinator';
}
