import type { LocalizedText } from '../../../platform/graphql/localized-text.js';
import type { Letter } from '../../../platform/mail/mail.service.js';

interface Recipient {
  email: string;
  givenName: string;
  locale: 'lv' | 'en';
}

/** A coordinator asks somebody to go on; it names only what is the volunteer's own move. */
export function nudgeLetter({ email, givenName, locale }: Recipient, { programme, steps, url }: { programme: LocalizedText; steps: LocalizedText[]; url: string }): Letter {
  const list = steps.map((step) => `– ${step[locale]}`).join('\n');
  if (locale === 'en') {
    return {
      to: email,
      subject: `Your next step: ${programme.en}`,
      text: `Hello, ${givenName},\n\nOn your way through “${programme.en}” it is your move:\n${list}\n\nYou can go on here:\n${url}\n\nIf something stands in the way, please tell your coordinator. We are glad to help.\n`,
    };
  }
  return {
    to: email,
    subject: `Jūsu nākamais solis: ${programme.lv}`,
    text: `Labdien, ${givenName}!\n\nProgrammā „${programme.lv}” nākamais solis ir Jūsu ziņā:\n${list}\n\nTurpināt varat šeit:\n${url}\n\nJa kaut kas traucē, lūdzu, pasakiet to savam koordinatoram. Labprāt palīdzēsim.\n`,
  };
}
