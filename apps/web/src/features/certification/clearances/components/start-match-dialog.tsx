import { DateField, TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { StartMatchDocument } from '../../../../generated/graphql';
import { today } from '../../../../platform/dates';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { keepPermits } from '../permits';

interface StartMatchDialogProps {
  enrolmentId: string;
  onClose: () => void;
}

const [formId, referenceId, dayId] = ['sakt-darbu', 'darba-atsauce', 'darba-sakums'];

export function StartMatchDialog({ enrolmentId, onClose }: StartMatchDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reference, setReference] = useState('');
  const [startedOn, setStartedOn] = useState(today());
  const submission = useSubmission(formId, { 'reference-malformed': referenceId, 'occurred-in-future': dayId });
  const error = submission.problemOf(referenceId);
  const dayError = submission.problemOf(dayId);
  const submit = async () => {
    const given = { enrolmentId, reference: reference.trim(), startedOn };
    const missing = given.reference ? [] : [{ fieldId: referenceId, message: t('refusal.reference-malformed') }];
    const permits = await submission.run(
      missing,
      async () => (await request(StartMatchDocument, { input: { key: keyOf(given), ...given } })).startMatch,
    );
    if (!permits) return;
    keepPermits(permits);
    notify({ message: t('permits.match.start.done') });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('permits.match.start.title')}
      submission={submission}
      submitLabel={t('permits.match.start')}
      busyLabel={t('permits.match.start.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id={referenceId}
        label={t('permits.match.start.reference')}
        hint={t('permits.match.start.reference.hint')}
        autoCapitalize="characters"
        value={reference}
        onChange={(event) => setReference(event.target.value)}
        {...(error && { error })}
      />
      <DateField
        id={dayId}
        label={t('permits.match.start.on')}
        max={today()}
        value={startedOn}
        onChange={(event) => setStartedOn(event.target.value)}
        {...(dayError && { error: dayError })}
      />
    </FormDialog>
  );
}
