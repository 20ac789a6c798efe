import { type I18n, type Messages, setupI18n } from '@lingui/core';
import { type Locale, rememberLocale } from './locale';

const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  lv: () => import('virtual:catalogue/lv'),
  en: () => import('virtual:catalogue/en'),
};

const tags: Record<Locale, string> = { lv: 'lv-LV', en: 'en-GB' };

export const i18n = setupI18n();

/** Loads the language and shows it in place: the route, the scroll position and what is typed stay. */
export async function activateLocale(locale: Locale): Promise<void> {
  if (i18n.locale === locale) return;
  const { messages } = await catalogues[locale]();
  i18n.loadAndActivate({ locale, locales: tags[locale], messages });
  document.documentElement.lang = locale;
  rememberLocale(locale);
}

/** The words of one language, whatever language the page is in. */
export async function inLocale(locale: Locale): Promise<I18n> {
  const { messages } = await catalogues[locale]();
  const other = setupI18n();
  other.loadAndActivate({ locale, locales: tags[locale], messages });
  return other;
}
