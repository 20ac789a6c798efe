import { cx } from './cx';

export interface LanguageSwitchProps {
  /** Names the group ("Valoda / Language"). */
  label: string;
  /** `label` is the language's own name ("Latviešu"), `short` what is shown ("LV"). */
  options: ReadonlyArray<{ code: string; label: string; short?: string }>;
  value: string;
  onChange: (code: string) => void;
  className?: string;
}

export function LanguageSwitch({ label, options, value, onChange, className }: LanguageSwitchProps) {
  return (
    <div role="group" aria-label={label} className={cx('inline-flex items-center', className)}>
      {options.map((option) => {
        const current = option.code === value;
        return (
          <button
            key={option.code}
            type="button"
            lang={option.code}
            aria-pressed={current}
            onClick={() => onChange(option.code)}
            className={cx(
              'focus-inset min-h-12 min-w-12 rounded-md px-2 text-small transition-colors hover:bg-sunken',
              current
                ? 'font-semibold text-ink underline decoration-primary decoration-2 underline-offset-8'
                : 'text-muted',
            )}
          >
            {option.short ? (
              <>
                <span aria-hidden>{option.short}</span>
                <span className="sr-only">{option.label}</span>
              </>
            ) : (
              option.label
            )}
          </button>
        );
      })}
    </div>
  );
}
