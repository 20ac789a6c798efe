import type { Letter } from '../../../platform/mail/mail.service.js';
import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import { longDay } from './certificate-words.js';

interface Recipient {
  email: string;
  givenName: string;
  locale: 'lv' | 'en';
}

interface About {
  title: LocalizedText;
  number: string;
  expiresOn: string;
  url: string;
  /** Certified with limits; which, stands in the platform alone. */
  limited: boolean;
}

/** Tells the holder that the certificate is there, and where. */
export function issuedLetter({ email, givenName, locale }: Recipient, { title, number, expiresOn, url, limited }: About): Letter {
  if (locale === 'en') {
    return {
      to: email,
      subject: `Your certificate: ${title.en}`,
      text: `Hello, ${givenName},\n\nYou have been awarded the ${title.en} (${number}). Its last day of validity is ${longDay(expiresOn, 'en')}.${limited ? ' It comes with limits, which you find in Līdzgaita.' : ''}\n\nYou can download it in Līdzgaita, under your certificate. Anyone you show it to can check it here:\n${url}\n\nThank you for walking alongside.\n`,
    };
  }
  return {
    to: email,
    subject: `Jūsu apliecība: ${title.lv}`,
    text: `Labdien, ${givenName}!\n\nJums ir izsniegta ${lowered(title.lv)} (${number}). Pēdējā derīguma diena: ${longDay(expiresOn, 'lv')}.${limited ? ' Tai ir ierobežojumi; tos izlasiet platformā „Līdzgaita”.' : ''}\n\nApliecību varat lejupielādēt platformā „Līdzgaita”. Ikviens, kam to parādīsiet, var to pārbaudīt šeit:\n${url}\n\nPaldies, ka ejat līdzās.\n`,
  };
}

/** Tells the holder that the certificate no longer holds. The reason is for a conversation, not for a letter. */
export function revokedLetter({ email, givenName, locale }: Recipient, { title, number, url }: Omit<About, 'expiresOn' | 'limited'>): Letter {
  if (locale === 'en') {
    return {
      to: email,
      subject: `Your certificate has been revoked: ${number}`,
      text: `Hello, ${givenName},\n\nYour ${title.en} (${number}) has been revoked and is no longer valid. The verification page already says so:\n${url}\n\nYou find the reason in Līdzgaita. If you have questions or do not agree, please talk to your coordinator.\n`,
    };
  }
  return {
    to: email,
    subject: `Jūsu apliecība ir atsaukta: ${number}`,
    text: `Labdien, ${givenName}!\n\nJūsu ${lowered(title.lv)} (${number}) ir atsaukta un vairs nav spēkā. Pārbaudes lapā tas jau redzams:\n${url}\n\nIemeslu varat izlasīt platformā „Līdzgaita”. Ja Jums ir jautājumi vai lēmumam nepiekrītat, lūdzu, sazinieties ar savu koordinatoru.\n`,
  };
}

/** Tells the holder that a corrected certificate is there, and that the old one no longer counts. */
export function reissuedLetter({ email, givenName, locale }: Recipient, { title, number, replaced, url }: Omit<About, 'expiresOn' | 'limited'> & { replaced: string }): Letter {
  if (locale === 'en') {
    return {
      to: email,
      subject: `Your corrected certificate: ${number}`,
      text: `Hello, ${givenName},\n\nYour ${title.en} has been issued anew with your corrected name. The new certificate has the number ${number}; it replaces ${replaced}, whose verification page now says so. The days of validity have not changed.\n\nYou can download it in Līdzgaita, under your certificate. Please pass on the new one. Anyone you show it to can check it here:\n${url}\n`,
    };
  }
  return {
    to: email,
    subject: `Jūsu labotā apliecība: ${number}`,
    text: `Labdien, ${givenName}!\n\nJūsu ${lowered(title.lv)} ir izsniegta no jauna ar labotu vārdu un uzvārdu. Jaunās apliecības numurs ir ${number}; tā aizstāj apliecību ${replaced}, un tās pārbaudes lapā tas jau redzams. Derīguma termiņš nav mainījies.\n\nJauno apliecību varat lejupielādēt platformā „Līdzgaita”. Lūdzu, turpmāk rādiet to. Ikviens, kam to parādīsiet, var to pārbaudīt šeit:\n${url}\n`,
  };
}

const lowered = (title: string): string => title.charAt(0).toLocaleLowerCase('lv') + title.slice(1);
