import { useNavigate } from 'react-router';
import { StartAttemptDocument } from '../../../generated/graphql';
import { useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { keepAttempt, refreshAllBut } from './attempt-cache';

interface Test {
  enrolmentId: string;
  moduleId: string;
  attemptsUsed: number;
}

export function useStartAttempt({ enrolmentId, moduleId, attemptsUsed }: Test) {
  const navigate = useNavigate();
  const submission = useSubmission('sakt');
  const keyOf = useWriteKey();

  const start = async () => {
    const attempt = await submission.run([], async () => {
      // The number of earlier attempts is in the key's content: a later start on the same page is a new one.
      const key = keyOf({ enrolmentId, moduleId, attemptsUsed });
      return (await request(StartAttemptDocument, { input: { key, enrolmentId, moduleId } })).startAttempt;
    });
    refreshAllBut(attempt?.id ?? '');
    if (!attempt) return;
    keepAttempt(attempt);
    await navigate(`/tests/${attempt.id}`);
  };
  return { submission, start };
}
