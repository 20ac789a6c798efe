import type { NumberView } from '@lidzgaita/contract';
import { Fieldset, SelectField, TextField } from '@lidzgaita/ui';
import { useState } from 'react';
import { useLocalized, useT } from '../../../../platform/i18n';
import { useTypedAnswer } from '../../hooks/use-typed-answer';
import { readDecimal, writeDecimal } from './decimal';
import type { QuestionInputProps, QuestionKind } from './kind';
import { numberOf } from './responses';

function NumberInput({ view, fieldId, response, readOnly = false, onAnswer }: QuestionInputProps<NumberView>) {
  const t = useT();
  const text = useLocalized();
  const saved = numberOf(response);
  const [unit, setUnit] = useState(saved.unit ?? '');
  const [wrong, setWrong] = useState(false);
  const several = view.units.length > 1;

  const answer = (written: string, unitId: string) => {
    const number = readDecimal(written);
    setWrong(number === undefined && (written !== '' || saved.number !== ''));
    if (number === undefined || (several && !unitId)) return;
    if (number !== saved.number || unitId !== (saved.unit ?? ''))
      onAnswer({ number, ...(several && { unit: unitId }) });
  };
  const mark = t('assessment.decimal-mark');
  const { typed, type, flush } = useTypedAnswer(
    view.id,
    writeDecimal(saved.number, mark),
    (written) => answer(written, unit),
    (written) => writeDecimal(readDecimal(written) ?? written, mark),
  );
  const only = view.units.length === 1 ? view.units[0] : undefined;
  return (
    <Fieldset id={fieldId} legend={text(view.prompt)} headingLevel={1}>
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        <TextField
          name={view.id}
          label={t('assessment.kind.number.label')}
          hint={t(several ? 'assessment.kind.number.unit-too' : 'assessment.kind.number')}
          inputMode="decimal"
          autoComplete="off"
          chars={12}
          value={typed}
          readOnly={readOnly}
          suffix={only && text(only.text)}
          error={wrong ? t('assessment.kind.number.wrong') : undefined}
          onChange={(event) => {
            setWrong(false);
            type(event.target.value);
          }}
          onBlur={flush}
        />
        {several && (
          <SelectField
            label={t('assessment.kind.number.unit')}
            options={view.units.map(({ id, text: label }) => ({ value: id, label: text(label) }))}
            placeholder={t('assessment.kind.choose')}
            value={saved.unit ?? unit}
            disabled={readOnly}
            onChange={(event) => {
              flush();
              setUnit(event.target.value);
              answer(typed.trim(), event.target.value);
            }}
          />
        )}
      </div>
    </Fieldset>
  );
}

export const number: QuestionKind<NumberView> = {
  Input: NumberInput,
  isAnswered: (view, response) => {
    const { number: given, unit } = numberOf(response);
    return given !== '' && (view.units.length < 2 || unit !== undefined);
  },
  inWords: (view, response, { t, text }) => {
    const { number: given, unit } = numberOf(response);
    const named = view.units.length === 1 ? view.units[0] : view.units.find(({ id }) => id === unit);
    const value = writeDecimal(given, t('assessment.decimal-mark'));
    return named && value ? `${value} ${text(named.text)}` : value;
  },
};
