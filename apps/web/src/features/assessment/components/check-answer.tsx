import { Button, FieldError } from '@lidzgaita/ui';
import { useEffect, useRef, useState } from 'react';
import { useReachable } from '../../../platform/connection';
import { useT } from '../../../platform/i18n';
import { isAnswered, knownAnswer, type QuestionState, saveAnswer } from '../hooks/use-answers';
import { leaveField } from '../leave-field';

interface CheckAnswerProps {
  attemptId: string;
  state: QuestionState;
}

/** Has the answer marked now. It goes the same way as every answer, so without a signal it waits on the phone. */
export function CheckAnswer({ attemptId, state }: CheckAnswerProps) {
  const t = useT();
  const reachable = useReachable();
  const [missing, setMissing] = useState(false);
  const { question, checking } = state;
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
      <Button busy={checking} busyLabel={t('assessment.check.busy')} onClick={check}>
        {t('assessment.check.button')}
      </Button>
      <p role="status" className="mt-2 min-h-6 text-small text-muted">
        {checking && !reachable
          ? t('assessment.check.offline')
          : left !== null && left !== undefined && t('assessment.check.tries', { n: left })}
      </p>
    </div>
  );
}

interface TryAgainProps {
  left: number;
  onAgain: () => void;
}

/** After a wrong try: how many are left, and the way to the next one. */
export function TryAgain({ left, onAgain }: TryAgainProps) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => takeLostFocus(box.current), []);
  return (
    <div ref={box} tabIndex={-1} className="focus-quiet mt-4">
      <p className="mb-3">{t('assessment.check.wrong', { n: left })}</p>
      <Button onClick={onAgain}>{t('assessment.check.again')}</Button>
    </div>
  );
}

/** When the button that was pressed has gone: focus goes to what came in its place. */
function takeLostFocus(box: HTMLElement | null): void {
  if (document.activeElement === document.body) box?.focus({ preventScroll: true });
}
