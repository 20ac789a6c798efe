import {
  AttemptDocument,
  type AttemptPartsFragment,
  type AttemptQuery,
  type AttemptQuestionPartsFragment,
} from '../../../generated/graphql';
import { operationKey, queryClient } from '../../../platform/graphql';

/** Puts an attempt that came as the answer to a write where its page will look for it. */
export function keepAttempt(attempt: AttemptPartsFragment): void {
  queryClient.setQueryData<AttemptQuery>(operationKey(AttemptDocument, { id: attempt.id }), { attempt });
}

/** Puts a question that came with a receipt into the attempt that is shown. */
export function keepQuestion(attemptId: string, question: AttemptQuestionPartsFragment): void {
  const key = operationKey(AttemptDocument, { id: attemptId });
  const updatedAt = queryClient.getQueryState(key)?.dataUpdatedAt;
  queryClient.setQueryData<AttemptQuery>(
    key,
    (data) =>
      data?.attempt
        ? {
            attempt: {
              ...data.attempt,
              questions: data.attempt.questions.map((each) => (each.id === question.id ? question : each)),
            },
          }
        : data,
    // The rest of the attempt is no fresher than it was.
    updatedAt ? { updatedAt } : {},
  );
}

export function refreshAttempt(id: string): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: operationKey(AttemptDocument, { id }) });
}

/** A started or finished attempt changes the test, the course and the road; what is shown of them is read again. */
export function refreshAllBut(attemptId: string): void {
  void queryClient.invalidateQueries({
    predicate: ({ queryKey: [name, variables] }) =>
      name !== 'Viewer' && !(name === 'Attempt' && (variables as { id: string } | undefined)?.id === attemptId),
  });
}
