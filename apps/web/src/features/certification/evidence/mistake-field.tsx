import { RadioGroup, RadioRow, TextArea } from '@lidzgaita/ui';
import { useT } from '../../../platform/i18n';
import { checkMistakes, isCheck } from './kinds';

interface MistakeFieldProps {
  id: string;
  kind: string;
  value: string;
  onChange: (reason: string) => void;
  error: string | undefined;
}

/** Why an earlier fact was wrong. Of a check it is chosen from a list. */
export function MistakeField({ id, kind, value, onChange, error }: MistakeFieldProps) {
  const t = useT();
  const field = { id, ...(error && { error }) };
  if (!isCheck(kind)) {
    return (
      <TextArea {...field} label={t('certification.mistake')} hint={t('certification.mistake.hint')} rows={2} value={value} onChange={(event) => onChange(event.target.value)} />
    );
  }
  return (
    <RadioGroup {...field} legend={t('certification.mistake')} value={value || null} onChange={onChange}>
      {checkMistakes.map((each) => (
        <RadioRow key={each} value={each} label={t(`certification.mistake.${each}`)} />
      ))}
    </RadioGroup>
  );
}
