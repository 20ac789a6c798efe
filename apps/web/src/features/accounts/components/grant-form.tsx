import { Button, Disclosure, ErrorSummary, SelectField } from '@lidzgaita/ui';
import { type FormEvent, useState } from 'react';
import { GrantRoleDocument, type Role, ScopesDocument } from '../../../generated/graphql';
import { useSubmission } from '../../../platform/form';
import { request, useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { keepPerson, refreshPeople } from '../people-cache';
import { fullName, type Person, roles } from '../person';

interface GrantFormProps {
  person: Person;
  /** Says in words what was done. */
  onDone: (words: string) => void;
}

/** Gives a role, everywhere or in one organisation and region. */
export function GrantForm({ person, onDone }: GrantFormProps) {
  const t = useT();
  const text = useLocalized();
  const [open, setOpen] = useState(person.roles.length === 0);
  const [role, setRole] = useState<Role | ''>('');
  const [organisationCode, setOrganisation] = useState('');
  const [regionCode, setRegion] = useState('');
  const submission = useSubmission('pieskirt', { 'role-held': 'pieskirt-loma', 'scope-unknown': 'pieskirt-iestade' });
  const { data: scopes } = useOperation(ScopesDocument, {}, { staleTime: Infinity, enabled: open });

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = role ? [] : [{ fieldId: 'pieskirt-loma', message: t('accounts.grant.role.missing') }];
    const changed = await submission.run(missing, async () => {
      const input = {
        personId: person.id,
        role: role as Role,
        organisationCode: organisationCode || undefined,
        regionCode: regionCode || undefined,
      };
      return (await request(GrantRoleDocument, { input })).grantRole;
    });
    if (!changed) return;
    keepPerson(changed);
    refreshPeople();
    onDone(t('accounts.grant.done', { role: t(`accounts.role.${role}`), name: fullName(person) }));
    setRole('');
    setOrganisation('');
    setRegion('');
  };
  const roleError = submission.problemOf('pieskirt-loma');
  return (
    <Disclosure summary={t('accounts.grant')} open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <ErrorSummary title={t('accounts.problem')} errors={submission.problems} focusKey={submission.tries} />
      <form id="pieskirt" noValidate tabIndex={-1} className="focus-quiet grid gap-4" onSubmit={(event) => void submit(event)}>
        <SelectField
          id="pieskirt-loma"
          label={t('accounts.grant.role')}
          placeholder={t('accounts.grant.role.choose')}
          options={roles.map((each) => ({ value: each, label: t(`accounts.role.${each}`) }))}
          value={role}
          onChange={(event) => setRole(event.target.value as Role | '')}
          {...(roleError && { error: roleError })}
        />
        <SelectField
          id="pieskirt-iestade"
          label={t('accounts.grant.organisation')}
          placeholder={t('accounts.grant.organisation.any')}
          options={scopes?.organisations.map(({ code, name }) => ({ value: code, label: text(name) })) ?? []}
          value={organisationCode}
          onChange={(event) => setOrganisation(event.target.value)}
        />
        <SelectField
          id="pieskirt-regions"
          label={t('accounts.grant.region')}
          placeholder={t('accounts.grant.region.any')}
          options={scopes?.regions.map(({ code, name }) => ({ value: code, label: text(name) })) ?? []}
          value={regionCode}
          onChange={(event) => setRegion(event.target.value)}
        />
        <div>
          <Button type="submit" busy={submission.busy} busyLabel={t('accounts.grant.busy')}>
            {t('accounts.grant.submit')}
          </Button>
        </div>
      </form>
    </Disclosure>
  );
}
