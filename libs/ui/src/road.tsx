import type { ReactNode } from 'react';
import { Check, Circle, Footprints, Hourglass, RotateCcw } from 'lucide-react';
import { cx } from './cx';

export type RoadState = 'met' | 'current' | 'missing' | 'waiting' | 'expired';

export interface RoadStep {
  id: string;
  state: RoadState;
  title: ReactNode;
  /** The state in words: "Nokārtots 12.10.2026." */
  status: ReactNode;
  /** Who moves next, the deadline, the place… */
  meta?: ReactNode;
  action?: ReactNode;
}

export interface RoadProps {
  steps: readonly RoadStep[];
  /** What the list is, for those who cannot see it. */
  label: string;
  headingLevel?: 2 | 3 | 4;
  className?: string;
}

const marks = {
  met: { Icon: Check, box: 'border-success bg-success text-surface', word: 'text-success' },
  current: { Icon: Footprints, box: 'border-primary bg-primary text-on-primary', word: 'text-primary' },
  missing: { Icon: Circle, box: 'border-edge text-transparent', word: 'text-muted' },
  waiting: { Icon: Hourglass, box: 'border-edge text-muted', word: 'text-muted' },
  expired: { Icon: RotateCcw, box: 'border-warning bg-warning-soft text-warning', word: 'text-warning' },
} as const;

/** The way there, as one list: each step with its state in words. Two lines walk beside it. */
export function Road({ steps, label, headingLevel = 3, className }: RoadProps) {
  const Heading = `h${headingLevel}` as const;
  return (
    <ol aria-label={label} className={className}>
      {steps.map((step, i) => {
        const { Icon, box, word } = marks[step.state];
        const last = i === steps.length - 1;
        const walked = step.state === 'met';
        return (
          <li
            key={step.id}
            aria-current={step.state === 'current' ? 'step' : undefined}
            className="keep-together relative grid grid-cols-[2.5rem_1fr] gap-x-3 sm:gap-x-4"
          >
            {!last && (
              <span
                aria-hidden
                className={cx(
                  'absolute top-11 bottom-1 start-[1.0625rem] w-1.5 border-x-2',
                  walked ? 'border-s-primary border-e-amber' : 'border-dotted border-edge',
                )}
              />
            )}
            <span aria-hidden className={cx('mt-0.5 grid size-10 place-items-center rounded-full border-2', box)}>
              <Icon className="size-5" strokeWidth={2.25} />
            </span>
            <div className={cx('min-w-0', last ? 'pb-0' : 'pb-7')}>
              <Heading className="pt-1 font-sans text-body font-semibold">{step.title}</Heading>
              <p className={cx('text-small font-semibold', word)}>{step.status}</p>
              {step.meta && <div className="mt-0.5 text-small text-muted">{step.meta}</div>}
              {step.action && <div className="mt-3 flex flex-wrap gap-2">{step.action}</div>}
            </div>
          </li>
        );
      })}
    </ol>
  );
}
