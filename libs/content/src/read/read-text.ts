import type { Report } from '../faults/fault.js';

// Control characters, invisible spaces, direction overrides and halves of characters: none is ever meant in a text.
const forbidden =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u200B\u2028-\u202E\u2060-\u2069\uFEFF\uFFF9-\uFFFF]|\p{Cs}/u;

/** The text of a file with plain line ends, composed letters and no byte-order mark; nothing when it cannot be read. */
export function readText(file: string, raw: unknown, limitBytes: number, report: Report): string | undefined {
  const place = { file, line: 1, column: 1 };
  if (typeof raw !== 'string') {
    report(place, 'unreadable', {});
    return undefined;
  }
  if (raw.length > limitBytes || new TextEncoder().encode(raw).length > limitBytes) {
    report(place, 'file-too-large', { limit: limitBytes / 1000 });
    return undefined;
  }
  const text = raw
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
  const found = forbidden.exec(text);
  if (!found) return text;
  const lines = text.slice(0, found.index).split('\n');
  const code = `U+${(found[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  const column = (lines.at(-1) ?? '').length + 1;
  report({ file, line: lines.length, column }, 'forbidden-character', { code });
  return undefined;
}
