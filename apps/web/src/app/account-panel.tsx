import { Button, TextLink } from '@lidzgaita/ui';
import { CircleUserRound, LogOut } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import { Link, useNavigate } from 'react-router';
import { useT } from '../platform/i18n';
import { useWaiting } from '../platform/outbox';
import { hasRole, signOut, type Viewer } from '../platform/session';

interface AccountPanelProps {
  viewer: Viewer;
}

/** Who is signed in, and the way out. A plain disclosure: its contents are not a menu of commands. */
export function AccountPanel({ viewer }: AccountPanelProps) {
  const t = useT();
  const id = useId();
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const trigger = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (!open) return;
    const outside = (event: Event) => {
      if (event.target instanceof Node && !root.current?.contains(event.target)) setOpen(false);
    };
    const escape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return;
      setOpen(false);
      trigger.current?.focus();
    };
    document.addEventListener('keydown', escape);
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('keydown', escape);
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [open]);

  return (
    <div ref={root} className="relative">
      <button
        ref={trigger}
        type="button"
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
        className="inline-flex min-h-12 min-w-12 items-center justify-center gap-2 rounded-md px-2 hover:bg-sunken"
      >
        <CircleUserRound aria-hidden className="size-6 shrink-0" />
        <span className="max-md:sr-only">{viewer.givenName}</span>
        <span className="sr-only">{t('app.account')}</span>
      </button>
      <div
        id={id}
        hidden={!open}
        className="absolute end-0 top-full z-40 mt-1 w-72 max-w-[calc(100vw-2rem)] rounded-md border border-divider bg-surface p-4 shadow-overlay"
      >
        <AccountDetails viewer={viewer} />
      </div>
    </div>
  );
}

function AccountDetails({ viewer }: AccountPanelProps) {
  const t = useT();
  const navigate = useNavigate();
  const waiting = useWaiting();
  const [busy, setBusy] = useState(false);
  const leave = async () => {
    setBusy(true);
    try {
      await signOut();
      await navigate('/ieiet');
    } finally {
      setBusy(false);
    }
  };
  return (
    <>
      <p className="font-semibold">{`${viewer.givenName} ${viewer.familyName}`}</p>
      <p className="text-small break-words text-muted">{viewer.email}</p>
      <ul className="mt-3">
        <li>
          <TextLink as={Link} to="/mani-dati" standalone>
            {t('app.own-data')}
          </TextLink>
        </li>
        {(hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'ADMINISTRATOR')) && (
          <li>
            <TextLink as={Link} to="/vardu-labojumi" standalone>
              {t('app.name-corrections')}
            </TextLink>
          </li>
        )}
        {(hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'ADMINISTRATOR')) && (
          <li>
            <TextLink as={Link} to="/dzesana" standalone>
              {t('app.erasures')}
            </TextLink>
          </li>
        )}
      </ul>
      {waiting > 0 && <p className="mt-3 text-small text-warning">{t('app.account.waiting', { n: waiting })}</p>}
      <Button
        className="mt-4"
        wide
        variant="secondary"
        icon={<LogOut aria-hidden />}
        busy={busy}
        busyLabel={t('app.sign-out.busy')}
        onClick={() => void leave().catch(() => undefined)}
      >
        {t('app.sign-out')}
      </Button>
    </>
  );
}
