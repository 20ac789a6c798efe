import { useRef } from 'react';

/** A key per content: the same thing sent again keeps its key and is done once, a changed one gets a new key. */
export function useWriteKey(): (content: unknown) => string {
  const last = useRef<{ content: string; key: string }>(undefined);
  return (content) => {
    const text = JSON.stringify(content);
    if (last.current?.content !== text) last.current = { content: text, key: crypto.randomUUID() };
    return last.current.key;
  };
}
