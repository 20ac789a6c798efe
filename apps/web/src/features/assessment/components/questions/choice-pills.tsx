import { X } from 'lucide-react';
import { useId } from 'react';
import { useT } from '../../../../platform/i18n';

interface ChoicePillsProps {
  legend: string;
  options: readonly { value: string; label: string }[];
  value: string | undefined;
  readOnly: boolean;
  onChange: (value: string | undefined) => void;
}

/** A few choices that need no list to open; unlike radio buttons alone, the choice can be taken back. */
export function ChoicePills({ legend, options, value, readOnly, onChange }: ChoicePillsProps) {
  const t = useT();
  const name = useId();
  return (
    <fieldset disabled={readOnly} className="min-w-0">
      <legend className="mb-2 font-semibold">{legend}</legend>
      <div className="flex flex-wrap gap-2">
        {options.map((option) => (
          <label
            key={option.value}
            className="inline-flex min-h-12 items-center gap-2 rounded-md border-2 border-edge bg-surface px-3 py-2 transition-colors hover:border-primary has-checked:border-primary has-checked:bg-primary-soft has-checked:ring-1 has-checked:ring-primary has-focus-visible:outline-3 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus"
          >
            <input
              type="radio"
              name={name}
              value={option.value}
              checked={option.value === value}
              onChange={() => onChange(option.value)}
              className="focus-quiet size-5 shrink-0 appearance-none rounded-full border-2 border-edge bg-surface checked:border-[6px] checked:border-primary forced-colors:appearance-auto"
            />
            {option.label}
          </label>
        ))}
        {value !== undefined && !readOnly && (
          <button
            type="button"
            title={t('assessment.kind.clear')}
            onClick={(event) => {
              // The button goes away with the choice: focus stays with the group.
              event.currentTarget.closest('fieldset')?.querySelector('input')?.focus();
              onChange(undefined);
            }}
            className="grid size-12 shrink-0 place-items-center rounded-md text-primary transition-colors hover:bg-primary-soft"
          >
            <X aria-hidden className="size-5" />
            <span className="sr-only">
              {t('assessment.kind.clear')}: {legend}
            </span>
          </button>
        )}
      </div>
    </fieldset>
  );
}
