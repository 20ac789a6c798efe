import { useCallback, useEffect, useRef, useState } from 'react';
import { dropDraft, keepDraft, readDraft } from '../typed-draft';
import { TypedSaver } from '../typed-saver';

interface TypedAnswer {
  typed: string;
  type(text: string): void;
  /** Saves at once what has not been saved yet. */
  flush(): void;
}

/**
 * A text that is saved while it is typed: after a short rest, when its field or its page is left, and when it goes
 * away. What is shown stays as typed; it follows what is saved only when that was changed elsewhere. `name`: of the
 * question; `asSaved`: how a text looks once it is saved.
 */
export function useTypedAnswer(
  name: string,
  saved: string,
  save: (text: string) => void,
  asSaved = (text: string) => text,
): TypedAnswer {
  const [draft] = useState(() => readDraft(name));
  const [typed, setTyped] = useState(draft ?? saved);
  const [followed, setFollowed] = useState(saved);
  const [sent, setSent] = useState(saved);
  const latest = useRef({ save, saved });
  if (followed !== saved) {
    setFollowed(saved);
    if (saved !== asSaved(sent)) setTyped(saved);
  }
  useEffect(() => {
    latest.current = { save, saved };
  });

  const [saver] = useState(
    () =>
      new TypedSaver((text) => {
        setSent(text);
        if (text !== latest.current.saved) latest.current.save(text);
      }),
  );
  useEffect(() => {
    dropDraft(name);
    if (draft !== undefined) saver.type(draft);
  }, [saver, name, draft]);
  useEffect(() => {
    const leave = () => {
      if (saver.left !== undefined) keepDraft(name, saver.left);
      saver.flush();
    };
    const hideOrShow = () => {
      if (document.visibilityState === 'hidden') leave();
      // The page has stayed, and with it everything typed.
      else dropDraft(name);
    };
    addEventListener('pagehide', leave);
    document.addEventListener('visibilitychange', hideOrShow);
    return () => {
      removeEventListener('pagehide', leave);
      document.removeEventListener('visibilitychange', hideOrShow);
      saver.flush();
    };
  }, [saver, name]);
  const type = useCallback(
    (shown: string) => {
      setTyped(shown);
      saver.type(shown);
    },
    [saver],
  );
  return { typed, type, flush: saver.flush };
}
