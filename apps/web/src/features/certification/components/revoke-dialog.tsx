import { TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { RevokeCertificateDocument } from '../../../generated/graphql';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import type { Certificate } from '../volunteer';
import { refreshStandings } from '../volunteer-cache';

interface RevokeDialogProps {
  certificate: Certificate;
  onClose: () => void;
}

const [formId, reasonId] = ['atsaukt', 'atsaukt-pamatojums'];

export function RevokeDialog({ certificate, onClose }: RevokeDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const { number, holder } = certificate;
  const error = submission.problemOf(reasonId);

  const submit = async () => {
    const decision = { certificateId: certificate.id, reason: reason.trim() };
    const missing = decision.reason ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }];
    const revoked = await submission.run(missing, async () => {
      return (await request(RevokeCertificateDocument, { input: { key: keyOf(decision), ...decision } })).revokeCertificate;
    });
    if (!revoked) return;
    refreshStandings();
    notify({ message: t('certification.revoke.done', { number }) });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      danger
      title={t('certification.revoke.title', { number })}
      submission={submission}
      submitLabel={t('certification.revoke')}
      busyLabel={t('certification.revoke.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ul className="list-disc ps-5">
        <li>{t('certification.revoke.public')}</li>
        <li>{t('certification.revoke.holder', { name: holder })}</li>
        <li>{t('certification.revoke.for-good')}</li>
      </ul>
      <TextArea
        id={reasonId}
        label={t('certification.revoke.reason')}
        hint={t('certification.revoke.reason.hint')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(error && { error })}
      />
    </FormDialog>
  );
}
