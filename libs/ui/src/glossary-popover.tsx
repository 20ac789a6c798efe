import { useEffect, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { X } from 'lucide-react';

export interface GlossaryPopoverProps {
  /** The word in the text, as it is inflected there. */
  children: ReactNode;
  /** The word as it stands in the glossary. */
  term: ReactNode;
  /** Phrasing content only (text, links, emphasis): it stands inside a paragraph. */
  definition: ReactNode;
  closeLabel: string;
  /** The word's language, when it is not the page's. */
  lang?: string;
}

/**
 * A word that explains itself. The explanation follows its button in the document, so that it is the next thing read
 * on any screen reader; it opens by press, never by hover alone, and closes by Esc, a press outside, or its button.
 * On a phone it rises from the bottom, elsewhere it stands under the word.
 */
export function GlossaryPopover({ children, term, definition, closeLabel, lang }: GlossaryPopoverProps) {
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLSpanElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLSpanElement>(null);

  useEffect(() => {
    if (!open) return;
    const key = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    };
    const press = (event: PointerEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const leave = (event: FocusEvent) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    document.addEventListener('keydown', key);
    document.addEventListener('pointerdown', press);
    document.addEventListener('focusin', leave);
    return () => {
      document.removeEventListener('keydown', key);
      document.removeEventListener('pointerdown', press);
      document.removeEventListener('focusin', leave);
    };
  }, [open]);

  // Keep the box inside the window; above the word when there is no room below.
  useLayoutEffect(() => {
    const element = box.current;
    const word = button.current;
    if (!open || !element || !word || window.innerWidth < 640) return;
    const place = () => {
      const at = word.getBoundingClientRect();
      const size = element.getBoundingClientRect();
      const left = Math.min(Math.max(12, at.left), document.documentElement.clientWidth - size.width - 12);
      const below = at.bottom + 8 + size.height < window.innerHeight || at.top < size.height + 16;
      element.style.left = `${left}px`;
      element.style.top = `${below ? at.bottom + 8 : at.top - size.height - 8}px`;
    };
    place();
    window.addEventListener('scroll', place, { passive: true, capture: true });
    window.addEventListener('resize', place);
    return () => {
      window.removeEventListener('scroll', place, { capture: true });
      window.removeEventListener('resize', place);
    };
  }, [open]);

  return (
    <span ref={root}>
      <button
        ref={button}
        type="button"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        className="-my-1 inline rounded-sm py-1 text-start text-inherit underline decoration-primary decoration-dotted decoration-2 underline-offset-[0.22em] transition-colors hover:bg-primary-soft aria-expanded:bg-primary-soft"
      >
        {children}
      </button>
      {open && (
        <span
          ref={box}
          id={id}
          lang={lang}
          className="no-print fixed z-40 block w-80 max-w-[calc(100vw-1.5rem)] animate-appear rounded-md border border-divider bg-surface p-4 pe-12 text-start font-sans text-small font-normal text-ink shadow-overlay max-sm:inset-x-3 max-sm:bottom-[calc(5.5rem+env(safe-area-inset-bottom))] max-sm:w-auto"
        >
          <span className="block font-semibold">{term}</span>
          <span className="mt-1 block">{definition}</span>
          <button
            type="button"
            onClick={() => {
              setOpen(false);
              button.current?.focus();
            }}
            className="focus-inset absolute end-0 top-0 grid size-12 place-items-center rounded-md text-muted hover:text-ink"
          >
            <X aria-hidden className="size-5" />
            <span className="sr-only">{closeLabel}</span>
          </button>
        </span>
      )}
    </span>
  );
}
