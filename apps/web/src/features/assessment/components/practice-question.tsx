import { Button, FieldError, useAnnounce } from '@lidzgaita/ui';
import { ArrowRight } from 'lucide-react';
import { useEffect } from 'react';
import { useT } from '../../../platform/i18n';
import { usePracticeAnswer } from '../hooks/use-practice-answer';
import { verdictOf } from '../verdict';
import type { Practice } from './practice-round';
import { kindOf } from './questions/registry';
import { ReviewedQuestion } from './reviewed-question';
import { UnknownKind } from './unknown-kind';

interface PracticeQuestionProps {
  attemptId: string;
  question: Practice['questions'][number];
  fieldId: string;
  base: string;
  last: boolean;
  onNext: (correct: boolean) => void;
}

/** One question to practise: answer it, see at once what came of it, go on. */
export function PracticeQuestion({ attemptId, question, fieldId, base, last, onNext }: PracticeQuestionProps) {
  const t = useT();
  const announce = useAnnounce();
  const { response, checked, problem, busy, answer, check } = usePracticeAnswer(attemptId, question);
  const kind = kindOf(question.view);
  const word = checked && verdictOf(checked)?.word;

  // The question takes the focus when it comes, and again when its answer has taken its place.
  useEffect(() => {
    document.getElementById(fieldId)?.focus({ preventScroll: true });
    scrollTo({ top: 0 });
    if (word) announce(t(`assessment.verdict.${word}`));
  }, [fieldId, word, announce, t]);

  const onward = (
    <Button className="mt-6" iconEnd={<ArrowRight aria-hidden />} onClick={() => onNext(checked?.correct === true)}>
      {t(last ? 'assessment.practice.end' : 'assessment.practice.next')}
    </Button>
  );
  if (!kind || checked) {
    return (
      <div className="mt-4">
        {checked ? (
          <ReviewedQuestion view={question.view} checked={checked} fieldId={fieldId} base={base} />
        ) : (
          <UnknownKind prompt={question.view.prompt} fieldId={fieldId} />
        )}
        {onward}
      </div>
    );
  }
  return (
    <div className="mt-4">
      <kind.Input view={question.view} fieldId={fieldId} response={response} readOnly={busy} onAnswer={answer} />
      {problem && (
        <div role="alert" className="mt-4">
          <FieldError>{problem}</FieldError>
        </div>
      )}
      <Button className="mt-4" busy={busy} busyLabel={t('assessment.check.busy')} onClick={() => void check()}>
        {t('assessment.check.button')}
      </Button>
    </div>
  );
}
