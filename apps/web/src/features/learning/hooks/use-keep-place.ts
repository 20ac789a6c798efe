import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';

/** When the text comes in another language, the paragraph that was at the top stays at the top. */
export function useKeepPlace(text: RefObject<HTMLElement | null>, locale: string): void {
  const top = useRef<{ block: string; offset: number } | undefined>(undefined);
  useEffect(() => {
    const remember = () => {
      for (const element of text.current?.querySelectorAll<HTMLElement>('[data-block]') ?? []) {
        const box = element.getBoundingClientRect();
        if (box.bottom <= 0) continue;
        top.current = { block: element.dataset['block'] ?? '', offset: box.top };
        return;
      }
    };
    addEventListener('scroll', remember, { passive: true });
    return () => removeEventListener('scroll', remember);
  }, [text]);

  useLayoutEffect(() => {
    if (!top.current || scrollY === 0) return;
    const element = text.current?.querySelector(`[data-block="${top.current.block}"]`);
    if (element) scrollBy(0, element.getBoundingClientRect().top - top.current.offset);
  }, [text, locale]);
}
