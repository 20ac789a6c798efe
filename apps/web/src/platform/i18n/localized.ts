import { useCallback } from 'react';
import type { Locale } from './locale';
import { useLocale } from './use-t';

export type LocalizedText = Record<Locale, string>;

/** Picks the shown language from a text that travels in all of them. */
export function useLocalized(): (text: LocalizedText) => string {
  const locale = useLocale();
  return useCallback((text) => text[locale] || text.lv, [locale]);
}
