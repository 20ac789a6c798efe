import { Button, Pagination, Skeleton } from '@lidzgaita/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { UserRoundPlus } from 'lucide-react';
import { useState } from 'react';
import { Link, useSearchParams } from 'react-router';
import { PeopleDocument, type Role } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import { CreatePersonDialog } from '../components/create-person-dialog';
import { PeopleFilters } from '../components/people-filters';
import { PeopleList } from '../components/people-list';
import { PersonDialog } from '../components/person-dialog';
import { roles } from '../person';

export function PeoplePage() {
  return hasRole(useViewer(), 'ADMINISTRATOR') ? <People /> : <NotFound />;
}

function People() {
  const t = useT();
  const [params, setParams] = useSearchParams();
  const [creating, setCreating] = useState(false);
  const search = params.get('mekle') ?? '';
  const role = roles.find((each) => each === params.get('loma')) as Role | undefined;
  const page = Math.max(1, Math.trunc(Number(params.get('lapa'))) || 1);
  const openId = params.get('persona');
  const query = useOperation(PeopleDocument, { search, role, page }, { placeholderData: keepPreviousData });
  const total = query.data?.people.total;

  const withParam = (name: string, value: string) => {
    const next = new URLSearchParams(params);
    if (value) next.set(name, value);
    else next.delete(name);
    return next;
  };
  return (
    <>
      <PageTop
        title={t('accounts.people.title')}
        actions={
          <Button icon={<UserRoundPlus aria-hidden />} onClick={() => setCreating(true)}>
            {t('accounts.create')}
          </Button>
        }
      />
      <PeopleFilters found={total} />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={12} />}>
        {({ people }) => (
          <>
            <PeopleList
              people={people.items}
              busy={query.isPlaceholderData}
              personLink={(id) => ({ search: withParam('persona', id).toString() })}
            />
            <Pagination
              className="mt-4"
              page={page}
              pageCount={Math.ceil(people.total / people.pageSize)}
              labels={{
                nav: t('accounts.pages'),
                previous: t('accounts.pages.previous'),
                next: t('accounts.pages.next'),
                page: (n) => t('accounts.pages.page', { n }),
              }}
              renderLink={({ page: to, ...link }) => (
                <Link {...link} to={{ search: withParam('lapa', to > 1 ? String(to) : '').toString() }} />
              )}
            />
            {openId && (
              <PersonDialog
                person={people.items.find(({ id }) => id === openId)}
                onClose={() => setParams(withParam('persona', ''), { replace: true, preventScrollReset: true })}
              />
            )}
          </>
        )}
      </Loaded>
      {creating && <CreatePersonDialog onClose={() => setCreating(false)} />}
    </>
  );
}
