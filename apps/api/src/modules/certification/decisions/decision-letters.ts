import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { Letter } from '../../../platform/mail/mail.service.js';
import { longDay } from '../certificates/certificate-words.js';

interface Recipient {
  email: string;
  givenName: string;
  locale: 'lv' | 'en';
}

interface OfCertificate {
  title: LocalizedText;
  number: string;
  url: string;
}

const lowered = (title: string): string => title.charAt(0).toLocaleLowerCase('lv') + title.slice(1);

/** Tells the holder that the certificate does not hold for now. The reason is for a conversation, not for a letter. */
export function suspendedLetter({ email, givenName, locale }: Recipient, { title, number, url }: OfCertificate): Letter {
  if (locale === 'en') {
    return {
      to: email,
      subject: `Your certificate has been suspended: ${number}`,
      text: `Hello, ${givenName},\n\nYour ${title.en} (${number}) has been suspended: it is not valid until somebody decides about it again. The verification page already says so:\n${url}\n\nYou find the reason in Līdzgaita. Your coordinator will talk to you about what comes next.\n`,
    };
  }
  return {
    to: email,
    subject: `Jūsu apliecība ir apturēta: ${number}`,
    text: `Labdien, ${givenName}!\n\nJūsu ${lowered(title.lv)} (${number}) ir apturēta: tā nav spēkā, līdz par to lems vēlreiz. Pārbaudes lapā tas jau redzams:\n${url}\n\nIemeslu varat izlasīt platformā „Līdzgaita”. Par to, kas notiks tālāk, ar Jums runās koordinators.\n`,
  };
}

/** Tells the holder that the certificate is no longer suspended; where its last day is past by now, that too. */
export function reinstatedLetter({ email, givenName, locale }: Recipient, { title, number, url, expiredOn }: OfCertificate & { expiredOn: string | null }): Letter {
  if (locale === 'en') {
    const ended = expiredOn ? ` Its last day of validity has passed meanwhile: ${longDay(expiredOn, 'en')}. Your coordinator will talk to you about a renewal.` : '';
    return {
      to: email,
      subject: expiredOn ? `The suspension has been lifted: ${number}` : `Your certificate is valid again: ${number}`,
      text: `Hello, ${givenName},\n\nThe suspension of your ${title.en} (${number}) has been lifted.${ended} The verification page already says so:\n${url}\n\nThank you for walking alongside.\n`,
    };
  }
  const ended = expiredOn ? ` Tās pēdējā derīguma diena pa to laiku ir pagājusi: ${longDay(expiredOn, 'lv')}. Par atjaunošanu ar Jums runās koordinators.` : '';
  return {
    to: email,
    subject: expiredOn ? `Apliecības apturēšana ir atcelta: ${number}` : `Jūsu apliecība atkal ir spēkā: ${number}`,
    text: `Labdien, ${givenName}!\n\nJūsu ${lowered(title.lv)} (${number}) vairs nav apturēta.${ended} Pārbaudes lapā tas jau redzams:\n${url}\n\nPaldies, ka ejat līdzās.\n`,
  };
}

/** Tells somebody, kindly, that it is too early; what to do next stands in the platform, not in a letter. */
export function notYetLetter({ email, givenName, locale }: Recipient, { title, reviewOn, url }: { title: LocalizedText; reviewOn: string | null; url: string }): Letter {
  if (locale === 'en') {
    const again = reviewOn ? ` We will look at it again on ${longDay(reviewOn, 'en')}.` : '';
    return {
      to: email,
      subject: 'About your certificate: a little more time',
      text: `Hello, ${givenName},\n\nThank you for the way that you have come. We have talked about your ${title.en} and decided that it is too early for it now: this is not a refusal, and nothing of what you have done is lost.${again}\n\nWhat to do next, and why, you find here:\n${url}\n\nYour coordinator is glad to talk it over with you.\n`,
    };
  }
  const again = reviewOn ? ` Vēlreiz par to runāsim: ${longDay(reviewOn, 'lv')}.` : '';
  return {
    to: email,
    subject: 'Par Jūsu apliecību: vēl mazliet laika',
    text: `Labdien, ${givenName}!\n\nPaldies par paveikto ceļu! Par Jūsu apliecību („${title.lv}”) esam runājuši un nolēmuši, ka pagaidām tai ir par agru. Tas nav atteikums, un nekas no paveiktā nezūd.${again}\n\nKāpēc tā un kas darāms tālāk, lasiet šeit:\n${url}\n\nKoordinators labprāt ar Jums to pārrunās.\n`,
  };
}

/** Asks another coordinator for their word. Who it is about stands in the platform alone. */
export function proposalLetter({ email, givenName, locale }: Recipient, { kind, url }: { kind: 'certify' | 'suspend' | 'reinstate' | 'revoke'; url: string }): Letter {
  if (locale === 'en') {
    const what = { certify: 'to issue a certificate', suspend: 'to suspend a certificate', reinstate: 'to lift a suspension', revoke: 'to revoke a certificate' }[kind];
    return {
      to: email,
      subject: 'A decision waits for a second person',
      text: `Hello, ${givenName},\n\nA colleague proposes ${what}. It takes effect only when a second coordinator agrees. Please read the reason, and approve or decline:\n${url}\n`,
    };
  }
  const what = { certify: 'izsniegt apliecību', suspend: 'apturēt apliecību', reinstate: 'atcelt apturēšanu', revoke: 'atsaukt apliecību' }[kind];
  return {
    to: email,
    subject: 'Lēmums gaida otru lēmēju',
    text: `Labdien, ${givenName}!\n\nKolēģis ierosina ${what}. Lēmums stāsies spēkā tikai tad, kad piekritīs otrs koordinators. Lūdzu, izlasiet pamatojumu un apstipriniet vai noraidiet:\n${url}\n`,
  };
}
