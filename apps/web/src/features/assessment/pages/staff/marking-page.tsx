import { LinkButton, Skeleton, TextLink, useNotify } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Link, useLocation, useNavigate, useParams } from 'react-router';
import { MarkingItemDocument, type MarkingItemQuery, MarkingQueueDocument } from '../../../../generated/graphql';
import { formatDate, formatTime } from '../../../../platform/dates';
import { focusHeading } from '../../../../platform/form';
import { operationKey, queryClient, useOperation } from '../../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { useUrlValues } from '../../../../platform/url';
import { learnerWord } from '../../components/staff/marking-words';
import { MarkingSide } from '../../components/staff/marking-side';
import { ReviewBody } from '../../components/review/review-body';
import { listQueue, nextInQueue, viewFromUrl } from '../../staff/marking-list';
import type { Marking } from '../../staff/rubric-marks';

export function MarkingPage() {
  return hasRole(useViewer(), 'TRAINER') ? <MarkingLoaded /> : <NotFound />;
}

function MarkingLoaded() {
  const t = useT();
  const { attemptId = '', questionId = '' } = useParams();
  const query = useOperation(MarkingItemDocument, { attemptId, questionId });
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={10} />}>
      {({ markingItem }) =>
        markingItem ? <MarkingView key={`${attemptId} ${questionId}`} item={markingItem} /> : <NotFound />
      }
    </Loaded>
  );
}

function useAfterMark() {
  const t = useT();
  const notify = useNotify();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { get } = useUrlValues();
  const { data } = useOperation(MarkingQueueDocument, { done: false });
  return async (item: Marking) => {
    const { attemptId, questionId } = item;
    const key = operationKey(MarkingItemDocument, { attemptId, questionId });
    queryClient.setQueryData<MarkingItemQuery>(key, { markingItem: item });
    // The mark may finish the attempt, and with it change what is met.
    void queryClient.invalidateQueries({ predicate: ({ queryKey: [name] }) => name !== 'Viewer' && name !== 'MarkingItem' });
    notify({ message: t(item.state === 'DIFFERENT' ? 'assessment.staff.mark.saved.different' : 'assessment.staff.mark.saved') });
    if (item.state === 'DIFFERENT') return focusHeading();
    const next = nextInQueue(listQueue(data?.markingQueue ?? [], viewFromUrl(get('skats')), get('modulis')), item);
    await navigate(next ? `/vertesana/${next.attemptId}/${next.questionId}${search}` : `/vertesana${search}`);
  };
}

function MarkingView({ item }: { item: Marking }) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const { search } = useLocation();
  const afterMark = useAfterMark();
  const { question, review, submittedAt } = item;
  const back = `/vertesana${search}`;
  return (
    <>
      <PageTop
        title={t('assessment.staff.mark.heading', { name: learnerWord(t, item) })}
        documentTitle={t('assessment.staff.mark.document', { name: learnerWord(t, item), code: item.moduleCode })}
        eyebrow={`${item.moduleCode} ${text(item.moduleTitle)}`}
        lead={text(question.prompt)}
        back={
          <TextLink as={Link} to={back} standalone icon={<ArrowLeft aria-hidden />}>
            {t('assessment.staff.queue.title')}
          </TextLink>
        }
      />
      <div className="grid items-start gap-x-12 gap-y-8 lg:grid-cols-2">
        <section aria-labelledby="atbilde" className="min-w-0 lg:sticky lg:top-6">
          <h2 id="atbilde" className="text-h3">
            {t('assessment.staff.mark.answer')}
          </h2>
          <p className="mb-3 text-small text-muted">
            {text(item.cohort)},{' '}
            {t('assessment.staff.submitted-at', { date: formatDate(submittedAt, locale), time: formatTime(submittedAt, locale) })}
          </p>
          {review.text !== null && (
            <p className="rounded-md border border-divider bg-surface px-4 py-3 break-words whitespace-pre-wrap">
              {review.text || t('assessment.staff.mark.no-answer')}
            </p>
          )}
          <ReviewBody review={{ ...review, text: null, rubric: [] }} />
        </section>
        <section aria-labelledby="vertejums" className="min-w-0">
          <h2 id="vertejums" className="mb-3 text-h3">
            {t('assessment.staff.mark.title')}
          </h2>
          <MarkingSide item={item} onSaved={(saved) => void afterMark(saved)} />
          {item.state === 'AGREED' && (
            <LinkButton as={Link} to={back} variant="secondary" className="mt-6">
              {t('assessment.staff.mark.back')}
            </LinkButton>
          )}
        </section>
      </div>
    </>
  );
}
