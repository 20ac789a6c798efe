import { EmptyState, type Sort } from '@lidzgaita/ui';
import { useState } from 'react';
import { useT } from '../../../../platform/i18n';
import { useUrlValues } from '../../../../platform/url';
import { listAttempts, type StaffAttempt } from '../../staff/attempt-list';
import { AttemptCard } from './attempt-card';
import { AttemptDialog } from './attempt-dialog';
import { AttemptFilters } from './attempt-filters';
import { AttemptTable } from './attempt-table';
import type { AttemptAction } from './attempt-words';

interface AttemptListProps {
  attempts: readonly StaffAttempt[];
}

/** Every attempt of the cohort: a table to work in, cards on a phone. */
export function AttemptList({ attempts }: AttemptListProps) {
  const t = useT();
  const { get, set } = useUrlValues();
  const [acting, setActing] = useState<{ action: AttemptAction; attempt: StaffAttempt }>();
  if (attempts.length === 0) {
    return (
      <EmptyState title={t('assessment.staff.attempts.none')}>
        {t('assessment.staff.attempts.none.advice')}
      </EmptyState>
    );
  }
  const sort: Sort | null = get('kartot')
    ? { column: get('kartot'), direction: get('seciba') === 'dilstosi' ? 'descending' : 'ascending' }
    : null;
  const filter = { text: get('mekle'), standing: get('stavoklis'), moduleId: get('modulis') };
  const shown = listAttempts(attempts, filter, sort);
  const act = (action: AttemptAction, attempt: StaffAttempt) => setActing({ action, attempt });
  const nothing = (
    <EmptyState plain headingLevel={3} title={t('assessment.staff.attempts.not-found')}>
      {t('assessment.staff.attempts.not-found.advice')}
    </EmptyState>
  );
  return (
    <>
      <h2 id="meginajumi" className="sr-only">
        {t('assessment.staff.attempts.title')}
      </h2>
      <AttemptFilters attempts={attempts} found={shown.length} />
      <div className="hidden lg:block">
        <AttemptTable
          attempts={shown}
          sort={sort}
          onSort={({ column, direction }) => set({ kartot: column, seciba: direction === 'descending' ? 'dilstosi' : '' })}
          onAct={act}
          empty={nothing}
        />
      </div>
      <ul aria-labelledby="meginajumi" className="grid gap-3 sm:grid-cols-2 lg:hidden">
        {shown.map((attempt) => (
          <li key={attempt.id}>
            <AttemptCard attempt={attempt} onAct={act} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && <div className="lg:hidden">{nothing}</div>}
      {acting && <AttemptDialog {...acting} onClose={() => setActing(undefined)} />}
    </>
  );
}
