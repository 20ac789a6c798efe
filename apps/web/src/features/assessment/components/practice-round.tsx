import { Button, Callout, LinkButton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft, RotateCcw } from 'lucide-react';
import { useEffect, useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { PracticeQuery } from '../../../generated/graphql';
import { TextProvider } from '../../../platform/document';
import { focusHeading } from '../../../platform/form';
import { useLocalized, useT } from '../../../platform/i18n';
import { PageTop, usePageTitle } from '../../../platform/page';
import { PracticeQuestion } from './practice-question';

export type Practice = NonNullable<PracticeQuery['practice']>;

interface PracticeRoundProps {
  practice: Practice;
  onAgain: () => void;
}

/** The questions one by one, and at the end how it went. */
export function PracticeRound({ practice, onAgain }: PracticeRoundProps) {
  const t = useT();
  const text = useLocalized();
  const [index, setIndex] = useState(0);
  const [right, setRight] = useState(0);
  const { questions, attemptId, enrolmentId, moduleId, moduleTitle } = practice;
  const base = `/macibas/${enrolmentId}/${moduleId}`;
  const texts = useMemo(() => ({ terms: {}, base }), [base]);
  const question = questions[index];
  usePageTitle(t('assessment.practice.title'));

  const back = (
    <TextLink as={Link} to={`/tests/${attemptId}`} standalone icon={<ArrowLeft aria-hidden />}>
      {t('assessment.practice.back')}
    </TextLink>
  );
  if (!question) return <PracticeEnd right={right} practice={practice} onAgain={onAgain} />;
  return (
    <TextProvider value={texts}>
      {back}
      <p className="mt-2 font-semibold">
        {t('assessment.practice.place', { n: index + 1, total: questions.length, title: text(moduleTitle) })}
      </p>
      {index === 0 && (
        <Callout kind="note" label={t('assessment.practice.title')} className="mt-3">
          <p>{t('assessment.practice.unrecorded')}</p>
        </Callout>
      )}
      <PracticeQuestion
        key={question.id}
        attemptId={attemptId}
        question={question}
        fieldId={`vingrinajums-${index + 1}`}
        base={base}
        last={index === questions.length - 1}
        onNext={(correct) => {
          if (correct) setRight(right + 1);
          setIndex(index + 1);
        }}
      />
    </TextProvider>
  );
}

function PracticeEnd({ right, practice, onAgain }: { right: number; practice: Practice; onAgain: () => void }) {
  const t = useT();
  const total = practice.questions.length;
  useEffect(focusHeading, []);
  return (
    <>
      <PageTop title={t('assessment.practice.done')} lead={t('assessment.practice.done.lead', { n: right, total })} />
      <p>{t(right === total ? 'assessment.practice.done.all' : 'assessment.practice.done.some')}</p>
      <div className="mt-4 flex flex-wrap gap-2">
        <Button variant={right === total ? 'secondary' : 'primary'} icon={<RotateCcw aria-hidden />} onClick={onAgain}>
          {t('assessment.practice.again')}
        </Button>
        <LinkButton as={Link} to={`/tests/${practice.attemptId}`} variant={right === total ? 'primary' : 'secondary'}>
          {t('assessment.practice.back')}
        </LinkButton>
      </div>
    </>
  );
}
