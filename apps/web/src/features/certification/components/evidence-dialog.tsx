import { useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { CorrectEvidenceDocument, RecordEvidenceDocument } from '../../../generated/graphql';
import { FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { FactFields } from '../evidence/fact-fields';
import { isCheck, reasonMissing } from '../evidence/kinds';
import { MistakeField } from '../evidence/mistake-field';
import { fieldOfRefusal, useFact } from '../evidence/use-fact';
import type { Fact, Step } from '../volunteer';
import { keepVolunteer, refreshStandings } from '../volunteer-cache';

interface EvidenceDialogProps {
  enrolmentId: string;
  requirement: Pick<Step, 'id' | 'kind' | 'title'>;
  /** The fact that is being corrected. */
  fact?: Fact;
  /** Whose it is, where the page around does not say it. */
  person?: string;
  onClose: () => void;
}

const [formId, reasonId] = ['pieradijums', 'pieradijums-pamatojums'];

/** Records one fact about a volunteer, or another in place of one that was wrong. Either is added for good. */
export function EvidenceDialog({ enrolmentId, requirement, fact, person, onClose }: EvidenceDialogProps) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const { kind, id: requirementId, title } = requirement;
  const told = useFact(kind, fact);
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { ...fieldOfRefusal, 'reason-missing': reasonId, 'reason-too-long': reasonId, 'reason-unknown': reasonId });

  const missing = () => [
    ...told.missing(),
    ...(fact && !reason.trim() ? [{ fieldId: reasonId, message: t(reasonMissing(kind)) }] : []),
  ];
  const send = async () => {
    if (fact) {
      const input = { enrolmentId, factId: fact.id, reason: reason.trim(), ...told.said() };
      return (await request(CorrectEvidenceDocument, { input: { key: keyOf(input), ...input } })).correctEvidence;
    }
    const input = { enrolmentId, requirementId, ...told.said() };
    return (await request(RecordEvidenceDocument, { input: { key: keyOf(input), ...input } })).recordEvidence;
  };
  const submit = async () => {
    const volunteer = await submission.run(missing(), send);
    if (!volunteer) return;
    keepVolunteer(volunteer);
    refreshStandings();
    notify({ message: t(fact ? 'certification.correct.done' : 'certification.record.done', { title: text(title) }) });
    onClose();
  };
  return (
    <FormDialog
      formId={formId}
      title={fact ? t('certification.correct.title', { title: text(title) }) : text(title)}
      submission={submission}
      submitLabel={t(fact ? 'certification.correct.save' : 'certification.record.save')}
      busyLabel={t('certification.record.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {person && <p className="font-semibold">{person}</p>}
      <p className="text-muted">{t(explanationOf(kind, fact))}</p>
      <FactFields kind={kind} fact={told} submission={submission} />
      {fact && <MistakeField id={reasonId} kind={kind} value={reason} onChange={setReason} error={submission.problemOf(reasonId)} />}
    </FormDialog>
  );
}

function explanationOf(kind: string, fact: Fact | undefined): string {
  if (isCheck(kind)) return 'certification.record.check';
  return fact ? 'certification.correct.explain' : 'certification.record.for-good';
}
