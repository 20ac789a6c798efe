import type { Mover } from '../../../generated/graphql';
import { formatDate } from '../../../platform/dates';
import type { Locale, Translate } from '../../../platform/i18n';
import type { Step } from '../volunteer';

/** The state of a requirement in words: what is there, how much of it, and until when. */
export function requirementWords(t: Translate, locale: Locale, requirement: Step): string {
  const { state, reason, done, needed, validUntil } = requirement;
  if (state === 'MET') {
    if (!validUntil) return t('certification.reason.met');
    return t(requirement.waived ? 'certification.waived-until' : 'certification.met-until', { date: formatDate(validUntil, locale, 'until') });
  }
  return t(`certification.reason.${reason}`, { done: done ?? 0, needed: needed ?? 0 });
}

/** Whose move it is, as that person or as somebody else reads it. */
export function moverWords(t: Translate, mover: Mover, own: boolean): string {
  return t(own && mover === 'TRAINEE' ? 'certification.mover-own' : `certification.mover.${mover}`);
}
