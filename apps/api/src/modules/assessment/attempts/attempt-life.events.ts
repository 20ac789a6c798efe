import { GRACE, QUESTIONS, type LifeModel, type LifePolicy, type ModelAttempt } from './attempt-life.model.js';

const MINUTE = 60_000;

export const events = [
  'start', 'start again', 'save', 'save and check', 'save again', 'save late', 'save under a used key', 'save to no question', 'save no option', 'save by somebody else',
  'submit', 'submit again', 'time passes', 'the job runs', 'nobody looks', 'staff close', 'staff reopen', 'more minutes', 'another attempt', 'read the attempt', 'read the quiz',
] as const;
export type EventName = (typeof events)[number];

export const states = ['none', 'live', 'grace', 'over', 'reopened', 'failed', 'passed'] as const;
export type LifeState = (typeof states)[number];

/** Where the attempt stands on which something happens. */
export function stateOf(model: LifeModel, attempt: ModelAttempt | undefined): LifeState {
  if (!attempt) return 'none';
  if (attempt.state === 'SUBMITTED') return attempt.passed ? 'passed' : 'failed';
  if (model.isOver(attempt)) return 'over';
  if (attempt.dueAt !== null && attempt.dueAt <= model.now) return 'grace';
  return attempt.reopenings > 0 ? 'reopened' : 'live';
}

/** What cannot happen: before the first attempt there is nothing to do again, and what was submitted is only live reopened. */
export const impossible = (state: LifeState, event: EventName): boolean =>
  (state === 'live' && event === 'submit again') || (state === 'none' && (['start again', 'save again', 'save under a used key', 'submit again'] as string[]).includes(event));

/** A stream of numbers from 0 to 1 (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Common events come more often than their share. */
const bag: EventName[] = [...events, 'start', 'start', 'save', 'save', 'save', 'save and check', 'save and check', 'save and check', 'submit', 'time passes', 'time passes', 'time passes', 'staff reopen'];

export interface Step {
  event: EventName;
  /** Mostly the last attempt. */
  attempt: number;
  question: string;
  letter: string;
  leap: number;
  certainty: number | null;
  minutes: number;
}

/** What happens next; everything that chance decides is in here, so that a seed tells a whole life. */
export function nextStep(roll: () => number, model: LifeModel, policy: LifePolicy): Step {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(roll() * list.length)]!;
  const last = model.attempts.length - 1;
  const first = last < 0 && roll() < 0.6;
  const event = first ? 'start' : pick(bag);
  return {
    event,
    attempt: last > 0 && roll() < 0.15 ? Math.floor(roll() * last) : last,
    question: pick(QUESTIONS),
    letter: roll() < 0.7 ? 'a' : pick(['b', 'c', 'd']),
    leap: roll() < 0.8 ? 1 : 3,
    certainty: policy.behaviour === 'certainty' ? pick([null, 1, 2, 3]) : roll() < 0.03 ? 2 : null,
    minutes: pick([0, 5]),
  };
}

/** How far time passes: often to an edge of the attempt that is live, to the millisecond. */
export function later(roll: () => number, model: LifeModel): number {
  const live = model.attempts.find(({ state }) => state === 'LIVE');
  const due = live?.dueAt ?? model.now + 10 * MINUTE;
  const edges = [due - 1, due, due + 1, due + GRACE - 1, due + GRACE, due + GRACE + 1, model.now + 1000, model.now + MINUTE, model.now + 15 * MINUTE, model.refusal().from ?? model.now + 1];
  return Math.max(model.now, edges[Math.floor(roll() * edges.length)]!);
}

/** What an event was answered with, and what lies in the tables after it. */
export interface Told {
  code: string;
  view?: unknown;
  rows?: unknown;
}

/** Where product and model told different things, and how they came there. */
export interface Divergence {
  event: EventName;
  expected: Told;
  got: Told;
  before: string[];
}

/** Who lives where. */
export interface World {
  policy: LifePolicy;
  moduleId: string;
  cohortId: string;
  enrolmentId: string;
  learnerId: string;
  strangerId: string;
  staffId: string;
}
