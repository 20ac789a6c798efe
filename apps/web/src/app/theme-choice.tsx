import { applyTheme, type Theme, ThemeSwitch } from '@lidzgaita/ui';
import { useState } from 'react';
import { useT } from '../platform/i18n';
import { rememberTheme, storedTheme } from './theme';

export function ThemeChoice() {
  const t = useT();
  const [theme, setTheme] = useState(storedTheme);
  const choose = (next: Theme) => {
    setTheme(next);
    applyTheme(next);
    rememberTheme(next);
  };
  const labels = { system: t('app.theme.system'), light: t('app.theme.light'), dark: t('app.theme.dark') };
  return <ThemeSwitch label={t('app.theme')} labelHidden labels={labels} value={theme} onChange={choose} />;
}
