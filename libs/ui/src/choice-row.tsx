import { useId, type ComponentPropsWithRef, type ReactNode } from 'react';
import { CircleCheck, CircleX } from 'lucide-react';
import { cx } from './cx';

/** How a row stands once answers are shown. `missed` is a right answer that was not chosen. */
export type ChoiceState = 'correct' | 'incorrect' | 'missed';

export interface ChoiceRowProps extends Omit<ComponentPropsWithRef<'input'>, 'type' | 'className' | 'children'> {
  label: ReactNode;
  /** More about the choice, under the label. */
  description?: ReactNode;
  state?: ChoiceState;
  /** The word for `state` ("Pareizi"); required when there is a state, since colour alone says nothing. */
  stateLabel?: string;
  /** Why this option is right or wrong; shown under the row's text. */
  feedback?: ReactNode;
  className?: string;
}

const looks: Record<ChoiceState, string> = {
  correct: 'border-success bg-success-soft',
  incorrect: 'border-error bg-error-soft',
  missed: 'border-dashed border-success bg-surface',
};
const tones: Record<ChoiceState, string> = { correct: 'text-success', incorrect: 'text-error', missed: 'text-success' };
const icons = { correct: CircleCheck, incorrect: CircleX, missed: CircleCheck } as const;

export function ChoiceRow({
  kind,
  label,
  description,
  state,
  stateLabel,
  feedback,
  className,
  id,
  ...input
}: ChoiceRowProps & { kind: 'radio' | 'checkbox' }) {
  const made = useId();
  const own = id ?? made;
  const Icon = state && icons[state];
  return (
    <div
      className={cx(
        'relative rounded-md border-2 transition-colors',
        state
          ? looks[state]
          : 'border-edge bg-surface hover:border-primary has-checked:border-primary has-checked:bg-primary-soft has-checked:ring-1 has-checked:ring-primary has-aria-invalid:border-error group-data-invalid/fieldset:not-has-checked:border-error',
        'has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus has-focus-visible:[box-shadow:0_0_0_2px_var(--color-canvas),0_0_0_8px_var(--color-focus-halo)]',
        className,
      )}
    >
      <label className={cx('flex min-h-12 items-start gap-3 px-4 py-2.5', input.disabled && 'cursor-default')}>
        <input
          {...input}
          id={own}
          type={kind}
          aria-describedby={
            cx(
              state && `${own}-state`,
              description != null && `${own}-description`,
              feedback != null && `${own}-feedback`,
              input['aria-describedby'],
            ) || undefined
          }
          className={cx(
            'focus-quiet mt-0.5 size-6 shrink-0 appearance-none border-2 border-edge bg-surface bg-center bg-no-repeat transition-colors checked:border-primary disabled:opacity-100 forced-colors:appearance-auto',
            kind === 'radio'
              ? 'rounded-full checked:border-8'
              : 'choice-tick rounded-sm checked:bg-primary indeterminate:bg-primary indeterminate:border-primary',
          )}
        />
        <span className="flex min-w-0 flex-1 flex-wrap items-start gap-x-4 gap-y-1">
          <span className="min-w-0 flex-[1_1_16rem]">{label}</span>
          {Icon && (
            <span
              id={`${own}-state`}
              className={cx('mt-0.5 flex items-center gap-1.5 text-small font-semibold', tones[state])}
            >
              <Icon aria-hidden className="size-5 shrink-0" />
              {stateLabel}
            </span>
          )}
        </span>
      </label>
      {description != null && (
        <p id={`${own}-description`} className="-mt-1 pe-4 pb-3 ps-13 text-small text-muted">
          {description}
        </p>
      )}
      {feedback != null && (
        <div id={`${own}-feedback`} className="-mt-1 pe-4 pb-3 ps-13 text-small">
          {feedback}
        </div>
      )}
    </div>
  );
}

/** One checkbox whose whole row is its target. */
export function CheckboxRow(props: ChoiceRowProps) {
  return <ChoiceRow kind="checkbox" {...props} />;
}
