import type { QuestionResponse } from '@lidzgaita/contract';
import { useRef, useState } from 'react';
import { PracticeAnswerDocument, type PracticeAnswerQuery } from '../../../generated/graphql';
import { failureText } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import type { Practice } from '../components/practice-round';
import { kindOf } from '../components/questions/registry';
import { leaveField } from '../leave-field';

type Checked = NonNullable<PracticeAnswerQuery['practiceAnswer']>;

/** An answer that lives on this page only, and what the server says of it when asked. */
export function usePracticeAnswer(attemptId: string, { id, view }: Practice['questions'][number]) {
  const t = useT();
  const latest = useRef<QuestionResponse>(undefined);
  const [response, setResponse] = useState<QuestionResponse>();
  const [checked, setChecked] = useState<Checked>();
  const [problem, setProblem] = useState<string>();
  const [busy, setBusy] = useState(false);

  const answer = (given: QuestionResponse) => {
    latest.current = given;
    setResponse(given);
    setProblem(undefined);
  };
  const check = async () => {
    leaveField();
    const given = latest.current;
    if (!given || !kindOf(view)?.isAnswered(view, given)) return setProblem(t('assessment.check.missing'));
    setProblem(undefined);
    setBusy(true);
    try {
      const { practiceAnswer } = await request(PracticeAnswerDocument, { attemptId, questionId: id, response: given });
      if (practiceAnswer) setChecked(practiceAnswer);
      else setProblem(t('assessment.practice.gone'));
    } catch (error) {
      setProblem(failureText(t, error));
    } finally {
      setBusy(false);
    }
  };
  return { response, checked, problem, busy, answer, check };
}
