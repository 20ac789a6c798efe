import { formatShortDate } from '../../../platform/dates';
import type { Locale, Translate } from '../../../platform/i18n';
import type { Step } from '../volunteer';

/** The state of a requirement in words: what is there, how much of it, and until when. */
export function requirementWords(t: Translate, locale: Locale, requirement: Step): string {
  const { state, reason, done, needed, validUntil } = requirement;
  if (state === 'MET' && requirement.waived) return t('certification.waived-until', { date: formatShortDate(validUntil ?? '', locale) });
  if (state === 'MET') {
    return validUntil
      ? t('certification.met-until', { date: formatShortDate(validUntil, locale) })
      : t('certification.reason.met');
  }
  return t(`certification.reason.${reason}`, { done: done ?? 0, needed: needed ?? 0 });
}
