import { Button, CheckboxGroup, CheckboxRow, EmptyState, Skeleton, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { ErasuresDueDocument, type ErasuresDueQuery } from '../../../../generated/graphql';
import { formatDate } from '../../../../platform/dates';
import { useOperation } from '../../../../platform/graphql';
import { useLocale, useT } from '../../../../platform/i18n';
import { Loaded, PageTop } from '../../../../platform/page';
import { EraseManyDialog } from '../components/erase-many-dialog';

export type Due = ErasuresDueQuery['erasuresDue'];

/** Whose time is over: a person looks at each, and erases. */
export function ErasuresDuePage() {
  const t = useT();
  const query = useOperation(ErasuresDueDocument, {});
  return (
    <div className="mx-auto max-w-prose">
      <PageTop title={t('privacy.due')} lead={t('privacy.due.lead')} />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={6} />}>
        {({ erasuresDue }) =>
          erasuresDue.total === 0 ? (
            <EmptyState title={t('privacy.due.none')}>{t('privacy.due.none.advice')}</EmptyState>
          ) : (
            <Choice key={erasuresDue.items.map(({ person }) => person.id).join()} due={erasuresDue} />
          )
        }
      </Loaded>
    </div>
  );
}

function Choice({ due: { total, items } }: { due: Due }) {
  const t = useT();
  const locale = useLocale();
  const notify = useNotify();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [reviewing, setReviewing] = useState(false);
  const choose = (id: string, on: boolean) => setChosen(new Set(on ? [...chosen, id] : [...chosen].filter((each) => each !== id)));
  return (
    <>
      <CheckboxGroup legend={t('privacy.due.choose')}>
        {items.map(({ person: { id, givenName, familyName }, endedOn, dueOn }) => (
          <CheckboxRow
            key={id}
            label={`${givenName} ${familyName}`}
            description={t('privacy.due.since', { ended: formatDate(endedOn, locale, 'on'), due: formatDate(dueOn, locale, 'since') })}
            checked={chosen.has(id)}
            onChange={({ target }) => choose(id, target.checked)}
          />
        ))}
      </CheckboxGroup>
      {total > items.length && <p className="mt-4">{t('privacy.due.more', { n: total - items.length })}</p>}
      <div className="mt-6 flex flex-wrap gap-3">
        <Button onClick={() => (chosen.size > 0 ? setReviewing(true) : notify({ message: t('privacy.due.nobody'), tone: 'error' }))}>
          {t('privacy.due.review', { n: chosen.size })}
        </Button>
        <Button variant="secondary" onClick={() => setChosen(new Set(items.map(({ person }) => person.id)))}>
          {t('privacy.due.all')}
        </Button>
      </div>
      {reviewing && <EraseManyDialog people={items.map(({ person }) => person).filter(({ id }) => chosen.has(id))} onClose={() => setReviewing(false)} />}
    </>
  );
}
