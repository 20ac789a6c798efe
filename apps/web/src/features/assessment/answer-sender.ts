import { SaveAnswerDocument } from '../../generated/graphql';
import { isRefusal, request } from '../../platform/graphql';
import { registerSender } from '../../platform/outbox';
import type { Answer } from './answer';

registerSender<Answer>({
  kind: 'quiz-answer',
  // A refused answer was made on top of something that is no longer so; what followed it stands on the same ground.
  chained: true,
  async send(answer, key) {
    const { saveAnswer: result } = await request(SaveAnswerDocument, { input: { ...answer, key } });
    if (isRefusal(result)) return { refusal: { code: result.code, params: result.params } };
    return { receipt: { savedAt: result.savedAt, data: { ...answer, revision: result.revision } } };
  },
});
