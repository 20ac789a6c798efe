import { addDays, cycleDates, daysBetween, REMINDER_STEPS, type RequirementMover } from '@lidzgaita/certification';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { EnrolmentStanding } from '../standings/standings.service.js';

/** What falls due for one enrolment. Days are Riga's; `dueOn` is the last good day. */
export interface DueItem {
  /** The same thing has the same id every night. */
  id: string;
  dueOn: string;
  enrolmentId: string;
  personId: string;
  what: 'certificate' | 'return' | 'requirement' | 'agreement';
  /** Name of the certificate, the requirement or the document. */
  title: LocalizedText;
  mover: RequirementMover;
}

/** [PROP] A new text is to be signed within a month; the letter on its publication is the first word, this the second. */
const SIGN_WITHIN_DAYS = 30;
const LAST_STEP_DAYS = Math.min(...REMINDER_STEPS);

/** Document id → the day on which its newest text was published. */
export type PublishedOn = ReadonlyMap<string, string>;

/** Everything of an enrolment that has a day on which it ends. Who was suspended or revoked is not reminded of anything. */
export function dueItems({ enrolmentId, personId, programme, previous, rules, requirements, standing }: EnrolmentStanding, published: PublishedOn, today: string): DueItem[] {
  const { phase, expiresOn, lapsesOn } = cycleDates(previous, rules.renewal, today);
  if (phase === 'lapsed' || standing.state === 'suspended' || standing.state === 'revoked') return [];
  const item = (what: DueItem['what'], name: string, dueOn: string, title: LocalizedText, mover: RequirementMover): DueItem =>
    ({ id: `${enrolmentId}/${name}`, dueOn, enrolmentId, personId, what, title, mover });
  const items: DueItem[] = [];
  if (expiresOn !== undefined && phase !== 'overdue') items.push(item('certificate', 'certificate', expiresOn, programme.certificate.title, 'trainee'));
  if (phase === 'overdue' && lapsesOn !== undefined) items.push(item('return', 'return', addDays(lapsesOn, -1), programme.certificate.title, 'trainee'));
  for (const { id, state, mover, reason, validUntil } of standing.requirements) {
    const requirement = requirements.find((each) => each.id === id)!;
    if (state === 'met' && validUntil !== undefined) items.push(item('requirement', `requirement/${id}`, validUntil, requirement.title, mover));
    const day = reason.code === 'new-version' && 'document' in requirement ? published.get(requirement.document ?? '') : undefined;
    const signBy = day === undefined ? undefined : addDays(day, SIGN_WITHIN_DAYS);
    if (signBy !== undefined && daysBetween(today, signBy) <= LAST_STEP_DAYS) items.push(item('agreement', `agreement/${id}`, signBy, requirement.title, 'trainee'));
  }
  return items;
}
