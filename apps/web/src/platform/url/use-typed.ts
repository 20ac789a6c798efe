import { useEffect, useRef, useState } from 'react';

/** What is being typed, at once; and to `commit` only after a short rest. */
export function useTyped(
  committed: string,
  commit: (text: string) => void,
  rest = 250,
): [string, (text: string) => void] {
  const [text, setText] = useState(committed);
  const latest = useRef({ committed, commit });
  useEffect(() => {
    latest.current = { committed, commit };
  });
  useEffect(() => {
    if (text === latest.current.committed) return;
    const timer = setTimeout(() => latest.current.commit(text), rest);
    return () => clearTimeout(timer);
  }, [text, rest]);
  return [text, setText];
}
