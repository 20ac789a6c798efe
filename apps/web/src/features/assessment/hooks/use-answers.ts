import type { QuestionResponse } from '@lidzgaita/contract';
import { useMemo } from 'react';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { enqueue, outbox, type OutboxEntry, useOutboxEntries } from '../../../platform/outbox';
import { type Answer, answerSubject, attemptSubjects, type Conflict, conflictOf, newestAnswer } from '../answer';
import { kindOf } from '../components/questions/registry';

export type AttemptQuestion = AttemptPartsFragment['questions'][number];

export interface QuestionState {
  question: AttemptQuestion;
  /** As people count: from 1. */
  number: number;
  response: QuestionResponse | undefined;
  answered: boolean;
  /** Something about it has not reached the server yet. */
  waiting: boolean;
  conflict: Conflict | undefined;
  refused: OutboxEntry[];
}

/** Every question with the answer that counts now, whether it is on the server or still on this phone. */
export function useAnswers(attempt: AttemptPartsFragment): QuestionState[] {
  const { pending, refused } = useOutboxEntries(attemptSubjects(attempt.id));
  return useMemo(
    () =>
      attempt.questions.map((question, index) => {
        const subject = answerSubject(attempt.id, question.id);
        const mine = refused.filter((entry) => entry.subject === subject);
        const response = knownAnswer(attempt.id, question)?.response;
        return {
          question,
          number: index + 1,
          response,
          answered: response !== undefined && (kindOf(question.view)?.isAnswered(response) ?? true),
          waiting: pending.some((entry) => entry.subject === subject),
          conflict: conflictOf(mine),
          refused: mine,
        };
      }),
    [attempt, pending, refused],
  );
}

/** Read at the moment of use: two quick taps must not both build on the same answer. */
function knownAnswer(attemptId: string, question: AttemptQuestion) {
  const subject = answerSubject(attemptId, question.id);
  const status = outbox.status(subject);
  const confirmed = status.state === 'saved' ? (status.data as Answer | undefined) : undefined;
  const waiting = outbox.pending(subject).filter((entry) => entry.subject === subject);
  return newestAnswer(question.answer, confirmed, ...waiting.map((entry) => entry.payload as Answer));
}

export function saveAnswer(
  attemptId: string,
  question: AttemptQuestion,
  response: QuestionResponse,
  storedRevision = 0,
): Promise<void> {
  const revision = Math.max(storedRevision, knownAnswer(attemptId, question)?.revision ?? 0) + 1;
  const payload: Answer = { attemptId, questionId: question.id, revision, response };
  return enqueue({
    kind: 'quiz-answer',
    subject: answerSubject(attemptId, question.id),
    key: crypto.randomUUID(),
    payload,
  });
}

export async function dismissRefused(entries: readonly OutboxEntry[]): Promise<void> {
  for (const { key } of entries) await outbox.dismiss(key);
}
