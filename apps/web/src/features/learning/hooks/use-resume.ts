import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router';

/** Once the text is there: to the passage that the address names, or to the paragraph where the reader stopped. */
export function useResume(block: number): void {
  const { hash, key } = useLocation();
  const resumed = useRef(false);

  useEffect(() => {
    if (!hash) return;
    const target = document.getElementById(decodeURIComponent(hash.slice(1)));
    target?.scrollIntoView();
    target?.focus({ preventScroll: true });
  }, [hash, key]);

  useEffect(() => {
    if (resumed.current || hash) return;
    resumed.current = true;
    if (block > 1) document.querySelector(`[data-block="${block}"]`)?.scrollIntoView({ block: 'center' });
  }, [block, hash]);
}
