import { type RefObject, useEffect, useState } from 'react';

/** The furthest block that has come into view, and whether the end has. */
export interface Place {
  block: number;
  atEnd: boolean;
}

/** Follows how far the reader has scrolled through numbered blocks; never goes back. */
export function usePlace(text: RefObject<HTMLElement | null>, start: number): Place {
  const [place, setPlace] = useState<Place>({ block: start, atEnd: false });
  useEffect(() => {
    let frame = 0;
    const look = () => {
      frame = 0;
      const blocks = text.current?.querySelectorAll<HTMLElement>('[data-block]') ?? [];
      const seen = furthestSeen(blocks);
      const end = blocks[blocks.length - 1]?.getBoundingClientRect().bottom;
      const atEnd = end !== undefined && end <= innerHeight;
      setPlace((was) =>
        seen > was.block || (atEnd && !was.atEnd)
          ? { block: Math.max(seen, was.block), atEnd: atEnd || was.atEnd }
          : was,
      );
    };
    const soon = () => {
      frame ||= requestAnimationFrame(look);
    };
    addEventListener('scroll', soon, { passive: true });
    addEventListener('resize', soon);
    return () => {
      cancelAnimationFrame(frame);
      removeEventListener('scroll', soon);
      removeEventListener('resize', soon);
    };
  }, [text]);
  return place;
}

function furthestSeen(blocks: ArrayLike<HTMLElement>): number {
  for (let i = blocks.length - 1; i >= 0; i--) {
    const top = blocks[i]?.getBoundingClientRect().top;
    if (top !== undefined && top < innerHeight * 0.8) return i;
  }
  return 0;
}
