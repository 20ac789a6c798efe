import { CheckboxGroup, CheckboxRow, DateField, Fieldset, RadioGroup, RadioRow, Segmented, TextArea, TextField } from '@lidzgaita/ui';
import { today } from '../../../platform/dates';
import type { Submission } from '../../../platform/form';
import { useT } from '../../../platform/i18n';
import { asksMinutes, asksRatings, behaviours, checkLimits, isCheck, lastDayOf, levels, outcomeId, outcomesOf } from './kinds';
import { fieldIds, type useFact } from './use-fact';

interface FactFieldsProps {
  kind: string;
  fact: ReturnType<typeof useFact>;
  submission: Submission;
}

/** The fields that a kind of evidence has. */
export function FactFields({ kind, fact: { values, limited, set }, submission }: FactFieldsProps) {
  const t = useT();
  const optional = t('certification.record.optional');
  const lastDay = lastDayOf(kind);
  const errorOf = (field: keyof typeof fieldIds) => {
    const error = submission.problemOf(fieldIds[field]);
    return { id: fieldIds[field], ...(error && { error }) };
  };
  return (
    <>
      <DateField
        {...errorOf('occurredOn')}
        label={t(`certification.record-date.${kind}`)}
        max={today()}
        value={values.occurredOn}
        onChange={(event) => set({ occurredOn: event.target.value })}
      />
      {outcomesOf(kind).length > 0 && (
        <RadioGroup {...errorOf('outcome')} legend={t('certification.record.outcome')} value={values.outcome || null} onChange={(outcome) => set({ outcome })}>
          {outcomesOf(kind).map((each) => (
            <RadioRow key={each} value={each} label={t(outcomeId(kind, each))} />
          ))}
        </RadioGroup>
      )}
      {limited && (
        <CheckboxGroup {...errorOf('limits')} legend={t('certification.record.limits')}>
          {checkLimits.map((each) => (
            <CheckboxRow
              key={each}
              label={t(`certification.limit.${each}`)}
              checked={values.limits.includes(each)}
              onChange={({ target }) => set({ limits: target.checked ? [...values.limits, each] : values.limits.filter((one) => one !== each) })}
            />
          ))}
        </CheckboxGroup>
      )}
      {asksRatings(kind) && (
        <Fieldset {...errorOf('ratings')} legend={t('certification.record.ratings')} hint={t('certification.record.ratings.hint')}>
          <div className="grid gap-3">
            {behaviours.map((each) => (
              <Segmented
                key={each}
                label={t(`certification.behaviour.${each}`)}
                options={levels.map((level) => ({ value: level as string, label: level }))}
                value={values.ratings[each] ?? ''}
                onChange={(level) => set({ ratings: { ...values.ratings, [each]: level } })}
              />
            ))}
          </div>
        </Fieldset>
      )}
      {asksMinutes(kind) && (
        <TextField
          {...errorOf('minutes')}
          label={t(`certification.record-minutes.${kind}`)}
          hint={t('certification.record.minutes.hint')}
          inputMode="numeric"
          chars={6}
          suffix={t('certification.record.minutes.unit')}
          value={values.minutes}
          onChange={(event) => set({ minutes: event.target.value })}
        />
      )}
      {isCheck(kind) && (
        <TextField
          {...errorOf('reference')}
          label={t(`certification.record-number.${kind}`)}
          {...(kind === 'record-check' && { optional })}
          hint={t(`certification.record-number.${kind}.hint`)}
          autoComplete="off"
          maxLength={40}
          chars={24}
          value={values.reference}
          onChange={(event) => set({ reference: event.target.value })}
        />
      )}
      {lastDay && (
        <DateField
          {...errorOf('validUntil')}
          label={t(`certification.record-until.${kind}`)}
          {...(lastDay === 'allowed' && { optional, hint: t(`certification.record-until.${kind}.hint`) })}
          min={values.occurredOn}
          value={values.validUntil}
          onChange={(event) => set({ validUntil: event.target.value })}
        />
      )}
      {!isCheck(kind) && (
        <TextArea
          {...errorOf('note')}
          label={t('certification.record.note')}
          optional={optional}
          hint={t('certification.record.note.hint')}
          rows={3}
          value={values.note}
          onChange={(event) => set({ note: event.target.value })}
        />
      )}
    </>
  );
}
