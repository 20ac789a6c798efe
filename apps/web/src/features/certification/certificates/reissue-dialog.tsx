import { TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { ReissueCertificateDocument } from '../../../generated/graphql';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import type { Certificate } from '../volunteer';
import { refreshStandings } from '../volunteer-cache';

interface ReissueDialogProps {
  certificate: Certificate;
  /** The holder's name as it is now. */
  name: string;
  onClose: () => void;
}

const [formId, reasonId] = ['parizsniegt', 'parizsniegt-pamatojums'];

/** The same certificate under the corrected name; the old one says that it was replaced. */
export function ReissueDialog({ certificate, name, onClose }: ReissueDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const { id, number, holder } = certificate;
  const error = submission.problemOf(reasonId);

  const submit = async () => {
    const decision = { certificateId: id, reason: reason.trim() };
    const missing = decision.reason ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }];
    const made = await submission.run(missing, async () => {
      return (await request(ReissueCertificateDocument, { input: { key: keyOf(decision), ...decision } })).reissueCertificate;
    });
    if (!made) return;
    refreshStandings();
    notify({ message: t('certificates.reissue.done', { number: made.number, old: number }) });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('certificates.reissue.title', { number })}
      submission={submission}
      submitLabel={t('certificates.reissue')}
      busyLabel={t('certificates.reissue.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ul className="list-disc ps-5">
        <li>{t('certificates.reissue.name', { old: holder, name })}</li>
        <li>{t('certificates.reissue.same')}</li>
        <li>{t('certificates.reissue.public', { number })}</li>
        <li>{t('certificates.reissue.letter')}</li>
      </ul>
      <TextArea
        id={reasonId}
        label={t('certificates.reissue.reason')}
        hint={t('certificates.reissue.reason.hint')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(error && { error })}
      />
    </FormDialog>
  );
}
