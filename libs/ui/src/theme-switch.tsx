import { Moon, Sun, SunMoon } from 'lucide-react';
import { Segmented } from './segmented';

export type Theme = 'system' | 'light' | 'dark';

export interface ThemeSwitchProps {
  label: string;
  labelHidden?: boolean;
  labels: Record<Theme, string>;
  value: Theme;
  onChange: (theme: Theme) => void;
  className?: string;
}

/** Only shows and asks; the caller keeps the choice and calls `applyTheme`. */
export function ThemeSwitch({ labels, ...rest }: ThemeSwitchProps) {
  return (
    <Segmented<Theme>
      {...rest}
      options={[
        { value: 'system', label: labels.system, icon: <SunMoon aria-hidden /> },
        { value: 'light', label: labels.light, icon: <Sun aria-hidden /> },
        { value: 'dark', label: labels.dark, icon: <Moon aria-hidden /> },
      ]}
    />
  );
}

/** Puts the choice on the root element, where `theme.css` looks for it. */
export function applyTheme(theme: Theme, root: HTMLElement = document.documentElement): void {
  if (theme === 'system') delete root.dataset['theme'];
  else root.dataset['theme'] = theme;
}
