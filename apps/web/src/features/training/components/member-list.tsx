import { EmptyState, type Sort } from '@lidzgaita/ui';
import { useT } from '../../../platform/i18n';
import { useUrlValues } from '../../../platform/url';
import { type CohortDetail, listMembers } from '../member-list';
import { MemberCard } from './member-card';
import { MemberFilters } from './member-filters';
import { MemberTable } from './member-table';

interface MemberListProps {
  cohort: CohortDetail;
}

/** Who is where, blocked by what, and whose move it is: a table to work in, cards on a phone. */
export function MemberList({ cohort }: MemberListProps) {
  const t = useT();
  const { get, set } = useUrlValues();
  const filter = { text: get('mekle'), state: get('stavoklis'), mover: get('gajiens') };
  const sort: Sort | null = get('kartot')
    ? { column: get('kartot'), direction: get('seciba') === 'dilstosi' ? 'descending' : 'ascending' }
    : null;
  const shown = listMembers(cohort.members, filter, sort);
  const minutes = cohort.sessions.reduce((sum, session) => sum + session.minutes, 0);
  if (cohort.members.length === 0) {
    return <EmptyState title={t('training.members.none')}>{t('training.members.none.advice')}</EmptyState>;
  }
  const nobody = (
    <EmptyState plain title={t('training.members.not-found')}>
      {t('training.members.not-found.advice')}
    </EmptyState>
  );
  return (
    <section className="mt-8">
      <h2 id="dalibnieki" className="mb-3 text-h3">
        {t('training.members.title')}
      </h2>
      <MemberFilters members={cohort.members} found={shown.length} />
      <div className="hidden lg:block">
        <MemberTable
          members={shown}
          minutes={minutes}
          sort={sort}
          onSort={({ column, direction }) =>
            set({ kartot: column, seciba: direction === 'descending' ? 'dilstosi' : '' })
          }
          empty={nobody}
        />
      </div>
      <ul aria-labelledby="dalibnieki" className="grid gap-3 sm:grid-cols-2 lg:hidden">
        {shown.map((member) => (
          <li key={member.enrolmentId}>
            <MemberCard member={member} minutes={minutes} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <div className="lg:hidden">{nobody}</div>}
    </section>
  );
}
