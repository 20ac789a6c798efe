import type { Locale } from '../i18n';

const timeZone = 'Europe/Riga';
const tags: Record<Locale, string> = { lv: 'lv-LV', en: 'en-GB' };

type Style = 'longDate' | 'shortDate' | 'weekday' | 'time';

const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  longDate: { day: 'numeric', month: 'long', year: 'numeric' },
  shortDate: { day: '2-digit', month: '2-digit', year: 'numeric' },
  weekday: { weekday: 'long', day: 'numeric', month: 'long' },
  time: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
};

const cache = new Map<string, Intl.DateTimeFormat>();

function format(value: string, locale: Locale, style: Style): string {
  const key = `${locale} ${style}`;
  let formatter = cache.get(key);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat(tags[locale], { ...styles[style], timeZone });
    cache.set(key, formatter);
  }
  return formatter.format(instantOf(value));
}

/** A day has no time; noon in UTC is the same day in Riga all year. */
function instantOf(value: string): Date {
  return new Date(value.length === 10 ? `${value}T12:00:00Z` : value);
}

/** The word before a day decides the ending of its month: „līdz … novembrim”, „kopš … novembra”, „beidzās … novembrī”. */
const endings = {
  until: (day: string) => day.replace(/is$/, 'im').replace(/s$/, 'am'),
  since: (day: string) => day.replace(/lis$/, 'ļa').replace(/i?s$/, 'a'),
  on: (day: string) => day.replace(/is$/, 'ī').replace(/s$/, 'ā'),
};

/** „2026. gada 22. novembris” for a day or an instant, as a day in Riga; in Latvian as it stands after such a word. */
export function formatDate(value: string, locale: Locale, after?: keyof typeof endings): string {
  const day = format(value, locale, 'longDate');
  return after && locale === 'lv' ? endings[after](day) : day;
}

/** „22.11.2026” for tables. */
export function formatShortDate(value: string, locale: Locale): string {
  return format(value, locale, 'shortDate').replace(/\.$/, '');
}

/** „sestdiena, 28. novembris” for what is coming soon. */
export function formatWeekday(value: string, locale: Locale): string {
  return format(value, locale, 'weekday');
}

/** „14.20” in Latvian, “14:20” in English, always 24 hours and always Riga's. */
export function formatTime(value: string, locale: Locale): string {
  const time = format(value, locale, 'time');
  return locale === 'lv' ? time.replace(':', '.') : time;
}

/** „9.00–17.00” */
export function formatTimeRange(from: string, to: string, locale: Locale): string {
  return `${formatTime(from, locale)}–${formatTime(to, locale)}`;
}
