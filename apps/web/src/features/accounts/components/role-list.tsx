import { Button, ErrorSummary } from '@lidzgaita/ui';
import { useRef, useState } from 'react';
import { WithdrawRoleDocument } from '../../../generated/graphql';
import { useSubmission } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { keepPerson, refreshPeople } from '../people-cache';
import { fullName, type Grant, grantId, type Person } from '../person';
import { GrantWords } from './grant-words';

interface RoleListProps {
  person: Person;
  /** Says in words what was done. */
  onDone: (words: string) => void;
}

/** The roles somebody has; taking one away asks once more in place. */
export function RoleList({ person, onDone }: RoleListProps) {
  const t = useT();
  const submission = useSubmission('lomas');
  const [asked, setAsked] = useState<string>();
  const heading = useRef<HTMLHeadingElement>(null);

  const withdraw = async ({ role, organisation, region }: Grant) => {
    const input = { personId: person.id, role, organisationCode: organisation?.code, regionCode: region?.code };
    const changed = await submission.run([], async () => (await request(WithdrawRoleDocument, { input })).withdrawRole);
    setAsked(undefined);
    if (!changed) return;
    keepPerson(changed);
    refreshPeople();
    heading.current?.focus();
    onDone(t('accounts.withdraw.done', { role: t(`accounts.role.${role}`), name: fullName(person) }));
  };
  return (
    <section aria-labelledby="lomas">
      <h3 id="lomas" ref={heading} tabIndex={-1} className="focus-quiet text-h4">
        {t('accounts.column.roles')}
      </h3>
      <ErrorSummary title={t('accounts.problem')} errors={submission.problems} focusKey={submission.tries} />
      {person.roles.length === 0 && <p className="text-muted">{t('accounts.no-roles')}</p>}
      <ul className="divide-y divide-divider">
        {person.roles.map((grant) => {
          const id = grantId(grant);
          const role = t(`accounts.role.${grant.role}`);
          return (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
              <span className="min-w-0 flex-1">
                <GrantWords grant={grant} />
              </span>
              {asked === id ? (
                <span className="flex flex-wrap gap-2">
                  <Button variant="secondary" onClick={() => setAsked(undefined)}>
                    {t('accounts.withdraw.keep')}
                  </Button>
                  <Button autoFocus busy={submission.busy} busyLabel={t('accounts.withdraw.busy')} onClick={() => void withdraw(grant)}>
                    {t('accounts.withdraw.confirm')}
                  </Button>
                </span>
              ) : (
                <Button variant="quiet" aria-label={t('accounts.withdraw.label', { role })} onClick={() => setAsked(id)}>
                  {t('accounts.withdraw')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
