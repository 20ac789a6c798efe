import { Button, CheckboxRow, ErrorSummary, LinkButton } from '@lidzgaita/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { useT } from '../../../platform/i18n';
import { PageTop } from '../../../platform/page';
import { useAnswers } from '../hooks/use-answers';
import { useTimeLeft } from '../hooks/use-time-left';
import { useSubmitAttempt } from '../hooks/use-submit-attempt';
import { SubmitList, submitRowId } from './submit-list';
import { TimeLeft } from './time-left';

interface SubmitCheckProps {
  attempt: AttemptPartsFragment;
}

const confirmId = 'iesniegt-nepilnu';

/** The last look before submitting: what has no answer, and what has not reached the server. */
export function SubmitCheck({ attempt }: SubmitCheckProps) {
  const t = useT();
  const states = useAnswers(attempt);
  const left = useTimeLeft(attempt);
  const [confirmed, setConfirmed] = useState(false);
  const { submission, waiting, busy, submit } = useSubmitAttempt(attempt);
  const open = states.filter((state) => !state.answered && !state.question.closed);
  const conflicts = states.filter((state) => state.conflict);
  const { problems, tries } = submission;

  const missing = () => [
    ...conflicts.map(({ number }) => ({
      fieldId: submitRowId(number),
      message: t('assessment.submit.problem.conflict', { n: number }),
    })),
    ...(confirmed ? [] : open).map(({ number }) => ({
      fieldId: submitRowId(number),
      message: t('assessment.submit.problem.unanswered', { n: number }),
    })),
    ...(confirmed || open.length === 0
      ? []
      : [{ fieldId: confirmId, message: t('assessment.submit.problem.confirm') }]),
  ];
  return (
    <div className="mx-auto max-w-prose">
      <ErrorSummary title={t('assessment.submit.problem')} errors={problems} focusKey={tries} />
      <PageTop
        title={t('assessment.submit.title')}
        eyebrow={t('assessment.submit.eyebrow', { code: attempt.moduleCode })}
        lead={
          open.length > 0
            ? t('assessment.submit.unanswered', { n: open.length })
            : t('assessment.submit.all-answered', { n: states.length })
        }
        error={problems.length > 0}
      />
      <TimeLeft left={left} />
      <SubmitList attemptId={attempt.id} states={states} sections={attempt.sections} />
      <p role="status" className="mt-4 min-h-6 text-small text-muted">
        {waiting > 0 && t('assessment.submit.waiting', { n: waiting })}
      </p>
      {open.length > 0 && (
        <CheckboxRow
          id={confirmId}
          className="mt-2"
          checked={confirmed}
          onChange={(event) => setConfirmed(event.target.checked)}
          label={t('assessment.submit.confirm', { n: open.length })}
          aria-invalid={problems.some(({ fieldId }) => fieldId === confirmId) || undefined}
        />
      )}
      <p className="mt-4 text-small text-muted">{t('assessment.submit.after')}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <LinkButton as={Link} to={`/tests/${attempt.id}?j=${open[0]?.number ?? states.length}`} variant="secondary">
          {t('assessment.submit.return')}
        </LinkButton>
        <Button
          id="iesniegt"
          busy={busy}
          busyLabel={t('assessment.submit.busy')}
          onClick={() => void submit(missing())}
        >
          {t('assessment.submit.submit')}
        </Button>
      </div>
    </div>
  );
}
