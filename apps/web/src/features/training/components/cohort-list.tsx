import { EmptyState } from '@lidzgaita/ui';
import { today } from '../../../platform/dates';
import { useT } from '../../../platform/i18n';
import { useUrlValues } from '../../../platform/url';
import { type CohortRow, listCohorts } from '../cohort-list';
import { CohortCard } from './cohort-card';
import { CohortFilters } from './cohort-filters';
import { CohortTable } from './cohort-table';

interface CohortListProps {
  cohorts: readonly CohortRow[];
}

export function CohortList({ cohorts }: CohortListProps) {
  const t = useT();
  const { get } = useUrlValues();
  if (cohorts.length === 0) {
    return <EmptyState title={t('training.cohorts.none')}>{t('training.cohorts.none.advice')}</EmptyState>;
  }
  const filter = { text: get('mekle'), phase: get('laiks'), organisation: get('iestade') };
  const shown = listCohorts(cohorts, filter, today());
  return (
    <>
      <CohortFilters cohorts={cohorts} found={shown.length} />
      <div className="hidden lg:block">
        <CohortTable cohorts={shown} />
      </div>
      <ul aria-label={t('training.cohorts.title')} className="grid gap-3 sm:grid-cols-2 lg:hidden">
        {shown.map((cohort) => (
          <li key={cohort.id}>
            <CohortCard cohort={cohort} />
          </li>
        ))}
      </ul>
      {shown.length === 0 && (
        <EmptyState plain className="lg:hidden" title={t('training.cohorts.not-found')}>
          {t('training.cohorts.not-found.advice')}
        </EmptyState>
      )}
    </>
  );
}
