import { KeyValueList, TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { CertifyDocument } from '../../../generated/graphql';
import { formatDate, today } from '../../../platform/dates';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { type Enrolment, fullName } from '../volunteer';
import { refreshStandings } from '../volunteer-cache';

interface CertifyDialogProps {
  enrolment: Enrolment;
  onClose: () => void;
}

const [formId, reasonId] = ['apliecinat', 'apliecinat-pamatojums'];

/** A person decides, with a reason, and sees before it what will be issued. */
export function CertifyDialog({ enrolment, onClose }: CertifyDialogProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const { id: enrolmentId, person, programme, cohort } = enrolment;
  const error = submission.problemOf(reasonId);

  const submit = async () => {
    const decision = { enrolmentId, reason: reason.trim() };
    const missing = decision.reason ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }];
    const certificate = await submission.run(missing, async () => {
      return (await request(CertifyDocument, { input: { key: keyOf(decision), ...decision } })).certify;
    });
    // Also after a refusal: what stood in the way is on the page then.
    if (missing.length === 0) refreshStandings();
    if (!certificate) return;
    notify({ message: t('certification.certify.done', { number: certificate.number }) });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('certification.certify.title', { name: fullName(person) })}
      submission={submission}
      submitLabel={t('certification.certify')}
      busyLabel={t('certification.certify.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <section aria-labelledby="kas-tiks-izsniegts" className="rounded-md bg-sunken px-4 py-3">
        <h3 id="kas-tiks-izsniegts" className="font-sans text-body font-semibold">
          {t('certification.certify.preview')}
        </h3>
        <KeyValueList
          items={[
            { id: 'holder', key: t('certification.certificate.holder'), value: fullName(person) },
            {
              id: 'programme',
              key: t('certification.certificate.programme'),
              value: t('certification.certificate.edition', { title: text(programme.title), n: programme.editionNumber }),
            },
            { id: 'issuer', key: t('certification.certificate.issuer'), value: text(cohort.organisation.name) },
            { id: 'issued', key: t('certification.certificate.issued'), value: formatDate(today(), locale) },
          ]}
        />
        <p className="text-small text-muted">{t('certification.certify.frozen')}</p>
      </section>
      <TextArea
        id={reasonId}
        label={t('certification.certify.reason')}
        hint={t('certification.certify.reason.hint')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(error && { error })}
      />
    </FormDialog>
  );
}
