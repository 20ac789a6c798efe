import { useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { WithdrawEvidenceDocument, WithdrawWaiverDocument } from '../../../generated/graphql';
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
  /** The fact is a waiver. */
  waiver: boolean;
  onClose: () => void;
}

const [formId, reasonId] = ['atsaukt-ierakstu', 'atsaukt-ierakstu-pamatojums'];

/** Says that a fact should never have been recorded, or that a waiver ends. It stays in the history, and counts no more. */
export function WithdrawDialog({ enrolmentId, requirement: { kind, title }, fact, waiver, onClose }: WithdrawDialogProps) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId, 'reason-unknown': reasonId });
  const what = waiver ? 'waiver' : 'fact';
  const send = async (input: { key: string; enrolmentId: string; factId: string; reason: string }) =>
    waiver ? (await request(WithdrawWaiverDocument, { input })).withdrawWaiver : (await request(WithdrawEvidenceDocument, { input })).withdrawEvidence;
  const submit = async () => {
    const input = { enrolmentId, factId: fact.id, reason: reason.trim() };
    const missing = input.reason ? [] : [{ fieldId: reasonId, message: t(reasonMissing(kind)) }];
    const volunteer = await submission.run(missing, () => send({ key: keyOf(input), ...input }));
    if (!volunteer) return;
    keepVolunteer(volunteer);
    refreshStandings();
    notify({ message: t(`certification.withdraw.${what}.done`, { title: text(title) }) });
    onClose();
  };
  return (
    <FormDialog
      formId={formId}
      title={t(`certification.withdraw.${what}.title`, { title: text(title) })}
      submission={submission}
      submitLabel={t(`certification.withdraw.${what}.save`)}
      busyLabel={t('certification.record.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="text-muted">{t(`certification.withdraw.${what}.explain`)}</p>
      <MistakeField id={reasonId} kind={kind} value={reason} onChange={setReason} error={submission.problemOf(reasonId)} />
    </FormDialog>
  );
}
