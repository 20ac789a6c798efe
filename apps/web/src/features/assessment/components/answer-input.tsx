import { Button, Callout } from '@lidzgaita/ui';
import { useState } from 'react';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { refusalText } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { useCheckedWords } from '../hooks/use-checked-words';
import { dismissRefused, type QuestionState, saveAnswer } from '../hooks/use-answers';
import { AnswerConflict } from './answer-conflict';
import { AnswerReceipt } from './answer-receipt';
import { CertaintyChoice } from './certainty-choice';
import { CheckAnswer, isCheckable, TryAgain } from './check-answer';
import { Hints } from './hints';
import { kindOf } from './questions/registry';
import { ReviewedQuestion } from './reviewed-question';
import { UnknownKind } from './unknown-kind';

interface AnswerInputProps {
  attempt: AttemptPartsFragment;
  state: QuestionState;
  fieldId: string;
  base: string;
  /** Time is up. */
  over: boolean;
}

/** The question to be answered, and everything that happens to its answer. */
export function AnswerInput({ attempt, state, fieldId, base, over }: AnswerInputProps) {
  const t = useT();
  const { question, response, certainty, conflict, refused, answered, checked, checking } = state;
  const { behaviour, id: attemptId } = attempt;
  /** The revision that was wrong, and is now to be bettered. */
  const [bettering, setBettering] = useState<number>();
  useCheckedWords(question, fieldId);
  const kind = kindOf(question.view);
  const refusal = conflict ? undefined : refused.at(-1)?.refusal;
  if (!kind) return <UnknownKind prompt={question.view.prompt} fieldId={fieldId} />;
  if (question.closed && question.review) {
    const marked = { ...question, answered: question.answer !== null };
    return <ReviewedQuestion view={question.view} checked={marked} fieldId={fieldId} base={base} />;
  }

  const revision = question.answer?.revision;
  const between = behaviour === 'TRIES' && checked && !question.closed && bettering !== revision;
  const open = !question.closed && !over;
  // A story is walked first: halfway there is nothing to check.
  const checks = isCheckable(attempt, state) && (answered || question.view.kind !== 'case');
  return (
    <>
      <kind.Input
        view={question.view}
        fieldId={fieldId}
        response={conflict ? conflict.mine : response}
        readOnly={!open || checking || between || conflict !== undefined}
        onAnswer={(answer) => {
          if (!conflict) void saveAnswer(attemptId, question, { response: answer });
        }}
      />
      {behaviour === 'CERTAINTY' && !kind.unchecked && answered && response && !conflict && (
        <CertaintyChoice
          value={certainty}
          readOnly={!open}
          onChange={(sure) => void saveAnswer(attemptId, question, { response, certainty: sure })}
        />
      )}
      <div className="mt-3">
        <AnswerReceipt attemptId={attemptId} question={question} />
      </div>
      <Hints hints={question.hints} />
      {checks && open && !conflict && !between && <CheckAnswer attemptId={attemptId} state={state} />}
      {between && open && (
        <TryAgain
          question={question}
          onAgain={() => {
            setBettering(revision);
            document.getElementById(fieldId)?.focus();
          }}
        />
      )}
      {question.closed && !over && <p className="mt-3">{t('assessment.question.closed')}</p>}
      <AnswerConflict attemptId={attemptId} state={state} />
      {refusal && (
        <div role="alert" className="mt-4">
          <Callout kind="warning" label={t('assessment.refused.label')}>
            <p>{refusalText(t, { code: refusal.code })}</p>
            <Button variant="secondary" onClick={() => void dismissRefused(refused)}>
              {t('assessment.refused.understood')}
            </Button>
          </Callout>
        </div>
      )}
    </>
  );
}
