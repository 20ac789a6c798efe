import { DateField, RadioGroup, RadioRow, SelectField, TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { type ClearanceSetting, GrantClearanceDocument } from '../../../../generated/graphql';
import { addDays, today } from '../../../../platform/dates';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { keepPermits, type Permits } from '../permits';

interface GrantDialogProps {
  permits: Permits;
  onClose: () => void;
}

const [formId, placeId, untilId, limitsId] = ['dot-atlauju', 'atlauja-vieta', 'atlauja-lidz', 'atlauja-ierobezojumi'];

export function GrantDialog({ permits: { enrolmentId, grantable, places }, onClose }: GrantDialogProps) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [setting, setSetting] = useState<ClearanceSetting>(grantable[0]!);
  const [place, setPlace] = useState('');
  const [validUntil, setValidUntil] = useState(addDays(today(), 364));
  const [limits, setLimits] = useState('');
  const submission = useSubmission(formId, {
    'place-missing': placeId,
    'clearance-days': untilId,
    'note-too-long': limitsId,
  });
  const prison = setting === 'PRISON';
  const errorOf = (fieldId: string) => {
    const error = submission.problemOf(fieldId);
    return error ? { error } : {};
  };
  const submit = async () => {
    const given = { enrolmentId, setting, validUntil, place: prison ? place : null, limits: limits.trim() || null };
    const missing = [
      ...(prison && !place ? [{ fieldId: placeId, message: t('refusal.place-missing') }] : []),
      ...(validUntil ? [] : [{ fieldId: untilId, message: t('refusal.clearance-days') }]),
    ];
    const permits = await submission.run(missing, async () => {
      return (await request(GrantClearanceDocument, { input: { key: keyOf(given), ...given } })).grantClearance;
    });
    if (!permits) return;
    keepPermits(permits);
    notify({ message: t('permits.grant.done') });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('permits.grant.title')}
      submission={submission}
      submitLabel={t('permits.grant')}
      busyLabel={t('permits.grant.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <RadioGroup
        legend={t('permits.grant.setting')}
        name="vide"
        value={setting}
        onChange={(value) => setSetting(value as ClearanceSetting)}
      >
        {grantable.map((each) => (
          <RadioRow key={each} value={each} label={t(`permits.setting.${each}`)} />
        ))}
      </RadioGroup>
      {prison && (
        <SelectField
          id={placeId}
          label={t('permits.grant.place')}
          placeholder={t('permits.grant.place.choose')}
          options={places.map(({ code, name }) => ({ value: code, label: text(name) }))}
          value={place}
          onChange={(event) => setPlace(event.target.value)}
          {...errorOf(placeId)}
        />
      )}
      <DateField
        id={untilId}
        label={t('permits.grant.until')}
        hint={t('permits.grant.until.hint')}
        min={today()}
        value={validUntil}
        onChange={(event) => setValidUntil(event.target.value)}
        {...errorOf(untilId)}
      />
      <TextField
        id={limitsId}
        optional={t('certification.record.optional')}
        label={t('permits.grant.limits')}
        hint={t('permits.grant.limits.hint')}
        value={limits}
        onChange={(event) => setLimits(event.target.value)}
        {...errorOf(limitsId)}
      />
    </FormDialog>
  );
}
