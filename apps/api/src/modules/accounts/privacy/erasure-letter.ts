import type { Letter } from '../../../platform/mail/mail.service.js';
import type { Administrator } from './erasures-due.repository.js';

/** Tells how many people's time is over; who they are stands on the page alone. */
export function erasureLetter({ email, givenName, locale }: Administrator, people: number, publicUrl: string): Letter {
  const one = new Intl.PluralRules(locale).select(people) === 'one';
  const address = `${publicUrl}/dzesana`;
  if (locale === 'en') {
    const text = `Hello, ${givenName},\n\nThree years have passed since the service of ${people} ${one ? 'person' : 'people'} ended. Their data may be erased now. Nothing is erased until you have looked at it and confirmed:\n${address}\n`;
    return { to: email, subject: 'Data to be erased', text };
  }
  const text = `Labdien, ${givenName}!\n\nKopš ${people} ${one ? 'cilvēka' : 'cilvēku'} darba beigām pagājuši trīs gadi, un viņu datus tagad var dzēst. Nekas netiek dzēsts, kamēr Jūs to nepārskatāt un neapstiprināt:\n${address}\n`;
  return { to: email, subject: 'Pienācis laiks dzēst datus', text };
}
