import { TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { EndAccommodationDocument } from '../../../../generated/graphql';
import { FormDialog, focusHeading, useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import type { Accommodation } from '../../staff/accommodation';
import { personName } from '../../staff/person-name';
import { refreshTests } from '../../staff/refresh-tests';

interface AccommodationEndDialogProps {
  accommodation: Accommodation;
  onClose: () => void;
}

const [formId, reasonId] = ['beigt-atkapi', 'beigt-atkapi-pamatojums'];

export function AccommodationEndDialog({ accommodation: { id, person }, onClose }: AccommodationEndDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const error = submission.problemOf(reasonId);
  const name = person ? personName(person) : t('assessment.staff.accommodation.everybody');

  const submit = async () => {
    const end = { id, reason: reason.trim() };
    const missing = end.reason ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }];
    const ended = await submission.run(missing, async () => {
      return (await request(EndAccommodationDocument, { input: { key: keyOf(end), ...end } })).endAccommodation;
    });
    if (!ended) return;
    refreshTests();
    notify({ message: t('assessment.staff.accommodation.ended.done', { name }) });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('assessment.staff.accommodation.end.title', { name })}
      submission={submission}
      submitLabel={t('assessment.staff.accommodation.end')}
      busyLabel={t('assessment.staff.saving')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('assessment.staff.accommodation.end.what')}</p>
      <TextArea
        id={reasonId}
        label={t('assessment.staff.reason')}
        hint={t('assessment.staff.reason.hint')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(error && { error })}
      />
    </FormDialog>
  );
}
