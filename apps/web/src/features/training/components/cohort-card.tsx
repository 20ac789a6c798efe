import { Card, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { formatShortDate } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import type { CohortRow } from '../cohort-list';
import { CohortCounts } from './cohort-counts';

interface CohortCardProps {
  cohort: CohortRow;
}

export function CohortCard({ cohort }: CohortCardProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const { id, title, region, organisation, startsOn, endsOn, counts, capacity } = cohort;
  return (
    <Card
      as="article"
      className="h-full"
      eyebrow={`${text(organisation.name)}, ${text(region.name)}`}
      title={
        <TextLink as={Link} to={`/kohortas/${id}`} standalone>
          {text(title)}
        </TextLink>
      }
    >
      <p className="tnum mb-2 text-small text-muted">
        {formatShortDate(startsOn, locale)} – {formatShortDate(endsOn, locale)}
      </p>
      <CohortCounts counts={counts} enrolled={t('training.counts.of', { n: counts.enrolled, total: capacity })} />
    </Card>
  );
}
