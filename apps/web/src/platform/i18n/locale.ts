export type Locale = 'lv' | 'en';

export const locales: readonly Locale[] = ['lv', 'en'];

const key = 'lidzgaita.locale';

export function isLocale(value: unknown): value is Locale {
  return value === 'lv' || value === 'en';
}

/** What to show before the server has said what the person chose. */
export function initialLocale(): Locale {
  const stored = read();
  if (stored) return stored;
  const preferred = navigator.languages.find((language) => isLocale(language.slice(0, 2)));
  return (preferred?.slice(0, 2) as Locale | undefined) ?? 'lv';
}

export function rememberLocale(locale: Locale): void {
  try {
    localStorage.setItem(key, locale);
  } catch {
    // Storage may be refused; the choice then lasts until the page is closed.
  }
}

function read(): Locale | undefined {
  try {
    const value = localStorage.getItem(key);
    return isLocale(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
