import type { Letter } from '../../../platform/mail/mail.service.js';

interface Asked {
  email: string;
  refereeName: string;
  locale: 'lv' | 'en';
}

interface About {
  volunteer: string;
  organisation: { lv: string; en: string };
  url: string;
  lastDay: string;
}

/** Asks for a reference, or reminds of it. */
export function referenceLetter({ email, refereeName, locale }: Asked, { volunteer, organisation, url, lastDay }: About, reminder: boolean): Letter {
  if (locale === 'en') {
    return {
      to: email,
      subject: `${reminder ? 'A reminder: a' : 'A'} reference for ${volunteer}`,
      text: `Hello, ${refereeName},\n\n${volunteer} wishes to volunteer with people who are serving or have served a sentence, and has named you as somebody who knows them. The ${organisation.en} would be grateful for a few words from you; it takes about ten minutes and needs no account:\n${url}\n\nThe link can be used once; its last day is ${lastDay}. Please do not pass it on. What you write is read only by the coordinators who decide; ${volunteer} sees that it has arrived, not what it says.\n\nIf you do not wish to answer, you need not do anything.\n`,
    };
  }
  return {
    to: email,
    subject: `${reminder ? 'Atgādinājums: atsauksme' : 'Atsauksme'} par cilvēku, kuru pazīstat (${volunteer})`,
    text: `Labdien, ${refereeName}!\n\n${volunteer} vēlas brīvprātīgi palīdzēt cilvēkiem, kas izcieš vai ir izcietuši sodu, un norādīja, ka Jūs šo cilvēku pazīstat. Atsauksmi lūdz ${organisation.lv}. Tas aizņems apmēram desmit minūtes, un konts nav vajadzīgs:\n${url}\n\nSaiti var izmantot vienu reizi; pēdējā diena: ${lastDay}. Lūdzu, nenododiet to citiem. Uzrakstīto lasa tikai koordinatori, kas lemj; brīvprātīgais redz, ka atsauksme saņemta, bet ne to, kas tajā rakstīts.\n\nJa nevēlaties atbildēt, nekas nav jādara.\n`,
  };
}
