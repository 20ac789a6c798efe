import { useCallback, useEffect, useRef, useState } from 'react';

/** Saved after this rest, and while somebody types without resting at least this often; milliseconds. */
const rest = 800;
const longest = 2000;

/** As the server keeps it: without the control characters that a paste may bring along. */
const plain = (text: string) =>
  text
    .replace(/[^\P{Cc}\n\t]/gu, '')
    .trim()
    .normalize('NFC');

interface TypedAnswer {
  typed: string;
  type(text: string): void;
  /** Saves at once what has not been saved yet. */
  flush(): void;
}

/**
 * A text that is saved while it is typed: after a short rest, when its field or its page is left, and when it goes
 * away. What is shown stays as typed; it follows what is saved only when that was changed elsewhere.
 */
export function useTypedAnswer(saved: string, save: (text: string) => void): TypedAnswer {
  const [typed, setTyped] = useState(saved);
  const [followed, setFollowed] = useState(saved);
  const [sent, setSent] = useState(saved);
  const latest = useRef({ save, saved });
  const unsaved = useRef<{ text: string; since: number; timer: ReturnType<typeof setTimeout> }>(undefined);
  if (followed !== saved) {
    setFollowed(saved);
    if (saved !== sent) setTyped(saved);
  }
  useEffect(() => {
    latest.current = { save, saved };
  });

  const flush = useCallback(() => {
    if (!unsaved.current) return;
    const { text, timer } = unsaved.current;
    clearTimeout(timer);
    unsaved.current = undefined;
    setSent(text);
    if (text !== latest.current.saved) latest.current.save(text);
  }, []);
  const type = useCallback(
    (shown: string) => {
      setTyped(shown);
      const text = plain(shown);
      clearTimeout(unsaved.current?.timer);
      const since = unsaved.current?.since ?? Date.now();
      const wait = Math.max(0, Math.min(rest, since + longest - Date.now()));
      unsaved.current = { text, since, timer: setTimeout(flush, wait) };
    },
    [flush],
  );
  useEffect(() => {
    addEventListener('pagehide', flush);
    document.addEventListener('visibilitychange', flush);
    return () => {
      removeEventListener('pagehide', flush);
      document.removeEventListener('visibilitychange', flush);
      flush();
    };
  }, [flush]);
  return { typed, type, flush };
}
