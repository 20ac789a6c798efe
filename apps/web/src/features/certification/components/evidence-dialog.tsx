import { DateField, RadioGroup, RadioRow, TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { RecordEvidenceDocument } from '../../../generated/graphql';
import { today } from '../../../platform/dates';
import { FormDialog, type Problem, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { outcomesOf } from '../outcomes';
import type { Requirement } from '../volunteer';
import { keepVolunteer, refreshStandings } from '../volunteer-cache';

interface EvidenceDialogProps {
  enrolmentId: string;
  requirement: Requirement;
  onClose: () => void;
}

const [formId, dateId, outcomeId, noteId] = ['pieradijums', 'pieradijums-diena', 'pieradijums-iznakums', 'pieradijums-piezime'];

/** Records one fact about a volunteer. It is added for good; a mistake is put right by a later fact. */
export function EvidenceDialog({ enrolmentId, requirement, onClose }: EvidenceDialogProps) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [occurredOn, setOccurredOn] = useState(today());
  const [outcome, setOutcome] = useState<string>();
  const [note, setNote] = useState('');
  const submission = useSubmission(formId, {
    'occurred-in-future': dateId,
    'outcome-missing': outcomeId,
    'outcome-unknown': outcomeId,
    'note-too-long': noteId,
  });
  const { kind, id: requirementId, title } = requirement;
  const outcomes = outcomesOf(kind);

  const missing = () => {
    const found: Problem[] = [];
    if (!occurredOn) found.push({ fieldId: dateId, message: t('certification.record.date.missing') });
    else if (occurredOn > today()) found.push({ fieldId: dateId, message: t('refusal.occurred-in-future') });
    if (outcomes.length > 0 && !outcome) found.push({ fieldId: outcomeId, message: t('refusal.outcome-missing') });
    return found;
  };
  const submit = async () => {
    const fact = { enrolmentId, requirementId, occurredOn, outcome, note: note.trim() || undefined };
    const volunteer = await submission.run(missing(), async () => {
      return (await request(RecordEvidenceDocument, { input: { key: keyOf(fact), ...fact } })).recordEvidence;
    });
    if (!volunteer) return;
    keepVolunteer(volunteer);
    refreshStandings();
    notify({ message: t('certification.record.done', { title: text(title) }) });
    onClose();
  };
  const dateError = submission.problemOf(dateId);
  const outcomeError = submission.problemOf(outcomeId);
  const noteError = submission.problemOf(noteId);
  return (
    <FormDialog
      formId={formId}
      title={text(title)}
      submission={submission}
      submitLabel={t('certification.record.save')}
      busyLabel={t('certification.record.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="text-muted">{t(kind === 'record-check' ? 'certification.record.check' : 'certification.record.for-good')}</p>
      <DateField
        id={dateId}
        label={t(`certification.record-date.${kind}`)}
        max={today()}
        value={occurredOn}
        onChange={(event) => setOccurredOn(event.target.value)}
        {...(dateError && { error: dateError })}
      />
      {outcomes.length > 0 && (
        <RadioGroup
          id={outcomeId}
          legend={t('certification.record.outcome')}
          value={outcome ?? null}
          onChange={setOutcome}
          {...(outcomeError && { error: outcomeError })}
        >
          {outcomes.map((each) => (
            <RadioRow key={each} value={each} label={t(`certification.outcome.${each}`)} />
          ))}
        </RadioGroup>
      )}
      <TextArea
        id={noteId}
        label={t('certification.record.note')}
        optional={t('certification.record.optional')}
        hint={t(kind === 'record-check' ? 'certification.record.note.check' : 'certification.record.note.hint')}
        rows={3}
        value={note}
        onChange={(event) => setNote(event.target.value)}
        {...(noteError && { error: noteError })}
      />
    </FormDialog>
  );
}
