/** A page that comes back is back by then; later, the answer may have been changed elsewhere. Milliseconds. */
const lasts = 60_000;

const keyOf = (name: string) => `lidzgaita.typed:${location.pathname}:${name}`;

/**
 * Keeps what is unsaved when a page goes away at once: what is written to a database in that moment may not arrive.
 * It is for the same tab.
 */
export function keepDraft(name: string, text: string): void {
  try {
    sessionStorage.setItem(keyOf(name), JSON.stringify({ text, at: Date.now() }));
  } catch {
    // Storage may be refused; then only the last moment of typing is lost.
  }
}

export function readDraft(name: string): string | undefined {
  try {
    const kept = sessionStorage.getItem(keyOf(name));
    const { text, at } = JSON.parse(kept ?? '{}') as { text?: string; at?: number };
    return at !== undefined && Date.now() - at < lasts ? text : undefined;
  } catch {
    return undefined;
  }
}

/** What it held is on the page again. */
export function dropDraft(name: string): void {
  try {
    sessionStorage.removeItem(keyOf(name));
  } catch {
    // There is none, then.
  }
}
