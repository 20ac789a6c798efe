import { expect, it } from 'vitest';
import type { Decision } from '../decision.js';
import type { Evidence } from '../evidence.js';
import type { RenewalRule } from '../programme-rules.js';
import type { Requirement } from '../requirement.js';
import { standing } from '../standing.js';
import type { RequirementStanding, Standing } from '../standing-types.js';

/** A worked case: what is asked, recorded and decided, on which day, and the standing as {@link line} writes it. */
export type Worked = [
  title: string,
  asks: Requirement[],
  facts: Evidence[],
  decisions: Decision[],
  day: string,
  stands: string,
];

/** Runs worked cases; the order in which facts and decisions arrive must not matter. */
export function work(rows: readonly Worked[], rule?: RenewalRule): void {
  it.each(rows)('%s', (_title, asks, facts, decisions, day, stands) => {
    expect(line(standing(asks, facts, decisions, day, rule))).toBe(stands);
    expect(line(standing(asks, [...facts].reverse(), [...decisions].reverse(), day, rule))).toBe(stands);
  });
}

/**
 * A standing in one line: state, met of total; each requirement with its state, its reason when it is not met, its last
 * day; whose move the next step is; the phase of the cycle; the day on which something will be different.
 */
export function line({ state, met, total, requirements, nextStep, cycle, notYet, changesOn }: Standing): string {
  return [
    `${state} ${met}/${total}`,
    ...requirements.map(one),
    ...(nextStep ? [`next ${nextStep.requirementId} by ${nextStep.mover}`] : []),
    ...(cycle.phase === 'first' ? [] : [cycle.phase]),
    ...(notYet ? ['not yet'] : []),
    ...(changesOn === undefined ? [] : [`changes ${changesOn}`]),
  ].join(' · ');
}

function one({ id, state, reason, validUntil, waived, lapsed, parts }: RequirementStanding): string {
  const { done, needed, ...rest } = reason.params;
  const figures = [...(done === undefined ? [] : [`${done}/${needed}`]), ...Object.values(rest)].join(' ');
  const met = [
    ...(waived ? ['waived'] : []),
    ...(lapsed ? ['lapsed'] : []),
    ...(validUntil === undefined ? [] : [`to ${validUntil}`]),
  ];
  const words =
    state === 'met'
      ? ['met', ...met]
      : [state, ...(reason.code === state ? [] : [reason.code]), ...(figures ? [figures] : [])];
  return `${id} ${words.join(' ')}${parts ? ` (${parts.map(one).join(', ')})` : ''}`;
}
