import { EmptyState, LinkButton } from '@lidzgaita/ui';
import { Link, useLocation } from 'react-router';
import { formatDate, formatTime } from '../../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { isMarkedByMe, type QueueItem, type QueueView } from '../../staff/marking-list';
import { learnerWord, MarkingStateWord } from './marking-words';

interface QueueListProps {
  items: readonly QueueItem[];
  view: QueueView;
}

export function QueueList({ items, view }: QueueListProps) {
  const t = useT();
  if (items.length === 0) {
    return (
      <EmptyState title={t(`assessment.staff.queue.none.${view}`)}>
        {view === 'waiting' && t('assessment.staff.queue.none.advice')}
      </EmptyState>
    );
  }
  return (
    <ol aria-label={t('assessment.staff.queue.title')} className="divide-y divide-divider rounded-md border border-divider bg-surface">
      {items.map((item) => (
        <QueueRow key={`${item.attemptId} ${item.questionId}`} item={item} />
      ))}
    </ol>
  );
}

function QueueRow({ item }: { item: QueueItem }) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const { search } = useLocation();
  const mine = isMarkedByMe(item);
  const name = learnerWord(t, item);
  const look = mine || item.state === 'AGREED';
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 p-4">
      <div className="min-w-0 flex-[1_1_18rem]">
        <h2 className="font-sans text-body font-semibold">{name}</h2>
        <p className="line-clamp-2">
          {item.moduleCode}: {text(item.question.prompt)}
        </p>
        <p className="text-small text-muted">
          {text(item.cohort)},{' '}
          <time dateTime={item.submittedAt}>
            {t('assessment.staff.submitted-at', {
              date: formatDate(item.submittedAt, locale),
              time: formatTime(item.submittedAt, locale),
            })}
          </time>
        </p>
        <MarkingStateWord state={item.state} mine={mine} />
      </div>
      <LinkButton
        as={Link}
        to={`/vertesana/${item.attemptId}/${item.questionId}${search}`}
        variant={look ? 'secondary' : 'primary'}
        aria-label={t(look ? 'assessment.staff.queue.look.label' : 'assessment.staff.queue.mark.label', { name })}
      >
        {t(look ? 'assessment.staff.queue.look' : 'assessment.staff.queue.mark')}
      </LinkButton>
    </li>
  );
}
