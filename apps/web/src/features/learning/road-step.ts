import type { RoadState } from '@lidzgaita/ui';
import type { MyEnrolmentsQuery } from '../../generated/graphql';
import { formatDate } from '../../platform/dates';
import type { Locale, Translate } from '../../platform/i18n';

export type Enrolment = MyEnrolmentsQuery['myEnrolments'][number];
export type Requirement = Enrolment['standing']['requirements'][number];

/** How a requirement looks on the road: the trainee's own next step stands out, other people's steps wait. */
export function roadState(requirement: Requirement, nextStep: string | null | undefined): RoadState {
  if (requirement.state === 'MET') return 'met';
  if (requirement.state === 'EXPIRED' || requirement.state === 'REFUSED') return 'expired';
  if (requirement.id === nextStep) return 'current';
  return requirement.mover === 'TRAINEE' ? 'missing' : 'waiting';
}

/** The state in words, with its figures. */
export function roadStatus(t: Translate, locale: Locale, requirement: Requirement): string {
  const { state, validUntil, reason, done, needed } = requirement;
  if (state === 'MET') {
    return validUntil
      ? t('learning.reason.met-until', { date: formatDate(validUntil, locale, 'until') })
      : t('learning.reason.met');
  }
  if (reason === 'expired' && validUntil) {
    return t('learning.reason.expired-on', { date: formatDate(validUntil, locale, 'on') });
  }
  return t(`learning.reason.${reason}`, { done: done ?? 0, needed: needed ?? 0 });
}

/** Where something can be done about it, or what was done can be seen. */
export function pathTo(enrolmentId: string, { kind, moduleId, documentId }: Requirement): string | undefined {
  if (moduleId) return `/macibas/${enrolmentId}#${moduleId}`;
  if (documentId) return `/vienosanas/${enrolmentId}/${documentId}`;
  return kind === 'references' ? `/atsauksmes/${enrolmentId}` : undefined;
}
