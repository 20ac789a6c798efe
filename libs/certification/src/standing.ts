import { certificateView, viewTurns, type CertificateView } from './certificate-view.js';
import { requireDay, type Day } from './day.js';
import type { Decision } from './decision.js';
import type { Evidence } from './evidence.js';
import { factsOf, type Facts } from './facts.js';
import type { Judged, When } from './judged.js';
import { nextStep } from './next-step.js';
import { DEFAULT_RENEWAL, type RenewalRule } from './programme-rules.js';
import { judgeRequirement } from './requirement-standing.js';
import type { Requirement } from './requirement.js';
import type { RequirementStanding, Standing, StandingState } from './standing-types.js';
import { longestFirst } from './validity.js';

/**
 * Where one person stands in one programme on `today` (a day in Europe/Riga; see {@link rigaDay}).
 * `requirements`: those that hold (see `requirementsOf`). `evidence`: all facts about the person, corrections included.
 * `decisions`: those about the latest certificate of the cycle; a new start after a revocation is a new cycle. `rule`:
 * when the renewal window opens and when it is too late. The order of evidence and decisions does not matter, and
 * nothing dated after `today` counts. A programme without requirements is never *ready*.
 * @throws CertificationError `bad-day`, `bad-instant`
 */
export function standing(
  requirements: readonly Requirement[],
  evidence: readonly Evidence[],
  decisions: readonly Decision[],
  today: Day,
  rule: RenewalRule = DEFAULT_RENEWAL,
): Standing {
  requireDay(today);
  const facts = factsOf(evidence);
  const view = certificateView(decisions, today, rule);
  const when: When = { today, lenient: view.valid };
  const judged = requirements.map((requirement) => judgeRequirement(requirement, facts, when));
  const each = judged.map((one) => one.standing);
  const blockers = each.filter(({ state }) => state !== 'met').map(({ id }) => id);
  const state = stateOf(view, each.length > 0 && blockers.length === 0);
  const step = nextStep({ requirements: each, state });
  const expiry = firstExpiry(each);
  const changesOn = firstChange(judged, { requirements, facts, decisions, when, rule, view });
  const { certificate, notYet, cycle } = view;
  return {
    state,
    requirements: each,
    blockers,
    met: each.length - blockers.length,
    total: each.length,
    cycle,
    ...(step && { nextStep: step }),
    ...(certificate && { certificate }),
    ...(certificate?.expiresOn !== undefined && { expiresOn: certificate.expiresOn }),
    ...(expiry && { nextExpiry: expiry }),
    ...(notYet && { notYet }),
    ...(changesOn !== undefined && { changesOn }),
  };
}

function stateOf({ certificate, cycle, hold }: CertificateView, complete: boolean): StandingState {
  if (hold) return hold;
  if (!certificate) return complete ? 'ready' : 'in-training';
  if (cycle.phase === 'lapsed') return 'lapsed';
  if (certificate.status === 'expired') return 'expired';
  return cycle.phase === 'window' ? 'expiring' : 'certified';
}

function firstExpiry(each: readonly RequirementStanding[]): Standing['nextExpiry'] {
  const first = each
    .filter(({ validUntil, lapsed }) => validUntil !== undefined && !lapsed)
    .sort(longestFirst)
    .at(-1);
  return first?.validUntil === undefined ? undefined : { requirementId: first.id, validUntil: first.validUntil };
}

interface Present {
  requirements: readonly Requirement[];
  facts: Facts;
  decisions: readonly Decision[];
  when: When;
  rule: RenewalRule;
  view: CertificateView;
}

/**
 * The first later day on which the certificate or a requirement stands differently. Whether a certificate is valid
 * changes on its own days only, so up to the first of those each requirement can be looked at by itself.
 */
function firstChange(
  judged: readonly Judged[],
  { requirements, facts, decisions, when, rule, view }: Present,
): Day | undefined {
  const { today, lenient } = when;
  const certificateTurns = viewTurns(view, decisions, today).sort();
  const before = shown(view);
  const viewChange = certificateTurns.find((day) => shown(certificateView(decisions, day, rule)) !== before);
  return judged.reduce<Day | undefined>((first, { standing: now, turns }, index) => {
    const possible = turns.filter((day) => first === undefined || day < first).sort();
    if (possible.length === 0) return first;
    const text = JSON.stringify(now);
    const differs = (day: Day): boolean =>
      JSON.stringify(judgeRequirement(requirements[index]!, facts, { today: day, lenient }).standing) !== text;
    return possible.find(differs) ?? first;
  }, viewChange);
}

/** Everything of a view but the days that are left. */
function shown({ certificate, ...rest }: CertificateView): string {
  return JSON.stringify({ ...rest, certificate: certificate && { ...certificate, daysLeft: 0 } });
}
