import { Button, Card, EmptyState, StatusWord } from '@lidzgaita/ui';
import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { CohortTestsQuery } from '../../../../generated/graphql';
import { formatShortDate } from '../../../../platform/dates';
import { type Translate, useLocale, useT } from '../../../../platform/i18n';
import { type Accommodation, orderAccommodations } from '../../staff/accommodation';
import { personName } from '../../staff/person-name';
import { AccommodationDialog } from './accommodation-dialog';
import { AccommodationEndDialog } from './accommodation-end-dialog';

interface AccommodationListProps {
  cohort: NonNullable<CohortTestsQuery['cohort']>;
  accommodations: readonly Accommodation[];
}

/** Who has been granted what beyond the common terms, by whom and why. */
export function AccommodationList({ cohort, accommodations }: AccommodationListProps) {
  const t = useT();
  const [adding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Accommodation>();
  return (
    <section aria-labelledby="atkapes">
      <div className="mb-3 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <h2 id="atkapes" className="text-h3">
          {t('assessment.staff.accommodations.title')}
        </h2>
        <Button variant="secondary" icon={<Plus aria-hidden />} onClick={() => setAdding(true)}>
          {t('assessment.staff.accommodation.add')}
        </Button>
      </div>
      {accommodations.length === 0 ? (
        <EmptyState plain headingLevel={3} title={t('assessment.staff.accommodations.none')}>
          {t('assessment.staff.accommodations.none.advice')}
        </EmptyState>
      ) : (
        <ul className="grid gap-3 lg:grid-cols-2">
          {orderAccommodations(accommodations).map((accommodation) => (
            <li key={accommodation.id}>
              <AccommodationCard accommodation={accommodation} onEnd={() => setEnding(accommodation)} />
            </li>
          ))}
        </ul>
      )}
      {adding && <AccommodationDialog cohort={cohort} onClose={() => setAdding(false)} />}
      {ending && <AccommodationEndDialog accommodation={ending} onClose={() => setEnding(undefined)} />}
    </section>
  );
}

function AccommodationCard({ accommodation, onEnd }: { accommodation: Accommodation; onEnd: () => void }) {
  const t = useT();
  const locale = useLocale();
  const { person, moduleCode, reason, setAt, setBy, endedAt } = accommodation;
  const name = person ? personName(person) : t('assessment.staff.accommodation.everybody');
  return (
    <Card
      as="article"
      className="h-full"
      headingLevel={3}
      tone={endedAt ? 'sunken' : 'plain'}
      eyebrow={moduleCode ? t('assessment.staff.accommodation.for', { code: moduleCode }) : t('assessment.staff.accommodation.all-tests')}
      title={name}
      actions={
        !endedAt && (
          <Button variant="secondary" aria-label={t('assessment.staff.accommodation.end.label', { name })} onClick={onEnd}>
            {t('assessment.staff.accommodation.end')}
          </Button>
        )
      }
    >
      <ul className="font-semibold">
        {grantsOf(t, accommodation, (day) => formatShortDate(day, locale)).map((grant) => (
          <li key={grant}>{grant}</li>
        ))}
      </ul>
      <p className="mt-2">{reason}</p>
      <p className="mt-2 text-small text-muted">
        {t('assessment.staff.accommodation.set', { name: personName(setBy), date: formatShortDate(setAt, locale) })}
      </p>
      {endedAt && (
        <StatusWord tone="neutral" className="mt-1 text-small">
          {t('assessment.staff.accommodation.ended', { date: formatShortDate(endedAt, locale) })}
        </StatusWord>
      )}
    </Card>
  );
}

function grantsOf(t: Translate, granted: Accommodation, day: (value: string) => string): string[] {
  const { extraMinutes, extraAttempts, opensOn, closesOn } = granted;
  return [
    extraMinutes > 0 && t('assessment.staff.grant.minutes', { n: extraMinutes }),
    extraAttempts > 0 && t('assessment.staff.grant.attempts', { n: extraAttempts }),
    opensOn && t('assessment.staff.grant.opens', { date: day(opensOn) }),
    closesOn && t('assessment.staff.grant.closes', { date: day(closesOn) }),
  ].filter((grant): grant is string => Boolean(grant));
}
