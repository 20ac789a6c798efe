import { createContext, useCallback, useContext, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { cx } from './cx';

export interface Notice {
  message: ReactNode;
  tone?: 'success' | 'info' | 'error';
  /** One thing to do, mostly "Atsaukt". With it the bar stays until it is used or closed. */
  action?: { label: string; onAction: () => void };
  /** Milliseconds; 8 s by default, and for ever when there is an action or it is an error. */
  stayFor?: number;
}

interface Voice {
  announce: (message: string, urgency?: 'polite' | 'assertive') => void;
  notify: (notice: Notice) => () => void;
}

const VoiceContext = createContext<Voice | null>(null);
const silent: Voice = { announce: () => undefined, notify: () => () => undefined };

/** Says a sentence to screen readers; nothing is shown. */
export function useAnnounce(): Voice['announce'] {
  return (useContext(VoiceContext) ?? silent).announce;
}

/** Shows a bar that confirms what has just happened (and says it); gives back a function that closes it. */
export function useNotify(): Voice['notify'] {
  return (useContext(VoiceContext) ?? silent).notify;
}

export interface AnnouncerProps {
  /** Words for closing a confirmation bar, and the name of the place where bars appear. */
  closeLabel: string;
  regionLabel: string;
  children: ReactNode;
}

/** Holds the live regions of the page. One, at the root. */
export function Announcer({ closeLabel, regionLabel, children }: AnnouncerProps) {
  const [polite, setPolite] = useState('');
  const [assertive, setAssertive] = useState('');
  const [notices, setNotices] = useState<Array<Notice & { key: number }>>([]);
  const next = useRef(0);
  const timers = useRef(new Set<ReturnType<typeof setTimeout>>());

  const announce = useCallback<Voice['announce']>((message, urgency = 'polite') => {
    const set = urgency === 'assertive' ? setAssertive : setPolite;
    // Emptied first: the same sentence twice must be read twice.
    set('');
    const timer = setTimeout(() => {
      set(message);
      timers.current.delete(timer);
    }, 60);
    timers.current.add(timer);
  }, []);
  useEffect(() => {
    const all = timers.current;
    return () => all.forEach(clearTimeout);
  }, []);

  const close = useCallback((key: number) => setNotices((list) => list.filter((n) => n.key !== key)), []);
  const notify = useCallback<Voice['notify']>(
    (notice) => {
      const key = next.current++;
      setNotices((list) => [...list.slice(-2), { ...notice, key }]);
      return () => close(key);
    },
    [close],
  );

  const voice = useMemo(() => ({ announce, notify }), [announce, notify]);
  return (
    <VoiceContext value={voice}>
      {children}
      <div className="sr-only">
        <div aria-live="polite" aria-atomic="true">
          {polite}
        </div>
        <div aria-live="assertive" aria-atomic="true">
          {assertive}
        </div>
      </div>
      <div
        role="region"
        aria-label={regionLabel}
        className="no-print pointer-events-none fixed inset-x-3 bottom-[calc(5.5rem+env(safe-area-inset-bottom))] z-50 grid justify-items-center gap-2 lg:bottom-6"
      >
        <div role="status" className="contents">
          {notices.map(({ key, ...notice }) => (
            <ConfirmationBar key={key} {...notice} closeLabel={closeLabel} onClose={() => close(key)} />
          ))}
        </div>
      </div>
    </VoiceContext>
  );
}

export interface ConfirmationBarProps extends Notice {
  closeLabel: string;
  onClose: () => void;
}

const icons = { success: CircleCheck, info: Info, error: CircleAlert } as const;
const inks = { success: 'text-success', info: 'text-primary', error: 'text-error' } as const;

/** The bar itself. It waits while it is pointed at or focused. */
export function ConfirmationBar({
  message,
  tone = 'success',
  action,
  stayFor = action || tone === 'error' ? Infinity : 8000,
  closeLabel,
  onClose,
}: ConfirmationBarProps) {
  const Icon = icons[tone];
  const [held, setHeld] = useState(false);
  const done = useRef(onClose);
  useEffect(() => {
    done.current = onClose;
  });
  useEffect(() => {
    if (held || stayFor === Infinity) return;
    const timer = setTimeout(() => done.current(), stayFor);
    return () => clearTimeout(timer);
  }, [held, stayFor]);
  return (
    <div
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      className="pointer-events-auto flex w-full max-w-form animate-appear items-center gap-3 rounded-md border border-divider bg-surface py-1 ps-4 pe-1 shadow-overlay"
    >
      <Icon aria-hidden className={cx('size-5 shrink-0', inks[tone])} />
      <p className="min-w-0 flex-1 py-2 text-small">{message}</p>
      {action && (
        <button
          type="button"
          onClick={() => {
            action.onAction();
            onClose();
          }}
          className="focus-inset min-h-12 shrink-0 rounded-md px-3 font-semibold text-primary underline underline-offset-4 hover:bg-primary-soft"
        >
          {action.label}
        </button>
      )}
      <button
        type="button"
        onClick={onClose}
        className="focus-inset grid size-12 shrink-0 place-items-center rounded-md text-muted hover:bg-sunken hover:text-ink"
      >
        <X aria-hidden className="size-5" />
        <span className="sr-only">{closeLabel}</span>
      </button>
    </div>
  );
}
