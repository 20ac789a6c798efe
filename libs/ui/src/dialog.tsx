import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import { X } from 'lucide-react';
import { cx } from './cx';

export interface DialogProps {
  open: boolean;
  /** Asked to close: Esc, the close button or a press outside. The caller sets `open`. */
  onClose: () => void;
  title: ReactNode;
  /** Words for the close button. */
  closeLabel: string;
  /** Buttons, the safe one first. */
  actions?: ReactNode;
  size?: 'small' | 'medium' | 'large';
  /** Takes focus when the dialog opens; the title by default, so that it is read first. */
  initialFocus?: RefObject<HTMLElement | null>;
  /** Only the buttons close it (an unsaved text, a serious decision). Esc still asks. */
  keepOpenOutside?: boolean;
  children?: ReactNode;
}

const sizes = { small: 'max-w-narrow', medium: 'max-w-form', large: 'max-w-page' } as const;

export function Dialog({ open, ...rest }: DialogProps) {
  return open ? <OpenDialog {...rest} /> : null;
}

let locks = 0;

/** Keeps the page behind still, and its width as it was when the scroll bar goes. */
function lockScroll(): () => void {
  const root = document.documentElement;
  if (locks++ === 0) {
    root.style.paddingInlineEnd = `${window.innerWidth - root.clientWidth}px`;
    root.style.overflow = 'hidden';
  }
  return () => {
    if (--locks === 0) {
      root.style.paddingInlineEnd = '';
      root.style.overflow = '';
    }
  };
}

function OpenDialog({
  onClose,
  title,
  closeLabel,
  actions,
  size = 'medium',
  initialFocus,
  keepOpenOutside,
  children,
}: Omit<DialogProps, 'open'>) {
  const box = useRef<HTMLDialogElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const pressedOutside = useRef(false);
  const titleId = useId();

  useEffect(() => {
    const dialog = box.current;
    if (!dialog) return;
    const opener = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    if (!dialog.open) dialog.showModal();
    (initialFocus?.current ?? dialog.querySelector<HTMLElement>('[data-autofocus]') ?? heading.current)?.focus();
    const unlock = lockScroll();
    return () => {
      unlock();
      dialog.close();
      // The element that opened it may be gone (a deleted row): then focus stays with the page's heading.
      const back = opener?.isConnected ? opener : document.querySelector<HTMLElement>('h1[tabindex]');
      back?.focus();
    };
  }, [initialFocus]);

  return (
    <dialog
      ref={box}
      aria-labelledby={titleId}
      onCancel={(event) => {
        if (event.target !== box.current) return;
        event.preventDefault();
        onClose();
      }}
      onPointerDown={(event) => {
        pressedOutside.current = event.target === box.current;
      }}
      onClick={(event) => {
        if (event.target === box.current && pressedOutside.current && !keepOpenOutside) onClose();
      }}
      className={cx(
        'm-auto max-h-[min(90dvh,56rem)] w-[calc(100%-2rem)] overflow-y-auto overscroll-contain rounded-lg border border-divider bg-surface p-0 shadow-overlay backdrop:bg-scrim open:animate-appear',
        'max-sm:mb-0 max-sm:w-full max-sm:max-w-none max-sm:rounded-b-none',
        sizes[size],
      )}
    >
      <div className="p-4 sm:p-6">
        <div className="flex items-start justify-between gap-3">
          <h2 ref={heading} id={titleId} tabIndex={-1} className="focus-quiet pt-2 text-h3">
            {title}
          </h2>
          <button
            type="button"
            onClick={onClose}
            className="-me-2 grid size-12 shrink-0 place-items-center rounded-md text-muted transition-colors hover:bg-sunken hover:text-ink"
          >
            <X aria-hidden className="size-6" />
            <span className="sr-only">{closeLabel}</span>
          </button>
        </div>
        {children && <div className="mt-2 [&>*+*]:mt-4">{children}</div>}
        {actions && <div className="mt-6 flex flex-wrap gap-2 max-sm:[&>button]:w-full">{actions}</div>}
      </div>
    </dialog>
  );
}
