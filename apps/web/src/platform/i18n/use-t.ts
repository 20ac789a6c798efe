import { useLingui } from '@lingui/react';
import { useMemo } from 'react';
import type { Locale } from './locale';

export type Values = Record<string, string | number>;

/** Gives the words for an id of the catalogues. */
export type Translate = (id: string, values?: Values) => string;

export function useT(): Translate {
  const { _ } = useLingui();
  return useMemo<Translate>(() => (id, values) => _(id, values), [_]);
}

export function useLocale(): Locale {
  return useLingui().i18n.locale as Locale;
}
