import { durationText } from '../../../platform/dates';
import type { Translate } from '../../../platform/i18n';

export function minutesText(t: Translate, minutes: number | undefined, full: number): string {
  if (minutes === undefined) return t('training.attendance.unmarked');
  if (minutes === 0) return t('training.attendance.was-absent');
  if (minutes === full) return t('training.attendance.was-full');
  return durationText(t, minutes);
}
