import { useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { WithdrawEvidenceDocument } from '../../../generated/graphql';
import { FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import type { Fact, Step } from '../volunteer';
import { keepVolunteer, refreshStandings } from '../volunteer-cache';
import { reasonMissing } from './kinds';
import { MistakeField } from './mistake-field';

interface WithdrawDialogProps {
  enrolmentId: string;
  requirement: Step;
  fact: Fact;
  onClose: () => void;
}

const [formId, reasonId] = ['atsaukt-ierakstu', 'atsaukt-ierakstu-pamatojums'];

/** Says that a fact should never have been recorded. It stays in the history, and counts no more. */
export function WithdrawDialog({ enrolmentId, requirement: { kind, title }, fact, onClose }: WithdrawDialogProps) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId, 'reason-unknown': reasonId });
  const submit = async () => {
    const input = { enrolmentId, factId: fact.id, reason: reason.trim() };
    const missing = input.reason ? [] : [{ fieldId: reasonId, message: t(reasonMissing(kind)) }];
    const volunteer = await submission.run(missing, async () => (await request(WithdrawEvidenceDocument, { input: { key: keyOf(input), ...input } })).withdrawEvidence);
    if (!volunteer) return;
    keepVolunteer(volunteer);
    refreshStandings();
    notify({ message: t('certification.withdraw.done', { title: text(title) }) });
    onClose();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('certification.withdraw.title', { title: text(title) })}
      submission={submission}
      submitLabel={t('certification.withdraw.save')}
      busyLabel={t('certification.record.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="text-muted">{t('certification.withdraw.explain')}</p>
      <MistakeField id={reasonId} kind={kind} value={reason} onChange={setReason} error={submission.problemOf(reasonId)} />
    </FormDialog>
  );
}
