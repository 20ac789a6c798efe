import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Text } from 'react-aria-components/Text';
import { Check, ChevronsUpDown } from 'lucide-react';
import { useAriaStyle } from './aria-style';
import { controlClass, FieldError } from './field';
import { cx } from './cx';

export interface ComboOption {
  id: string;
  label: string;
  description?: ReactNode;
}

export interface ComboBoxProps {
  label: ReactNode;
  hint?: ReactNode;
  error?: ReactNode;
  options: readonly ComboOption[];
  value: string | null;
  onChange: (id: string | null) => void;
  /** For options that a server filters: what has been typed, and told when it changes. */
  inputValue?: string;
  onInputChange?: (text: string) => void;
  /** Shown when nothing fits. */
  emptyLabel: ReactNode;
  placeholder?: string;
  disabled?: boolean;
  required?: boolean;
  name?: string;
  className?: string;
}

/** Type to find one of many. Uses React Aria: import it lazily from `@lidzgaita/ui/combo-box`. */
export function ComboBox({
  label,
  hint,
  error,
  options,
  value,
  onChange,
  inputValue,
  onInputChange,
  emptyLabel,
  placeholder,
  disabled,
  required,
  name,
  className,
}: ComboBoxProps) {
  useAriaStyle();
  return (
    <AriaComboBox
      className={cx('grid max-w-form gap-1', className)}
      selectedKey={value}
      onSelectionChange={(key) => onChange(key === null ? null : String(key))}
      {...(inputValue !== undefined ? { inputValue, items: options } : { defaultItems: options })}
      onInputChange={onInputChange}
      isInvalid={error != null}
      isDisabled={disabled}
      isRequired={required}
      name={name}
      allowsEmptyCollection
      menuTrigger="focus"
    >
      <Label className="font-semibold">{label}</Label>
      {hint != null && (
        <Text slot="description" className="text-small text-muted">
          {hint}
        </Text>
      )}
      {error != null && (
        <Text slot="errorMessage">
          <FieldError>{error}</FieldError>
        </Text>
      )}
      <span className="relative mt-1 block">
        <Input className={cx(controlClass, 'pe-12')} placeholder={placeholder} />
        <AriaButton className="absolute inset-y-0 end-0 grid w-12 place-items-center rounded-sm text-muted hover:text-ink">
          <ChevronsUpDown aria-hidden className="size-5" />
        </AriaButton>
      </span>
      <Popover
        offset={4}
        className="w-(--trigger-width) overflow-auto rounded-md border border-divider bg-surface p-1 shadow-overlay"
      >
        <ListBox<ComboOption>
          className="focus-quiet max-h-80 overflow-auto overscroll-contain"
          renderEmptyState={() => <p className="px-3 py-2.5 text-small text-muted">{emptyLabel}</p>}
        >
          {(option) => (
            <ListBoxItem
              id={option.id}
              textValue={option.label}
              className="group/option focus-quiet flex min-h-12 cursor-pointer items-start gap-3 rounded-sm px-3 py-2.5 data-focused:bg-primary-soft data-focused:text-primary data-focused:outline-2 data-focused:-outline-offset-2 data-focused:outline-primary"
            >
              <span className="min-w-0 flex-1">
                <Text slot="label">{option.label}</Text>
                {option.description && (
                  <Text slot="description" className="block text-small text-muted">
                    {option.description}
                  </Text>
                )}
              </span>
              <Check aria-hidden className="invisible mt-1 size-5 shrink-0 group-data-selected/option:visible" />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
