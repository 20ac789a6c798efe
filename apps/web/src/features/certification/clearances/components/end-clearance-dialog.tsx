import { TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { EndClearanceDocument } from '../../../../generated/graphql';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { type Clearance, keepPermits } from '../permits';

interface EndClearanceDialogProps {
  clearance: Clearance;
  /** Where it lets somebody work. */
  what: string;
  onClose: () => void;
}

const [formId, reasonId] = ['izbeigt-atlauju', 'atlaujas-pamatojums'];

export function EndClearanceDialog({ clearance: { id: clearanceId }, what, onClose }: EndClearanceDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const error = submission.problemOf(reasonId);
  const submit = async () => {
    const given = { clearanceId, reason: reason.trim() };
    const missing = given.reason ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }];
    const permits = await submission.run(
      missing,
      async () => (await request(EndClearanceDocument, { input: { key: keyOf(given), ...given } })).endClearance,
    );
    if (!permits) return;
    keepPermits(permits);
    notify({ message: t('permits.end.done') });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      danger
      title={t('permits.end.title')}
      submission={submission}
      submitLabel={t('permits.end')}
      busyLabel={t('permits.end.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="font-semibold">{what}</p>
      <p>{t('permits.end.about')}</p>
      <TextArea
        id={reasonId}
        label={t('permits.end.reason')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(error && { error })}
      />
    </FormDialog>
  );
}
