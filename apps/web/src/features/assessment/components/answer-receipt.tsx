import { SaveNote, useOutboxStatus } from '../../../platform/outbox';
import { answerSubject } from '../answer';
import type { AttemptQuestion } from '../hooks/use-answers';

interface AnswerReceiptProps {
  attemptId: string;
  question: AttemptQuestion;
}

/** Where the answer is. After a reload the server's own record is the receipt. */
export function AnswerReceipt({ attemptId, question }: AnswerReceiptProps) {
  const status = useOutboxStatus(answerSubject(attemptId, question.id));
  const stored = question.answer;
  return (
    <SaveNote
      status={status.state === 'idle' && stored ? { state: 'saved', savedAt: stored.savedAt } : status}
    />
  );
}
