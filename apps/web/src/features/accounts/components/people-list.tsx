import { EmptyState } from '@lidzgaita/ui';
import type { To } from 'react-router';
import { useT } from '../../../platform/i18n';
import type { Person } from '../person';
import { PeopleTable } from './people-table';
import { PersonCard } from './person-card';

interface PeopleListProps {
  people: readonly Person[];
  busy: boolean;
  personLink: (id: string) => To;
}

/** A table to work in, cards on a phone. */
export function PeopleList({ people, busy, personLink }: PeopleListProps) {
  const t = useT();
  const nobody = (
    <EmptyState plain title={t('accounts.people.none')}>
      {t('accounts.people.none.advice')}
    </EmptyState>
  );
  return (
    <>
      <div className="hidden lg:block">
        <PeopleTable people={people} busy={busy} personLink={personLink} empty={nobody} />
      </div>
      <ul aria-label={t('accounts.people.title')} aria-busy={busy || undefined} className="grid gap-3 sm:grid-cols-2 lg:hidden">
        {people.map((person) => (
          <li key={person.id}>
            <PersonCard person={person} link={personLink(person.id)} />
          </li>
        ))}
      </ul>
      {people.length === 0 && <div className="lg:hidden">{nobody}</div>}
    </>
  );
}
