import { useT } from '../../../platform/i18n';
import type { CohortRow } from '../cohort-list';

interface CohortCountsProps {
  counts: CohortRow['counts'];
  enrolled: string;
}

export function CohortCounts({ counts, enrolled }: CohortCountsProps) {
  const t = useT();
  const items = [
    { key: t('training.counts.enrolled'), value: enrolled },
    { key: t('training.counts.blocked'), value: counts.blocked },
    { key: t('training.counts.ready'), value: counts.ready },
    { key: t('training.counts.certified'), value: counts.certified },
  ];
  return (
    <dl className="flex flex-wrap gap-x-6 gap-y-2">
      {items.map(({ key, value }) => (
        <div key={key} className="flex flex-col-reverse">
          <dt className="text-small text-muted">{key}</dt>
          <dd className="tnum text-h4 font-semibold">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
