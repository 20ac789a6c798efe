import { applyTextSize, type TextSize } from '@lidzgaita/ui';

export interface ReadingComfort {
  size: TextSize;
  contrast: 'normal' | 'more';
}

// `public/theme.js` reads the same key before the first paint.
const key = 'lidzgaita.reading';
const usual: ReadingComfort = { size: 'normal', contrast: 'normal' };

export function storedComfort(): ReadingComfort {
  try {
    return { ...usual, ...(JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<ReadingComfort>) };
  } catch {
    return usual;
  }
}

export function applyComfort(comfort: ReadingComfort): void {
  applyTextSize(comfort.size);
  const root = document.documentElement;
  if (comfort.contrast === 'more') root.dataset['contrast'] = 'more';
  else delete root.dataset['contrast'];
  try {
    localStorage.setItem(key, JSON.stringify(comfort));
  } catch {
    // Storage may be refused; the choice then lasts until the page is closed.
  }
}
