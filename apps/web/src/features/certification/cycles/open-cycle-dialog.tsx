import { TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { OpenCycleDocument } from '../../../generated/graphql';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { refreshStandings } from '../volunteer-cache';
import type { Cycle } from './cycle-panel';

interface OpenCycleDialogProps {
  cycle: Cycle;
  /** Everything is asked for again, because the certificate lapsed or was revoked. */
  anew: boolean;
  onClose: () => void;
}

const [formId, reasonId] = ['sakt-ciklu', 'sakt-ciklu-pamatojums'];

/** A renewal before its window, or the way back. */
export function OpenCycleDialog({ cycle: { enrolmentId }, anew, onClose }: OpenCycleDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const error = submission.problemOf(reasonId);

  const submit = async () => {
    const opening = { enrolmentId, reason: reason.trim() };
    const missing = opening.reason ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }];
    const opened = await submission.run(missing, async () => {
      return (await request(OpenCycleDocument, { input: { key: keyOf(opening), ...opening } })).openCycle;
    });
    // Also after a refusal: somebody else may have opened it meanwhile.
    if (missing.length === 0) refreshStandings();
    if (!opened) return;
    notify({ message: t('cycles.open.done', { n: opened.number }) });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      title={t(anew ? 'cycles.open.anew' : 'cycles.open')}
      submission={submission}
      submitLabel={t(anew ? 'cycles.open.anew' : 'cycles.open')}
      busyLabel={t('cycles.open.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t(anew ? 'cycles.open.anew.what' : 'cycles.open.what')}</p>
      <TextArea
        id={reasonId}
        label={t('cycles.open.reason')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(error && { error })}
      />
    </FormDialog>
  );
}
