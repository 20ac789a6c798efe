import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type AttemptPartsFragment, SubmitAttemptDocument } from '../../../generated/graphql';
import { type Problem, type Submission, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { outbox, useWaiting } from '../../../platform/outbox';
import { attemptSubjects } from '../answer';
import { keepAttempt, refreshAllBut, refreshAttempt } from './attempt-cache';

interface SubmitAttempt {
  submission: Submission;
  /** How many answers have not reached the server. */
  waiting: number;
  busy: boolean;
  submit(missing: Problem[]): Promise<void>;
}

/** Submits only what the server has: first everything that waits on this phone must have arrived. */
export function useSubmitAttempt({ id }: AttemptPartsFragment): SubmitAttempt {
  const t = useT();
  const navigate = useNavigate();
  const submission = useSubmission('iesniegt');
  const keyOf = useWriteKey();
  const subjects = attemptSubjects(id);
  const waiting = useWaiting(subjects);
  const [sending, setSending] = useState(false);

  const submit = async (missing: Problem[]) => {
    if (missing.length === 0) {
      setSending(true);
      await outbox.flush();
      setSending(false);
    }
    const left = outbox.pending(subjects).length;
    const still = left > 0 ? [{ fieldId: 'iesniegt', message: t('assessment.submit.problem.waiting', { n: left }) }] : [];
    const result = await submission.run([...missing, ...still], async () => {
      const { submitAttempt } = await request(SubmitAttemptDocument, { input: { key: keyOf(id), attemptId: id } });
      if (submitAttempt.__typename === 'Refusal') await refreshAttempt(id);
      return submitAttempt;
    });
    if (!result) return;
    keepAttempt(result);
    refreshAllBut(id);
    await navigate(`/tests/${id}`, { replace: true });
  };
  return { submission, waiting, busy: sending || submission.busy, submit };
}
