import { Button, FieldError } from '@lidzgaita/ui';
import { useEffect, useRef, useState } from 'react';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { useReachable } from '../../../platform/connection';
import { useT } from '../../../platform/i18n';
import { type AttemptQuestion, isAnswered, knownAnswer, type QuestionState, saveAnswer } from '../hooks/use-answers';
import { leaveField } from '../leave-field';
import { kindOf } from './questions/registry';
import { ReviewBody } from './review/review-body';

/** Whether the answer can be marked while the attempt runs. */
export function isCheckable({ behaviour }: AttemptPartsFragment, { question }: QuestionState): boolean {
  if (question.closed || kindOf(question.view)?.unchecked) return false;
  return behaviour === 'IMMEDIATE' || (behaviour === 'TRIES' && question.triesLeft !== null);
}

interface CheckAnswerProps {
  attemptId: string;
  state: QuestionState;
}

/** Has the answer marked now. It goes the same way as every answer, so without a signal it waits on the phone. */
export function CheckAnswer({ attemptId, state }: CheckAnswerProps) {
  const t = useT();
  const reachable = useReachable();
  const [missing, setMissing] = useState(false);
  const { question, checking, asked } = state;
  const left = question.triesLeft;

  const check = () => {
    leaveField();
    const response = knownAnswer(attemptId, question)?.response;
    const whole = response !== undefined && isAnswered(question, response);
    setMissing(!whole);
    if (whole) void saveAnswer(attemptId, question, { response, check: true });
  };
  const shownMissing = missing && !state.answered;
  return (
    <div className="mt-4">
      {shownMissing && (
        <div role="alert" className="mb-2">
          <FieldError>{t('assessment.check.missing')}</FieldError>
        </div>
      )}
      <Button
        variant={state.answered ? 'primary' : 'secondary'}
        busy={checking}
        busyLabel={t('assessment.check.busy')}
        onClick={check}
      >
        {t('assessment.check.button')}
      </Button>
      <p role="status" className="mt-2 min-h-6 text-small text-muted">
        {checking && !reachable
          ? t('assessment.check.offline')
          : asked && left === null
            ? t('assessment.check.person')
            : left !== null && left !== undefined && t('assessment.check.tries', { n: left })}
      </p>
    </div>
  );
}

interface TryAgainProps {
  question: AttemptQuestion;
  onAgain: () => void;
}

/** After a wrong try: why what was chosen is not it, how many tries are left, and the way to the next one. */
export function TryAgain({ question: { triesLeft, review }, onAgain }: TryAgainProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const why = review?.options.filter((option) => option.chosen && option.why) ?? [];
  useEffect(() => takeLostFocus(box.current), []);
  return (
    <div ref={box} tabIndex={-1} className="focus-quiet mt-4">
      <p className="mb-3">{t('assessment.check.wrong', { n: triesLeft ?? 0 })}</p>
      {review && why.length > 0 && (
        <div className="mb-3">
          <ReviewBody review={{ options: why, parts: [], steps: [], text: null, rubric: [] }} />
        </div>
      )}
      <Button onClick={onAgain}>{t('assessment.check.again')}</Button>
    </div>
  );
}

/** When the button that was pressed has gone: focus goes to what came in its place. */
function takeLostFocus(box: HTMLElement | null): void {
  if (document.activeElement === document.body) box?.focus({ preventScroll: true });
}
