import type { ReactNode } from 'react';
import { Award, CircleAlert, CircleCheck, CircleDashed, Clock, Info, TriangleAlert } from 'lucide-react';
import { cx } from './cx';

export type Tone = 'success' | 'warning' | 'error' | 'info' | 'waiting' | 'neutral' | 'certificate';

export interface StatusWordProps {
  tone?: Tone;
  /** Another icon than the tone's own. */
  icon?: ReactNode;
  className?: string;
  children: ReactNode;
}

const icons = {
  success: CircleCheck,
  warning: TriangleAlert,
  error: CircleAlert,
  info: Info,
  waiting: Clock,
  neutral: CircleDashed,
  certificate: Award,
} as const;

const inks: Record<Tone, string> = {
  success: 'text-success',
  warning: 'text-warning',
  error: 'text-error',
  info: 'text-primary',
  waiting: 'text-muted',
  neutral: 'text-muted',
  certificate: 'text-carmine',
};
const softs: Record<Tone, string> = {
  success: 'border-transparent bg-success-soft',
  warning: 'border-transparent bg-warning-soft',
  error: 'border-transparent bg-error-soft',
  info: 'border-transparent bg-primary-soft',
  waiting: 'border-divider bg-sunken',
  neutral: 'border-divider bg-sunken',
  certificate: 'border-current bg-surface',
};

/** A state in words, with an icon and a colour that agree. */
export function StatusWord({ tone = 'neutral', icon, className, children }: StatusWordProps) {
  const Icon = icons[tone];
  return (
    <span
      className={cx(
        'inline-flex items-start gap-1.5 font-semibold [&>svg]:mt-[0.22em] [&>svg]:size-[1.1em] [&>svg]:shrink-0',
        inks[tone],
        className,
      )}
    >
      {icon ?? <Icon aria-hidden />}
      <span>{children}</span>
    </span>
  );
}

/** The same in a soft pill, for lists and tables. */
export function Badge({ tone = 'neutral', icon, className, children }: StatusWordProps) {
  const Icon = icons[tone];
  return (
    <span
      className={cx(
        'inline-flex items-center gap-1.5 rounded-pill border px-2.5 py-0.5 text-dense font-semibold [&>svg]:size-[1.1em] [&>svg]:shrink-0',
        inks[tone],
        softs[tone],
        className,
      )}
    >
      {icon ?? <Icon aria-hidden />}
      <span>{children}</span>
    </span>
  );
}
