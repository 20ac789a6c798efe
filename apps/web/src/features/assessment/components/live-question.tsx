import { LinkButton, ProgressLine, TextLink } from '@lidzgaita/ui';
import { ArrowLeft, ArrowRight, ShieldAlert } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { TextProvider } from '../../../platform/document';
import { useLocalized, useT } from '../../../platform/i18n';
import { usePageTitle } from '../../../platform/page';
import { useAnswers } from '../hooks/use-answers';
import { useTimeLeft } from '../hooks/use-time-left';
import { AnswerInput } from './answer-input';
import { isCheckable } from './check-answer';
import { QuestionList } from './question-list';
import { TimeLeft } from './time-left';

interface LiveQuestionProps {
  attempt: AttemptPartsFragment;
}

/** One question of a running attempt; which one is in the address, so that Back and Forward work. */
export function LiveQuestion({ attempt }: LiveQuestionProps) {
  const t = useT();
  const text = useLocalized();
  const states = useAnswers(attempt);
  const left = useTimeLeft(attempt);
  const [params] = useSearchParams();
  const base = `/macibas/${attempt.enrolmentId}/${attempt.moduleId}`;
  const texts = useMemo(() => ({ terms: {}, base }), [base]);
  const total = states.length;
  const asked = Math.trunc(Number(params.get('j'))) || 1;
  const number = Math.min(Math.max(asked, 1), total);
  const state = states[number - 1];
  const fieldId = `jautajums-${number}`;
  usePageTitle(t('assessment.question.document', { n: number, total, code: attempt.moduleCode }));

  useEffect(() => {
    document.getElementById(fieldId)?.focus({ preventScroll: true });
  }, [fieldId]);

  if (!state) return null;
  const section = attempt.sections.find(({ id }) => id === state.question.sectionId);
  const place = t('assessment.question.place', { n: number, total });
  const answered = states.filter((each) => each.answered).length;
  return (
    <div className="mx-auto max-w-prose">
      <TextLink as={Link} to={`${base}/tests`} standalone icon={<ArrowLeft aria-hidden />}>
        {t('assessment.question.leave', { title: text(attempt.moduleTitle) })}
      </TextLink>
      <ProgressLine
        className="mt-2 mb-6"
        label={section ? `${text(section.title)} · ${place}` : place}
        value={answered}
        max={total}
        valueText={t('assessment.question.answered', { n: answered, total })}
      />
      <TimeLeft left={left} />
      {state.question.safety && (
        <p className="mb-3 flex items-start gap-2 text-small text-muted">
          <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {t('assessment.question.safety')}
        </p>
      )}
      <TextProvider value={texts}>
        <AnswerInput
          key={state.question.id}
          attempt={attempt}
          state={state}
          fieldId={fieldId}
          base={base}
          over={left !== null && left <= 0}
        />
      </TextProvider>
      <Steps
        attemptId={attempt.id}
        number={number}
        total={total}
        quiet={isCheckable(attempt, state) && state.answered}
      />
      <QuestionList states={states} sections={attempt.sections} current={number} />
      {number < total && (
        <TextLink as={Link} to={`/tests/${attempt.id}/iesniegt`} standalone className="mt-2">
          {t('assessment.question.check')}
        </TextLink>
      )}
    </div>
  );
}

interface StepsProps {
  attemptId: string;
  number: number;
  total: number;
  /** Something else comes first. */
  quiet: boolean;
}

/** Back, and on to the next question or to the look before submitting. */
function Steps({ attemptId, number, total, quiet }: StepsProps) {
  const t = useT();
  return (
    <nav aria-label={t('assessment.question.steps')} className="mt-6 mb-8 flex flex-wrap justify-between gap-2">
      {number > 1 ? (
        <LinkButton as={Link} to={{ search: `?j=${number - 1}` }} variant="secondary" icon={<ArrowLeft aria-hidden />}>
          {t('assessment.question.back')}
        </LinkButton>
      ) : (
        <span />
      )}
      <LinkButton
        as={Link}
        variant={quiet ? 'secondary' : 'primary'}
        to={number < total ? { search: `?j=${number + 1}` } : `/tests/${attemptId}/iesniegt`}
        iconEnd={<ArrowRight aria-hidden />}
      >
        {t(number < total ? 'assessment.question.next' : 'assessment.question.check')}
      </LinkButton>
    </nav>
  );
}
