import { SaveAnswerDocument } from '../../generated/graphql';
import { isRefusal, request } from '../../platform/graphql';
import { registerSender } from '../../platform/outbox';
import type { Answer } from './answer';
import { keepQuestion, refreshAttempt } from './hooks/attempt-cache';

/** What the page shows is no longer so: it is read again. */
const outOfDate = new Set(['attempt-closed', 'time-over', 'question-closed']);

registerSender<Answer>({
  kind: 'quiz-answer',
  // A refused answer was made on top of something that is no longer so; what followed it stands on the same ground.
  chained: true,
  async send(answer, key) {
    const { saveAnswer: result } = await request(SaveAnswerDocument, { input: { ...answer, key } });
    if (isRefusal(result)) {
      if (outOfDate.has(result.code)) void refreshAttempt(answer.attemptId);
      return { refusal: { code: result.code, params: result.params } };
    }
    if (result.question) keepQuestion(answer.attemptId, result.question);
    return { receipt: { savedAt: result.savedAt, data: { ...answer, revision: result.revision } } };
  },
});
