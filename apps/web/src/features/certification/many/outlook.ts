import type { EvidenceOutlookPartsFragment, GlancePartsFragment } from '../../../generated/graphql';

export type Outlook = EvidenceOutlookPartsFragment;
export type Glance = GlancePartsFragment;
/** Of somebody about whom it can be recorded. */
export type Possible = Outlook & { before: Glance; after: Glance };

export const isPossible = (outlook: Outlook): outlook is Possible => outlook.refusal === null;

/** Whether anything about somebody's standing would be another one. */
export const changes = ({ before, after }: Possible): boolean => JSON.stringify(before) !== JSON.stringify(after);

/** It makes a difference for them and is not there yet; more of what is enough already makes none. */
const gains = (outlook: Outlook): boolean => isPossible(outlook) && changes(beyondEnough(outlook)) && !outlook.sameDay;

const beyondEnough = ({ before, after, ...outlook }: Possible): Possible => ({ ...outlook, before, after: before.requirement === 'MET' ? { ...after, done: before.done } : after });

/** Those who are chosen until somebody chooses otherwise. */
export const suggested = (outlooks: readonly Outlook[]): Set<string> => new Set(outlooks.filter(gains).map(({ enrolmentId }) => enrolmentId));

/** About whom it can be recorded, first those for whom it makes a difference. */
export const possibleOf = (outlooks: readonly Outlook[]): Possible[] => outlooks.filter(isPossible).sort((a, b) => Number(gains(b)) - Number(gains(a)));

export interface Sum {
  recorded: number;
  /** Of these, for whom everything that a certificate asks for would be there. */
  ready: number;
  left: number;
}

/** What will happen when those chosen are recorded; `recorded` and `left` add up to everybody. */
export function sumOf(outlooks: readonly Outlook[], chosen: ReadonlySet<string>): Sum {
  const taken = outlooks.filter(isPossible).filter(({ enrolmentId }) => chosen.has(enrolmentId));
  const ready = taken.filter(({ before, after }) => before.state !== 'READY' && after.state === 'READY').length;
  return { recorded: taken.length, ready, left: outlooks.length - taken.length };
}
