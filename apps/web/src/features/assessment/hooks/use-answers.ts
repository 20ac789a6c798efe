import type { QuestionResponse } from '@lidzgaita/contract';
import { useMemo } from 'react';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { enqueue, outbox, type OutboxEntry, useOutboxEntries } from '../../../platform/outbox';
import {
  type Answer,
  answerSubject,
  attemptSubjects,
  type Conflict,
  conflictOf,
  type Known,
  newestAnswer,
} from '../answer';
import { kindOf } from '../components/questions/registry';

export type AttemptQuestion = AttemptPartsFragment['questions'][number];

export interface QuestionState {
  question: AttemptQuestion;
  /** As people count: from 1. */
  number: number;
  response: QuestionResponse | undefined;
  certainty: number | null;
  answered: boolean;
  /** Something about it has not reached the server yet. */
  waiting: boolean;
  /** The answer is to be marked as soon as it arrives. */
  checking: boolean;
  /** The answer shown was sent to be marked. */
  asked: boolean;
  /** The answer shown is the one that was marked. */
  checked: boolean;
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
        const waiting = pending.filter((entry) => entry.subject === subject);
        const known = knownAnswer(attempt.id, question);
        return {
          question,
          number: index + 1,
          response: known?.response,
          certainty: known?.certainty ?? null,
          answered: isAnswered(question, known?.response),
          waiting: waiting.length > 0,
          checking: waiting.some((entry) => (entry.payload as Answer).check),
          asked: known?.check === true && waiting.length === 0,
          checked: isChecked(question, known, waiting.length > 0),
          conflict: conflictOf(mine),
          refused: mine,
        };
      }),
    [attempt, pending, refused],
  );
}

export function isAnswered({ view }: AttemptQuestion, response: QuestionResponse | undefined): boolean {
  return response !== undefined && (kindOf(view)?.isAnswered(view, response) ?? true);
}

function isChecked(question: AttemptQuestion, known: Known | undefined, waiting: boolean): boolean {
  if (question.closed) return true;
  // Where trying is not counted, nothing marks it at once.
  const marked = question.correct !== null || (known?.check === true && question.triesLeft !== null);
  return marked && !waiting && known !== undefined && known.revision === question.answer?.revision;
}

/** Read at the moment of use: two quick taps must not both build on the same answer. */
export function knownAnswer(attemptId: string, question: AttemptQuestion): Known | undefined {
  const subject = answerSubject(attemptId, question.id);
  const status = outbox.status(subject);
  const confirmed = status.state === 'saved' ? (status.data as Answer | undefined) : undefined;
  const waiting = outbox.pending(subject).filter((entry) => entry.subject === subject);
  return newestAnswer(question.answer, confirmed, ...waiting.map((entry) => entry.payload as Answer));
}

/** One step: what was answered, and beside it how sure, or that it is to be marked now. */
export function saveAnswer(
  attemptId: string,
  question: AttemptQuestion,
  step: Pick<Answer, 'response' | 'certainty' | 'check'>,
  storedRevision = 0,
): Promise<void> {
  const known = knownAnswer(attemptId, question);
  const revision = Math.max(storedRevision, known?.revision ?? 0) + 1;
  const certainty = step.certainty ?? known?.certainty;
  const payload: Answer = {
    attemptId,
    questionId: question.id,
    revision,
    response: step.response,
    ...(certainty && { certainty }),
    ...(step.check && { check: true }),
  };
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
