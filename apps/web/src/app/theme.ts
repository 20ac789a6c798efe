import type { Theme } from '@lidzgaita/ui';

// `public/theme.js` reads the same key before the first paint.
const key = 'lidzgaita.theme';

export function storedTheme(): Theme {
  try {
    const value = localStorage.getItem(key);
    return value === 'light' || value === 'dark' ? value : 'system';
  } catch {
    return 'system';
  }
}

export function rememberTheme(theme: Theme): void {
  try {
    localStorage.setItem(key, theme);
  } catch {
    // Storage may be refused; the choice then lasts until the page is closed.
  }
}
