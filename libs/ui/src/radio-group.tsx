import { createContext, useContext, useId, useMemo, type ReactNode } from 'react';
import { ChoiceRow, type ChoiceRowProps } from './choice-row';
import { Fieldset, type FieldsetProps } from './fieldset';

interface Group {
  name: string;
  value: string | null | undefined;
  disabled: boolean | undefined;
  invalid: boolean;
  onChange: ((value: string) => void) | undefined;
}
const GroupContext = createContext<Group | null>(null);

export interface RadioGroupProps extends FieldsetProps {
  name?: string;
  /** Controlled value; `null` when nothing is chosen yet. */
  value?: string | null;
  onChange?: (value: string) => void;
}

export function RadioGroup({ name, value, onChange, disabled, error, children, ...fieldset }: RadioGroupProps) {
  const made = useId();
  const invalid = error != null;
  const group = useMemo<Group>(
    () => ({ name: name ?? made, value, disabled, invalid, onChange }),
    [name, made, value, disabled, invalid, onChange],
  );
  return (
    <GroupContext value={group}>
      <Fieldset {...fieldset} error={error}>
        <div className="grid gap-2">{children}</div>
      </Fieldset>
    </GroupContext>
  );
}

export interface RadioRowProps extends ChoiceRowProps {
  value: string;
}

/** One choice of a `RadioGroup`; alone it is a plain radio row. */
export function RadioRow({ value, ...row }: RadioRowProps): ReactNode {
  const group = useContext(GroupContext);
  if (!group) return <ChoiceRow kind="radio" value={value} {...row} />;
  return (
    <ChoiceRow
      kind="radio"
      {...row}
      value={value}
      name={group.name}
      disabled={group.disabled || row.disabled}
      aria-invalid={group.invalid || undefined}
      {...(group.value !== undefined && { checked: group.value === value })}
      onChange={(event) => {
        row.onChange?.(event);
        group.onChange?.(value);
      }}
    />
  );
}

export interface CheckboxGroupProps extends FieldsetProps {}

/** A fieldset of `CheckboxRow`s. */
export function CheckboxGroup({ children, ...fieldset }: CheckboxGroupProps) {
  return (
    <Fieldset {...fieldset}>
      <div className="grid gap-2">{children}</div>
    </Fieldset>
  );
}
