import type { Translate } from '../i18n';

/** „45 minūtes”, „2 stundas”, „1 stunda 30 minūtes” */
export function durationText(t: Translate, minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return t('duration.minutes', { n: rest });
  if (rest === 0) return t('duration.hours', { n: hours });
  return `${t('duration.hours', { n: hours })} ${t('duration.minutes', { n: rest })}`;
}
