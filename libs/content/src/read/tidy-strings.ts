/** Plain texts on one line without doubled spaces, at any depth; texts under `markdownKeys` stay as they are. */
export function tidyStrings(value: unknown, markdownKeys: readonly string[] = []): unknown {
  if (typeof value === 'string') return tidyString(value);
  if (Array.isArray(value)) return value.map((item) => tidyStrings(item, markdownKeys));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      markdownKeys.includes(key) ? part : tidyStrings(part, markdownKeys),
    ]),
  );
}

/** One text on one line without doubled spaces; no-break spaces stay. */
export function tidyString(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replace(/^ | $/g, '');
}
