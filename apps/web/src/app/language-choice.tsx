import { LanguageSwitch } from '@lidzgaita/ui';
import { isLocale, useLocale, useT } from '../platform/i18n';
import { chooseLocale } from '../platform/session';

const options = [
  { code: 'lv', label: 'Latviešu', short: 'LV' },
  { code: 'en', label: 'English', short: 'EN' },
];

export function LanguageChoice() {
  const t = useT();
  const locale = useLocale();
  const choose = (code: string) => {
    // The page is already in the chosen language; when the server cannot be told, this device still remembers.
    if (isLocale(code)) chooseLocale(code).catch(() => undefined);
  };
  return <LanguageSwitch label={t('app.language')} options={options} value={locale} onChange={choose} />;
}
