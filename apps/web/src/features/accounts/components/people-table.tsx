import { Badge, type Column, DataTable, TextLink } from '@lidzgaita/ui';
import type { ReactNode } from 'react';
import { Link, type To } from 'react-router';
import { formatShortDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { fullName, grantId, type Person } from '../person';
import { GrantWords } from './grant-words';

interface PeopleTableProps {
  people: readonly Person[];
  busy: boolean;
  personLink: (id: string) => To;
  empty: ReactNode;
}

export function PeopleTable({ people, busy, personLink, empty }: PeopleTableProps) {
  const t = useT();
  const locale = useLocale();
  const columns: Column<Person>[] = [
    {
      id: 'name',
      header: t('accounts.column.name'),
      rowHeader: true,
      cell: (person) => (
        <>
          <TextLink as={Link} to={personLink(person.id)} preventScrollReset className="font-semibold">
            {fullName(person)}
          </TextLink>
          {person.disabled && <Badge tone="warning">{t('accounts.disabled')}</Badge>}
        </>
      ),
    },
    {
      id: 'email',
      header: t('accounts.column.email'),
      cell: ({ email }) => <span className="break-all">{email}</span>,
    },
    {
      id: 'roles',
      header: t('accounts.column.roles'),
      cell: ({ roles }) =>
        roles.length === 0 ? (
          <span className="text-muted">{t('accounts.no-roles')}</span>
        ) : (
          <ul>
            {roles.map((grant) => (
              <li key={grantId(grant)}>
                <GrantWords grant={grant} />
              </li>
            ))}
          </ul>
        ),
    },
    {
      id: 'seen',
      header: t('accounts.column.seen'),
      nowrap: true,
      cell: ({ lastSeenAt }) =>
        lastSeenAt ? formatShortDate(lastSeenAt, locale) : <span className="text-muted">{t('accounts.never-seen')}</span>,
    },
  ];
  return (
    <DataTable
      caption={t('accounts.people.title')}
      captionHidden
      dense
      busy={busy}
      columns={columns}
      rows={people}
      rowKey={({ id }) => id}
      empty={empty}
    />
  );
}
