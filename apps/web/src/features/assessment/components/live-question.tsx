import { Button, Callout, LinkButton, ProgressLine, TextLink } from '@lidzgaita/ui';
import { ArrowLeft, ArrowRight, ShieldAlert } from 'lucide-react';
import { useEffect } from 'react';
import { Link, useSearchParams } from 'react-router';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { refusalText } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { usePageTitle } from '../../../platform/page';
import { dismissRefused, type QuestionState, saveAnswer, useAnswers } from '../hooks/use-answers';
import { AnswerConflict } from './answer-conflict';
import { AnswerReceipt } from './answer-receipt';
import { QuestionList } from './question-list';
import { kindOf } from './questions/registry';
import { UnknownKind } from './unknown-kind';

interface LiveQuestionProps {
  attempt: AttemptPartsFragment;
}

/** One question of a running attempt; which one is in the address, so that Back and Forward work. */
export function LiveQuestion({ attempt }: LiveQuestionProps) {
  const t = useT();
  const text = useLocalized();
  const states = useAnswers(attempt);
  const [params] = useSearchParams();
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
  const place = t('assessment.question.place', { n: number, total });
  const answered = states.filter((each) => each.answered).length;
  return (
    <div className="mx-auto max-w-prose">
      <TextLink as={Link} to={`/macibas/${attempt.enrolmentId}/${attempt.moduleId}/tests`} standalone icon={<ArrowLeft aria-hidden />}>
        {t('assessment.question.leave', { title: text(attempt.moduleTitle) })}
      </TextLink>
      <ProgressLine
        className="mt-2 mb-6"
        label={place}
        value={answered}
        max={total}
        valueText={t('assessment.question.answered', { n: answered, total })}
      />
      {state.question.safety && (
        <p className="mb-3 flex items-start gap-2 text-small text-muted">
          <ShieldAlert aria-hidden className="mt-0.5 size-5 shrink-0" />
          {t('assessment.question.safety')}
        </p>
      )}
      <AnswerInput key={state.question.id} attemptId={attempt.id} state={state} fieldId={fieldId} />
      <nav aria-label={t('assessment.question.steps')} className="mt-6 mb-8 flex flex-wrap justify-between gap-2">
        {number > 1 ? (
          <LinkButton as={Link} to={{ search: `?j=${number - 1}` }} variant="secondary" icon={<ArrowLeft aria-hidden />}>
            {t('assessment.question.back')}
          </LinkButton>
        ) : (
          <span />
        )}
        {number < total ? (
          <LinkButton as={Link} to={{ search: `?j=${number + 1}` }} iconEnd={<ArrowRight aria-hidden />}>
            {t('assessment.question.next')}
          </LinkButton>
        ) : (
          <LinkButton as={Link} to={`/tests/${attempt.id}/iesniegt`} iconEnd={<ArrowRight aria-hidden />}>
            {t('assessment.question.check')}
          </LinkButton>
        )}
      </nav>
      <QuestionList states={states} current={number} />
      {number < total && (
        <TextLink as={Link} to={`/tests/${attempt.id}/iesniegt`} standalone className="mt-2">
          {t('assessment.question.check')}
        </TextLink>
      )}
    </div>
  );
}

function AnswerInput({ attemptId, state, fieldId }: { attemptId: string; state: QuestionState; fieldId: string }) {
  const t = useT();
  const { question, response, conflict, refused } = state;
  const kind = kindOf(question.view);
  const refusal = conflict ? undefined : refused.at(-1)?.refusal;
  if (!kind) return <UnknownKind prompt={question.view.prompt} fieldId={fieldId} />;
  return (
    <>
      <kind.Input
        view={question.view}
        fieldId={fieldId}
        response={conflict ? conflict.mine : response}
        onAnswer={(answer) => {
          if (!conflict) void saveAnswer(attemptId, question, answer);
        }}
      />
      <div className="mt-3">
        <AnswerReceipt attemptId={attemptId} question={question} />
      </div>
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
