import type { Report } from '../faults/fault.js';
import { isLanguage } from '../ids.js';
import type { Path, YamlSource } from '../yaml/yaml-source.js';
import { placeholderIn, placeholderWord } from './placeholder.js';

/** Checks every text of a YAML file: placeholders, formatting where there is none, untranslated copies. */
export function lintTexts(source: YamlSource, markdownKeys: readonly string[], report: Report): void {
  walk(source.value, [], (texts, path) => {
    const isMarkdown = path.some((step) => markdownKeys.includes(String(step)));
    for (const [language, text] of Object.entries(texts)) {
      if (typeof text !== 'string') continue;
      const place = source.place([...path, language]);
      const placeholder = path.includes('units') ? placeholderWord(text) : placeholderIn(text);
      if (placeholder !== undefined) report(place, 'placeholder-text', { text: placeholder });
      const mark = isMarkdown ? undefined : markdownMark(text);
      if (mark !== undefined) report(place, 'markdown-in-text', { mark });
      if (language !== 'lv' && isUntranslated(texts['lv'], text)) report(place, 'untranslated-text', { language });
    }
  });
}

/** Whether a longer text is letter for letter the Latvian one. */
export function isUntranslated(source: unknown, text: string): boolean {
  return typeof source === 'string' && source.trim() === text.trim() && text.trim().split(/\s+/).length >= 4;
}

/** The first piece of Markdown or HTML in a text that is shown as it stands. */
export function markdownMark(text: string): string | undefined {
  return /\*\*|__|\]\(|^ {0,3}#{1,6} |:term\[|:::|<\/?[a-z][^>]*>/im.exec(text)?.[0];
}

function walk(value: unknown, path: Path, visit: (texts: Record<string, unknown>, path: Path) => void): void {
  if (Array.isArray(value)) value.forEach((item, index) => walk(item, [...path, index], visit));
  else if (value !== null && typeof value === 'object') {
    const keys = Object.keys(value);
    if (keys.some((key) => key === 'lv' || key === 'en') && keys.every(isLanguage)) {
      visit(value as Record<string, unknown>, path);
    } else for (const key of keys) walk((value as Record<string, unknown>)[key], [...path, key], visit);
  }
}
