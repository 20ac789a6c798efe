import { TextArea, TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { CloseAttemptDocument, ReopenAttemptDocument } from '../../../../generated/graphql';
import { FormDialog, focusHeading, useSubmission, useWriteKey } from '../../../../platform/form';
import { isRefusal, request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import type { StaffAttempt } from '../../staff/attempt-list';
import { personName } from '../../staff/person-name';
import { refreshTests } from '../../staff/refresh-tests';
import type { AttemptAction } from './attempt-words';

interface AttemptDialogProps {
  action: AttemptAction;
  attempt: StaffAttempt;
  onClose: () => void;
}

const [formId, reasonId, minutesId] = ['meginajums', 'meginajums-pamatojums', 'meginajums-minutes'];

/** Ends somebody's attempt for them, or lets them go on with one that has ended; with a reason. */
export function AttemptDialog({ action, attempt, onClose }: AttemptDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const [minutes, setMinutes] = useState('30');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'wrong-shape': minutesId });
  const timed = action === 'reopen' && Boolean(attempt.dueAt);
  const words = { name: personName(attempt.person), code: attempt.moduleCode, n: attempt.number };

  const submit = async () => {
    const given = Number(minutes);
    const missing = [
      ...(timed && !(Number.isInteger(given) && given > 0)
        ? [{ fieldId: minutesId, message: t('assessment.staff.attempt.minutes.missing') }]
        : []),
      ...(reason.trim() ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }]),
    ];
    const change = { attemptId: attempt.id, reason: reason.trim() };
    const changed = await submission.run(missing, async () => {
      if (action === 'close') {
        const { closeAttempt } = await request(CloseAttemptDocument, { input: { key: keyOf([action, change]), ...change } });
        // The words of that code are for somebody whose own answer came too late.
        return isRefusal(closeAttempt) && closeAttempt.code === 'attempt-closed'
          ? { ...closeAttempt, code: 'attempt-ended' }
          : closeAttempt;
      }
      const reopening = { ...change, minutes: timed ? given : null };
      return (await request(ReopenAttemptDocument, { input: { key: keyOf([action, reopening]), ...reopening } })).reopenAttempt;
    });
    // Also after a refusal: the list shows then what stood in the way.
    if (missing.length === 0) refreshTests();
    if (!changed) return;
    notify({ message: t(`assessment.staff.attempt.${action}.done`, words) });
    onClose();
    focusHeading();
  };
  const [reasonError, minutesError] = [submission.problemOf(reasonId), submission.problemOf(minutesId)];
  return (
    <FormDialog
      formId={formId}
      title={t(`assessment.staff.attempt.${action}.title`, words)}
      submission={submission}
      submitLabel={t(`assessment.staff.attempt.${action}`)}
      busyLabel={t('assessment.staff.saving')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t(`assessment.staff.attempt.${action}.what`)}</p>
      {timed && (
        <TextField
          id={minutesId}
          label={t('assessment.staff.attempt.minutes')}
          hint={t('assessment.staff.attempt.minutes.hint')}
          inputMode="numeric"
          chars={4}
          suffix={t('assessment.staff.min')}
          value={minutes}
          onChange={(event) => setMinutes(event.target.value)}
          {...(minutesError && { error: minutesError })}
        />
      )}
      <TextArea
        id={reasonId}
        label={t('assessment.staff.reason')}
        hint={t('assessment.staff.reason.hint')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(reasonError && { error: reasonError })}
      />
    </FormDialog>
  );
}
