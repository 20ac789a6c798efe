import { TextField, type TextFieldProps } from './text-field';

export type DateFieldProps = Omit<TextFieldProps, 'type' | 'chars' | 'suffix'> & {
  /** `date` gives `2026-11-22`, `datetime-local` gives `2026-11-22T14:20`, `time` gives `14:20`. */
  kind?: 'date' | 'datetime-local' | 'time';
};

/** The device's own date picker: the one people know, in their language. */
export function DateField({ kind = 'date', ...props }: DateFieldProps) {
  return <TextField {...props} type={kind} chars={kind === 'datetime-local' ? 20 : 14} />;
}
