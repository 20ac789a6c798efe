import type { Locale } from '../../../platform/i18n';

const tags: Record<Locale, string> = { lv: 'lv-LV', en: 'en-GB' };

/** „0,42” in Latvian, “0.42” in English; a true minus sign before what is negative. */
export function numberText(value: number, locale: Locale, digits = 2): string {
  const text = new Intl.NumberFormat(tags[locale], { minimumFractionDigits: 0, maximumFractionDigits: digits }).format(value);
  return text.replace('-', '−');
}

/** The same with all its digits, so that a column of numbers stands in line. */
export function evenNumberText(value: number, locale: Locale, digits = 2): string {
  const style = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(tags[locale], style).format(value).replace('-', '−');
}

/** A share of 0 to 1 as a whole number of per cent; never rounded up to all or down to nothing. */
export function percentOf(share: number): number {
  const rounded = Math.round(share * 100);
  if (rounded === 100 && share < 1) return 99;
  return rounded === 0 && share > 0 ? 1 : rounded;
}
