import { useEffect, useRef, useState } from 'react';

/** What is being typed, at once; and to `commit` only after a short rest. Follows the address when that changes itself. */
export function useTyped(committed: string, commit: (text: string) => void, rest = 250): [string, (text: string) => void] {
  const [text, setText] = useState(committed);
  const [followed, setFollowed] = useState(committed);
  const latest = useRef(commit);
  if (followed !== committed) {
    setFollowed(committed);
    // Somebody still typing keeps what they have typed.
    if (text === followed) setText(committed);
  }
  useEffect(() => {
    latest.current = commit;
  });
  useEffect(() => {
    if (text === committed) return;
    const timer = setTimeout(() => latest.current(text), rest);
    return () => clearTimeout(timer);
  }, [text, committed, rest]);
  return [text, setText];
}
