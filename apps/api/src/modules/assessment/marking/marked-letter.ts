import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { Letter } from '../../../platform/mail/mail.service.js';

interface Learner {
  email: string;
  givenName: string;
  locale: 'lv' | 'en';
}

/** Tells the learner that the last of their texts is marked. What came of it is for the platform, not for a letter. */
export function markedLetter({ email, givenName, locale }: Learner, { title, url }: { title: LocalizedText; url: string }): Letter {
  if (locale === 'en') {
    return {
      to: email,
      subject: `Your answers are marked: ${title.en}`,
      text: `Hello, ${givenName},\n\nA trainer has marked your answers in the test “${title.en}”. The result and the trainer's comments are here:\n${url}\n`,
    };
  }
  return {
    to: email,
    subject: `Jūsu atbildes ir novērtētas: ${title.lv}`,
    text: `Labdien, ${givenName}!\n\nTreneris ir novērtējis Jūsu atbildes testā „${title.lv}”. Rezultāts un trenera komentāri:\n${url}\n`,
  };
}
