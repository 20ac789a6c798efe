import { rigaDay } from '@lidzgaita/certification';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { Letter } from '../../../platform/mail/mail.service.js';

interface About {
  programme: LocalizedText;
  cohort: LocalizedText;
  organisation: LocalizedText;
  /** Who invites. */
  by: string;
  expiresAt: Date;
  url: string;
}

const day = (instant: Date, locale: 'lv' | 'en'): string =>
  new Intl.DateTimeFormat(locale === 'lv' ? 'lv-LV' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${rigaDay(instant.toISOString())}T00:00:00Z`));

/** Asks somebody in. The link is theirs alone, and nothing comes of leaving it. */
export function invitationLetter({ email, givenName, locale }: { email: string; givenName: string; locale: 'lv' | 'en' }, about: About): Letter {
  const { programme, cohort, organisation, by, expiresAt, url } = about;
  if (locale === 'en') {
    return {
      to: email,
      subject: `Invitation: ${programme.en}`,
      text: `Hello${givenName && ` ${givenName}`},\n\n${by} (${organisation.en}) invites you to the programme “${programme.en}”, cohort “${cohort.en}”.\n\nTo join, open this link until the end of ${day(expiresAt, 'en')}:\n${url}\n\nThe link is for you alone and works once. If you did not expect this letter, you need not do anything: nothing happens without you.\n`,
    };
  }
  return {
    to: email,
    subject: `Uzaicinājums: ${programme.lv}`,
    text: `Labdien${givenName && `, ${givenName}`}!\n\n${by} (${organisation.lv}) aicina Jūs apgūt programmu „${programme.lv}” kohortā „${cohort.lv}”.\n\nLai pievienotos, atveriet šo saiti (termiņš: ${day(expiresAt, 'lv')}):\n${url}\n\nSaite ir domāta tikai Jums un derīga vienu reizi. Ja šādu vēstuli negaidījāt, nekas nav jādara: bez Jums nekas nenotiks.\n`,
  };
}
