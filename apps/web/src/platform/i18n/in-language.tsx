import type { I18n } from '@lingui/core';
import { I18nProvider, useLingui } from '@lingui/react';
import { type ReactNode, useEffect, useState } from 'react';
import { inLocale } from './i18n';
import type { Locale } from './locale';

interface InLanguageProps {
  locale: Locale;
  /** Stands in for the part until the words have come. */
  fallback?: ReactNode;
  children: ReactNode;
}

/** A part of the page in a language of its own, its words as well as its texts. */
export function InLanguage({ locale, fallback = null, children }: InLanguageProps) {
  const { i18n: page } = useLingui();
  const [other, setOther] = useState<I18n>();
  useEffect(() => {
    if (locale === page.locale) return;
    let wanted = true;
    void inLocale(locale).then((found) => wanted && setOther(found));
    return () => {
      wanted = false;
    };
  }, [locale, page.locale]);
  const shown = locale === page.locale ? page : other;
  if (shown?.locale !== locale) return fallback;
  return (
    <I18nProvider i18n={shown}>
      <div lang={locale}>{children}</div>
    </I18nProvider>
  );
}
