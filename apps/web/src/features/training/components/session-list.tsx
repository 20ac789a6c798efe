import { EmptyState, LinkButton } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../platform/i18n';
import type { CohortDetail } from '../member-list';
import { SessionWhen } from './session-when';

interface SessionListProps {
  cohort: CohortDetail;
}

export function SessionList({ cohort }: SessionListProps) {
  const t = useT();
  const text = useLocalized();
  return (
    <section aria-labelledby="nodarbibas" className="mt-12">
      <h2 id="nodarbibas" className="mb-3 text-h3">
        {t('training.sessions.title')}
      </h2>
      {cohort.sessions.length === 0 && (
        <EmptyState plain headingLevel={3} title={t('training.sessions.none')}>
          {t('training.sessions.none.advice')}
        </EmptyState>
      )}
      <ul className="divide-y divide-divider">
        {cohort.sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 py-3">
            <div className="min-w-0">
              <h3 className="font-sans text-body font-semibold">{text(session.title)}</h3>
              <SessionWhen session={session} />
              <p className="text-small text-muted">
                {t('training.sessions.marked', { n: session.marks.length, total: cohort.members.length })}
              </p>
            </div>
            <LinkButton
              as={Link}
              to={`/kohortas/${cohort.id}/klatbutne/${session.id}`}
              variant="secondary"
              aria-label={t('training.sessions.mark.label', { title: text(session.title) })}
            >
              {t('training.sessions.mark')}
            </LinkButton>
          </li>
        ))}
      </ul>
    </section>
  );
}
