import { DateField, TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { WaiveRequirementDocument } from '../../../generated/graphql';
import { FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import type { Step } from '../volunteer';
import { keepVolunteer, refreshStandings } from '../volunteer-cache';

interface WaiveDialogProps {
  enrolmentId: string;
  requirement: Step;
  onClose: () => void;
}

const [formId, reasonId, untilId] = ['atbrivot', 'atbrivot-pamatojums', 'atbrivot-lidz'];

/** Lets somebody off one requirement until a day; who did it, why and until when stays to be seen. */
export function WaiveDialog({ enrolmentId, requirement, onClose }: WaiveDialogProps) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [said, setSaid] = useState({ reason: '', validUntil: '' });
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId, 'waiver-over': untilId });
  const [reasonError, untilError] = [submission.problemOf(reasonId), submission.problemOf(untilId)];
  const title = text(requirement.title);

  const submit = async () => {
    const input = { enrolmentId, requirementId: requirement.id, ...said };
    const missing = [
      ...(said.reason.trim() ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }]),
      ...(said.validUntil ? [] : [{ fieldId: untilId, message: t('decisions.waive.until.missing') }]),
    ];
    const volunteer = await submission.run(missing, async () => (await request(WaiveRequirementDocument, { input: { key: keyOf(input), ...input } })).waiveRequirement);
    if (!volunteer) return;
    keepVolunteer(volunteer);
    refreshStandings();
    notify({ message: t('decisions.waive.done', { title }) });
    onClose();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('decisions.waive.title', { title })}
      submission={submission}
      submitLabel={t('decisions.waive.do')}
      busyLabel={t('decisions.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="text-muted">{t('decisions.waive.then')}</p>
      <TextArea
        id={reasonId}
        label={t('decisions.reason')}
        hint={t('decisions.waive.reason.hint')}
        rows={3}
        value={said.reason}
        onChange={(event) => setSaid({ ...said, reason: event.target.value })}
        {...(reasonError && { error: reasonError })}
      />
      <DateField
        id={untilId}
        label={t('decisions.waive.until')}
        hint={t('decisions.waive.until.hint')}
        value={said.validUntil}
        onChange={(event) => setSaid({ ...said, validUntil: event.target.value })}
        {...(untilError && { error: untilError })}
      />
    </FormDialog>
  );
}
