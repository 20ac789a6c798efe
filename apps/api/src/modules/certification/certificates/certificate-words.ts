import type { Day } from '@lidzgaita/certification';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';

type Language = 'lv' | 'en';

/** A day written out: „2026. gada 22. novembris”, “22 November 2026”. */
export function longDay(day: Day, language: Language): string {
  const format = new Intl.DateTimeFormat(language === 'lv' ? 'lv-LV' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  return format.format(new Date(`${day}T00:00:00Z`));
}

const HOURS: Record<Language, Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }> = {
  lv: { zero: 'akadēmisko stundu', one: 'akadēmiskā stunda', other: 'akadēmiskās stundas' },
  en: { one: 'academic hour', other: 'academic hours' },
};

/** „17 akadēmisko stundu”, „21 akadēmiskā stunda”, „22 akadēmiskās stundas”. */
export function academicHours(hours: number, language: Language): string {
  const words = HOURS[language];
  return `${hours} ${words[new Intl.PluralRules(language).select(hours)] ?? words.other}`;
}

/** What was completed; neither language needs to know the holder's gender or decline the name. */
export const programmeLine = (title: LocalizedText): Record<Language, string> => ({
  lv: `par pabeigtu programmu „${title.lv}”`,
  en: `for completing the programme “${title.en}”`,
});

export const extentLine = (edition: number, hours: number): Record<Language, string> => ({
  lv: `${academicHours(hours, 'lv')}, programmas ${edition}. izdevums`,
  en: `${academicHours(hours, 'en')}, edition ${edition} of the programme`,
});

/** Which certificate this one stands in for. */
export const replacesLine = (number: string): Record<Language, string> => ({ lv: `Aizstāj apliecību ${number}`, en: `Replaces certificate ${number}` });

/** Fixed words of a certificate, Latvian with its English mirror. */
export const WORDS = {
  receives: { lv: 'Apliecību saņem', en: 'This certificate is awarded to' },
  issuedOn: { lv: 'Izsniegšanas diena', en: 'Date of issue' },
  expiresOn: { lv: 'Pēdējā derīguma diena', en: 'Last day of validity' },
  issuer: { lv: 'Izsniedzējs', en: 'Issuer' },
  number: { lv: 'Apliecības numurs', en: 'Certificate number' },
  check: { lv: 'Pārbaudiet apliecību', en: 'Check this certificate' },
  attached: {
    lv: 'Vai apliecība ir spēkā, vienmēr rāda pārbaudes lapa. Parakstītie dati (Open Badges 3.0) pievienoti šim failam.',
    en: 'The page behind the code always shows whether the certificate is valid. The signed data (Open Badges 3.0) is attached to this file.',
  },
  qr: 'Kvadrātkods ar pārbaudes lapas adresi',
} satisfies Record<string, Record<Language, string> | string>;
