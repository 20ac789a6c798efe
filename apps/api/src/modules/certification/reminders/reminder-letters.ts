import { daysBetween } from '@lidzgaita/certification';
import type { Letter } from '../../../platform/mail/mail.service.js';
import { longDay } from '../certificates/certificate-words.js';
import type { DueItem } from './due-items.js';
import type { Recipient } from './reminders.repository.js';

type Locale = Recipient['locale'];
type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** A letter is for reading: whoever has more sees them in the worklist. */
const MOST_PEOPLE = 40;

const DAYS: Record<Locale, Forms> = { lv: { zero: 'dienu', one: 'diena', other: 'dienas' }, en: { one: 'day', other: 'days' } };
const VOLUNTEERS: Record<Locale, Forms> = {
  lv: { one: 'brīvprātīgajam', other: 'brīvprātīgajiem' },
  en: { one: 'volunteer', other: 'volunteers' },
};

const counted = (n: number, words: Record<Locale, Forms>, locale: Locale): string =>
  `${n} ${words[locale][new Intl.PluralRules(locale).select(n)] ?? words[locale].other}`;

interface News {
  /** In the order of their days. */
  told: DueItem[];
  /** Whom the things are about. */
  people: ReadonlyMap<string, { givenName: string; familyName: string }>;
  today: string;
  publicUrl: string;
}

/** Everything that falls due for somebody and for the volunteers whom they look after, in one letter. */
export function digest(to: Recipient, { told, people, today, publicUrl }: News): Letter {
  const { email, givenName, locale } = to;
  const own = told.filter(({ personId }) => personId === to.id).map((item) => `– ${line(item, today, locale)} ${MOVES[locale][item.mover]}`);
  const others = byPerson(told.filter(({ personId }) => personId !== to.id));
  const lists = [...others].slice(0, MOST_PEOPLE).map(([personId, items]) => {
    const { givenName: given, familyName } = people.get(personId)!;
    return `${given} ${familyName}\n${items.map((item) => `  – ${line(item, today, locale)}`).join('\n')}`;
  });
  const rest = others.size - lists.length;
  const subject = own.length > 0 ? SUBJECT[locale] : `${SUBJECT_OF_OTHERS[locale]} ${counted(others.size, VOLUNTEERS, locale)}`;
  const blocks =
    locale === 'en'
      ? [
          `Hello, ${givenName},`,
          ...(own.length > 0 ? [`Please note these days of your own:\n\n${own.join('\n')}`] : []),
          ...(lists.length > 0 ? [`These days of volunteers are coming closer:\n\n${lists.join('\n\n')}`] : []),
          ...(rest > 0 ? [`And ${counted(rest, VOLUNTEERS, 'en')} more.`] : []),
          `What is to be done, and by whom, you find in Līdzgaita:\n${publicUrl}/`,
        ]
      : [
          `Labdien, ${givenName}!`,
          ...(own.length > 0 ? [`Lūdzu, ievērojiet savus termiņus:\n\n${own.join('\n')}`] : []),
          ...(lists.length > 0 ? [`Tuvojas brīvprātīgo termiņi:\n\n${lists.join('\n\n')}`] : []),
          ...(rest > 0 ? [`Un vēl ${counted(rest, VOLUNTEERS, 'lv')}.`] : []),
          `Kas un kam jādara, redzams platformā „Līdzgaita”:\n${publicUrl}/`,
        ];
  return { to: email, subject, text: `${blocks.join('\n\n')}\n` };
}

/** In the order of each person's first day. */
function byPerson(items: DueItem[]): Map<string, DueItem[]> {
  const people = new Map<string, DueItem[]>();
  for (const item of items) people.set(item.personId, [...(people.get(item.personId) ?? []), item]);
  return people;
}

const SUBJECT: Record<Locale, string> = { lv: 'Tuvojas termiņš', en: 'A day is coming closer' };
const SUBJECT_OF_OTHERS: Record<Locale, string> = { lv: 'Termiņš tuvojas', en: 'Something falls due for' };

function line({ what, title, dueOn }: DueItem, today: string, locale: Locale): string {
  const days = daysBetween(today, dueOn);
  const day = longDay(dueOn, locale);
  if (locale === 'en') {
    const when = `${day} (${days === 0 ? 'today' : `${counted(days, DAYS, 'en')} left`})`;
    if (what === 'certificate') return `${title.en}: the last day of validity is ${when}.`;
    if (what === 'return') return `${title.en} has expired. The last day on which a renewal is enough is ${when}; after that everything is asked for again.`;
    if (what === 'agreement') return `${title.en}: there is a new text. The last day for signing it is ${when}.`;
    return `${title.en}: the last day on which it counts is ${when}.`;
  }
  const when = `${day} (${days === 0 ? 'šodien' : `vēl ${counted(days, DAYS, 'lv')}`})`;
  if (what === 'certificate') return `${title.lv}: pēdējā derīguma diena ir ${when}.`;
  if (what === 'return') return `${title.lv} vairs nav spēkā. Pēdējā diena, kad pietiek ar atjaunošanu, ir ${when}; pēc tam viss jāsāk no jauna.`;
  if (what === 'agreement') return `${title.lv}: ir jauna redakcija. Pēdējā diena parakstīšanai ir ${when}.`;
  return `${title.lv}: pēdējā diena, kad tas der, ir ${when}.`;
}

const MOVES: Record<Locale, Record<DueItem['mover'], string>> = {
  lv: { trainee: 'Nākamais solis ir Jūsu ziņā.', trainer: 'Nākamais solis ir trenera ziņā.', coordinator: 'Nākamais solis ir koordinatora ziņā.', official: 'Nākamais solis ir pilnvarotās amatpersonas ziņā.' },
  en: { trainee: 'The next step is yours.', trainer: 'The next step is the trainer’s.', coordinator: 'The next step is the coordinator’s.', official: 'The next step is the authorised official’s.' },
};
