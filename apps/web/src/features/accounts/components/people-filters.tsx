import { SearchField, SelectField } from '@lidzgaita/ui';
import { useT } from '../../../platform/i18n';
import { useTyped, useUrlValues } from '../../../platform/url';
import { roles } from '../person';

interface PeopleFiltersProps {
  found: number | undefined;
}

export function PeopleFilters({ found }: PeopleFiltersProps) {
  const t = useT();
  const { get, set } = useUrlValues();
  const [typed, setTyped] = useTyped(get('mekle'), (mekle) => set({ mekle, lapa: '' }));
  return (
    <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-3">
      <SearchField
        className="w-full sm:w-80"
        label={t('accounts.people.search')}
        clearLabel={t('accounts.people.search.clear')}
        value={typed}
        onChange={setTyped}
        result={found === undefined ? undefined : t('accounts.people.found', { n: found })}
      />
      <SelectField
        className="min-w-52"
        label={t('accounts.people.role')}
        placeholder={t('accounts.people.role.any')}
        options={roles.map((role) => ({ value: role, label: t(`accounts.role.${role}`) }))}
        value={get('loma')}
        onChange={(event) => set({ loma: event.target.value, lapa: '' })}
      />
    </div>
  );
}
