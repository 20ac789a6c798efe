import { type I18n, type Messages, setupI18n } from '@lingui/core';
import { type Locale, rememberLocale } from './locale';

const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  lv: () => import('virtual:catalogue/lv'),
  en: () => import('virtual:catalogue/en'),
};

/** Words that only some pages need, so that nobody else waits for them. */
export type WordPart = 'decisions' | 'clearances' | 'worklist' | 'agreements' | 'references' | 'staff' | 'invitations' | 'privacy' | 'certificates' | 'check' | 'cycles' | 'renewal' | 'rules' | 'evidence' | 'many' | 'finder' | 'places';

const parts: Record<WordPart, typeof catalogues> = {
  decisions: { lv: () => import('virtual:catalogue/lv/decisions'), en: () => import('virtual:catalogue/en/decisions') },
  clearances: { lv: () => import('virtual:catalogue/lv/clearances'), en: () => import('virtual:catalogue/en/clearances') },
  worklist: { lv: () => import('virtual:catalogue/lv/worklist'), en: () => import('virtual:catalogue/en/worklist') },
  evidence: { lv: () => import('virtual:catalogue/lv/evidence'), en: () => import('virtual:catalogue/en/evidence') },
  many: { lv: () => import('virtual:catalogue/lv/many'), en: () => import('virtual:catalogue/en/many') },
  cycles: { lv: () => import('virtual:catalogue/lv/cycles'), en: () => import('virtual:catalogue/en/cycles') },
  renewal: { lv: () => import('virtual:catalogue/lv/renewal'), en: () => import('virtual:catalogue/en/renewal') },
  finder: { lv: () => import('virtual:catalogue/lv/finder'), en: () => import('virtual:catalogue/en/finder') },
  rules: { lv: () => import('virtual:catalogue/lv/rules'), en: () => import('virtual:catalogue/en/rules') },
  agreements: { lv: () => import('virtual:catalogue/lv/agreements'), en: () => import('virtual:catalogue/en/agreements') },
  references: { lv: () => import('virtual:catalogue/lv/references'), en: () => import('virtual:catalogue/en/references') },
  certificates: { lv: () => import('virtual:catalogue/lv/certificates'), en: () => import('virtual:catalogue/en/certificates') },
  check: { lv: () => import('virtual:catalogue/lv/check'), en: () => import('virtual:catalogue/en/check') },
  staff: { lv: () => import('virtual:catalogue/lv/staff'), en: () => import('virtual:catalogue/en/staff') },
  invitations: { lv: () => import('virtual:catalogue/lv/invitations'), en: () => import('virtual:catalogue/en/invitations') },
  places: { lv: () => import('virtual:catalogue/lv/places'), en: () => import('virtual:catalogue/en/places') },
  privacy: { lv: () => import('virtual:catalogue/lv/privacy'), en: () => import('virtual:catalogue/en/privacy') },
};

/** The parts asked for so far, each with its arrival. */
const wanted = new Map<WordPart, Promise<void>>();

const tags: Record<Locale, string> = { lv: 'lv-LV', en: 'en-GB' };

export const i18n = setupI18n();

let chosen: Locale | undefined;

/** Loads the language and shows it in place: the route, the scroll position and what is typed stay. The last choice wins. */
export async function activateLocale(locale: Locale): Promise<void> {
  chosen = locale;
  if (i18n.locale !== locale) await activate(locale);
}

async function activate(locale: Locale): Promise<void> {
  const known = wanted.size;
  const messages = await wordsOf(locale);
  if (chosen !== locale) return;
  // More words were asked for in the meantime.
  if (wanted.size !== known) return activate(locale);
  i18n.loadAndActivate({ locale, locales: tags[locale], messages });
  document.documentElement.lang = locale;
  rememberLocale(locale);
}

/** Fetches a part of the words; from then on it comes along with every change of language. */
export function addWords(part: WordPart): Promise<void> {
  const coming = wanted.get(part);
  if (coming) return coming;
  const added = addTo(part, i18n.locale as Locale | '').catch((error: unknown) => {
    wanted.delete(part);
    throw error;
  });
  wanted.set(part, added);
  return added;
}

async function addTo(part: WordPart, locale: Locale | ''): Promise<void> {
  // Before the first language is there it brings the part along itself.
  if (!locale) return;
  const { messages } = await parts[part][locale]();
  i18n.load(locale, messages);
}

async function wordsOf(locale: Locale): Promise<Messages> {
  const found = await Promise.all([catalogues[locale](), ...[...wanted.keys()].map((part) => parts[part][locale]())]);
  return Object.assign({}, ...found.map(({ messages }) => messages)) as Messages;
}

/** The words of one language, whatever language the page is in. */
export async function inLocale(locale: Locale): Promise<I18n> {
  const messages = await wordsOf(locale);
  const other = setupI18n();
  other.loadAndActivate({ locale, locales: tags[locale], messages });
  return other;
}
