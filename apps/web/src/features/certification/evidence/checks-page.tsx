import { EmptyState, Pagination, SearchField, SelectField, Skeleton } from '@lidzgaita/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { type DueBand, type DueCheckPartsFragment, type DueChecksQuery, DueChecksDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import { useTyped, useUrlValues } from '../../../platform/url';
import { EvidenceDialog } from '../components/evidence-dialog';
import { fullName } from '../volunteer';
import { DueCheckList } from './due-check-list';

const bands: readonly DueBand[] = ['OVERDUE', 'WEEK', 'MONTH', 'TWO_MONTHS', 'MISSING', 'LATER'];

export function ChecksPage() {
  return hasRole(useViewer(), 'OFFICIAL') ? <Checks /> : <NotFound />;
}

/** Who needs a record check or a permit, and when: recorded from here. */
function Checks() {
  const t = useT();
  const { get, set } = useUrlValues();
  const [typed, setTyped] = useTyped(get('mekle'), (mekle) => set({ mekle, lapa: '' }));
  const [recording, setRecording] = useState<DueCheckPartsFragment>();
  const band = bands.find((each) => each === get('termins'));
  const page = Math.max(1, Math.trunc(Number(get('lapa'))) || 1);
  const query = useOperation(DueChecksDocument, { band: band ?? null, search: get('mekle'), page }, { placeholderData: keepPreviousData });
  const counted = query.data?.dueChecks;
  return (
    <>
      <PageTop title={t('certification.checks.title')} lead={t('certification.checks.lead')} />
      <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-3">
        <SelectField
          className="w-full sm:w-72"
          label={t('certification.checks.band')}
          placeholder={t('certification.checks.band.needed')}
          options={bands.map((each) => ({ value: each, label: t(`certification.checks.band.${each}`, { n: countOf(counted, each) }) }))}
          value={band ?? ''}
          onChange={(event) => set({ termins: event.target.value, lapa: '' })}
        />
        <SearchField
          className="w-full sm:w-80"
          label={t('certification.checks.search')}
          clearLabel={t('certification.checks.search.clear')}
          value={typed}
          onChange={setTyped}
          result={counted && t('certification.checks.found', { n: counted.total })}
        />
      </div>
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={10} />}>
        {({ dueChecks }) => (
          <>
            {dueChecks.items.length === 0 ? (
              <EmptyState plain title={t(band || get('mekle') ? 'certification.checks.none' : 'certification.checks.nobody')}>
                {t(band || get('mekle') ? 'certification.checks.none.advice' : 'certification.checks.nobody.advice')}
              </EmptyState>
            ) : (
              <DueCheckList checks={dueChecks.items} busy={query.isPlaceholderData} onRecord={setRecording} />
            )}
            <Pages {...dueChecks} />
          </>
        )}
      </Loaded>
      {recording && (
        <EvidenceDialog
          enrolmentId={recording.enrolmentId}
          requirement={{ id: recording.requirementId, kind: recording.kind, title: recording.title }}
          person={fullName(recording.person)}
          onClose={() => setRecording(undefined)}
        />
      )}
    </>
  );
}

const countOf = (checks: DueChecksQuery['dueChecks'] | undefined, band: DueBand): number => checks?.counts.find((each) => each.band === band)?.count ?? 0;

function Pages({ page, pageSize, total }: Pick<DueChecksQuery['dueChecks'], 'page' | 'pageSize' | 'total'>) {
  const t = useT();
  const [params] = useSearchParams();
  const to = (n: number) => {
    const next = new URLSearchParams(params);
    if (n > 1) next.set('lapa', String(n));
    else next.delete('lapa');
    return { search: next.toString() };
  };
  return (
    <Pagination
      className="mt-4"
      page={page}
      pageCount={Math.ceil(total / pageSize)}
      labels={{
        nav: t('certification.checks.pages'),
        previous: t('certification.checks.pages.previous'),
        next: t('certification.checks.pages.next'),
        page: (n) => t('certification.checks.pages.page', { n }),
      }}
      renderLink={({ page: n, ...link }) => <Link {...link} to={to(n)} />}
    />
  );
}
