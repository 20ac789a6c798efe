import { type Column, DataTable, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import type { CatalogueQuery } from '../../../generated/graphql';
import { formatDate } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';

type Module = CatalogueQuery['catalogue'][number];
type Edition = Module['editions'][number];

interface ModuleEditionsProps {
  module: Module;
}

export function ModuleEditions({ module }: ModuleEditionsProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const newest = Math.max(...module.editions.map(({ number }) => number));
  const name = (number: number) => t(number === newest ? 'catalogue.edition.newest' : 'catalogue.edition', { n: number });
  const columns: Column<Edition>[] = [
    {
      id: 'number',
      header: t('catalogue.column.edition'),
      rowHeader: true,
      nowrap: true,
      cell: ({ hash, number }) => (
        <TextLink
          as={Link}
          to={`/moduli/${hash}`}
          className="font-semibold"
          aria-label={t('catalogue.edition.read', { code: module.code, edition: name(number) })}
        >
          {name(number)}
        </TextLink>
      ),
    },
    {
      id: 'published',
      header: t('catalogue.column.published'),
      nowrap: true,
      cell: ({ publishedAt }) => <time dateTime={publishedAt}>{formatDate(publishedAt, locale)}</time>,
    },
    { id: 'lessons', header: t('catalogue.column.lessons'), align: 'end', cell: ({ lessons }) => lessons },
    { id: 'questions', header: t('catalogue.column.questions'), align: 'end', cell: ({ questions }) => questions },
    { id: 'cohorts', header: t('catalogue.column.cohorts'), cell: ({ cohorts }) => <EditionCohorts cohorts={cohorts} /> },
  ];
  return (
    <section aria-labelledby={`modulis-${module.id}`} className="min-w-0">
      <h2 id={`modulis-${module.id}`} className="mb-3 text-h3">
        <span className="text-muted">{module.code}</span> {text(module.title)}
      </h2>
      <DataTable
        caption={t('catalogue.editions.of', { code: module.code })}
        captionHidden
        columns={columns}
        rows={[...module.editions].sort((a, b) => b.number - a.number)}
        rowKey={({ hash }) => hash}
      />
    </section>
  );
}

function EditionCohorts({ cohorts }: Pick<Edition, 'cohorts'>) {
  const t = useT();
  const text = useLocalized();
  if (cohorts.length === 0) return <span className="text-muted">{t('catalogue.cohorts.none')}</span>;
  return (
    <ul>
      {cohorts.map(({ id, title, organisation }) => (
        <li key={id}>
          {text(title)} <span className="text-muted">({text(organisation.name)})</span>
        </li>
      ))}
    </ul>
  );
}
