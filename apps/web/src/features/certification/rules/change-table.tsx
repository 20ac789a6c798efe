import { type Column, DataTable, EmptyState, Pagination, SearchField, type Sort, TextLink } from '@lidzgaita/ui';
import { useMemo, useState } from 'react';
import { Link } from 'react-router';
import type { SimulateRulesQuery } from '../../../generated/graphql';
import { formatDate } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { changeRows, nameOf, type RuleChange } from './change-rows';
import type { ProgrammeRules } from './rules-draft';

interface ChangeTableProps {
  rules: ProgrammeRules;
  simulation: SimulateRulesQuery['simulateRules'];
}

const PAGE = 50;

/** Each date of each volunteer, from what to what; a list on a phone. */
export function ChangeTable({ rules, simulation: { changes } }: ChangeTableProps) {
  const t = useT();
  const text = useLocalized();
  const [typed, setTyped] = useState('');
  const [sort, setSort] = useState<Sort>({ column: 'person', direction: 'ascending' });
  const [asked, setPage] = useState(1);
  const what = useMemo(() => {
    const titles = new Map(rules.requirements.map(({ id, title }) => [id, text(title)]));
    return ({ what: date, requirementId }: RuleChange): string =>
      date === 'REQUIREMENT' ? t('rules.what.REQUIREMENT', { title: titles.get(requirementId ?? '') ?? '' }) : t(`rules.what.${date}`);
  }, [rules, t, text]);
  const rows = useMemo(() => changeRows(changes, typed, sort, what), [changes, typed, sort, what]);
  const day = useDayWords();
  if (changes.length === 0) return null;
  const pages = Math.max(1, Math.ceil(rows.length / PAGE));
  const page = Math.min(asked, pages);
  const shown = rows.slice((page - 1) * PAGE, page * PAGE);
  const columns: Column<RuleChange>[] = [
    { id: 'person', header: t('rules.column.person'), sortable: true, rowHeader: true, cell: (row) => <Person change={row} /> },
    { id: 'what', header: t('rules.column.what'), sortable: true, cell: what },
    { id: 'from', header: t('rules.column.from'), sortable: true, nowrap: true, cell: (row) => day(row.from, row.metBefore) },
    { id: 'to', header: t('rules.column.to'), sortable: true, nowrap: true, cell: (row) => day(row.to, row.metAfter) },
  ];
  const caption = t('rules.changes');
  return (
    <>
      <SearchField
        className="mb-4 max-w-form"
        label={t('rules.search')}
        clearLabel={t('rules.search.clear')}
        value={typed}
        onChange={(next) => {
          setTyped(next);
          setPage(1);
        }}
        result={t('rules.found', { n: rows.length })}
      />
      <div className="hidden md:block">
        <DataTable
          caption={caption}
          captionHidden
          dense
          columns={columns}
          rows={shown}
          rowKey={(row) => `${row.enrolmentId} ${row.what} ${row.requirementId ?? ''}`}
          sort={sort}
          onSort={setSort}
          empty={<EmptyState plain headingLevel={3} title={t('rules.none-found')} />}
        />
      </div>
      <ul aria-label={caption} className="divide-y divide-divider border-y border-divider md:hidden">
        {shown.map((row) => (
          <li key={`${row.enrolmentId} ${row.what} ${row.requirementId ?? ''}`} className="py-3 text-small">
            <Person change={row} />
            <p>{what(row)}</p>
            <p className="tnum">{t('rules.from-to', { from: day(row.from, row.metBefore), to: day(row.to, row.metAfter) })}</p>
          </li>
        ))}
      </ul>
      <Pagination
        className="mt-4"
        page={page}
        pageCount={pages}
        onPage={setPage}
        labels={{ nav: t('rules.pages'), previous: t('rules.pages.previous'), next: t('rules.pages.next'), page: (n) => t('rules.pages.page', { n }) }}
      />
    </>
  );
}

function Person({ change }: { change: RuleChange }) {
  const text = useLocalized();
  return (
    <>
      <TextLink as={Link} to={`/brivpratigie/${change.enrolmentId}`} className="font-semibold">
        {nameOf(change)}
      </TextLink>
      <span className="block font-normal text-muted">{text(change.cohort)}</span>
    </>
  );
}

/** A day, or what stands in its place: of a requirement whether it is met for ever or not at all. */
function useDayWords() {
  const t = useT();
  const locale = useLocale();
  return (day: string | null, met: boolean | null): string => {
    if (!day) return t(met === null ? 'rules.no-day' : met ? 'rules.for-ever' : 'rules.not-met');
    return met === false ? t('rules.not-met.until', { date: formatDate(day, locale, 'until') }) : formatDate(day, locale);
  };
}
