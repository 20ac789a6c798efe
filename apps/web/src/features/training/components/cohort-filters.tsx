import { SearchField, Segmented, SelectField } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../platform/i18n';
import { useTyped, useUrlValues } from '../../../platform/url';
import { type CohortRow, type Phase, phases } from '../cohort-list';

interface CohortFiltersProps {
  cohorts: readonly CohortRow[];
  found: number;
}

export function CohortFilters({ cohorts, found }: CohortFiltersProps) {
  const t = useT();
  const text = useLocalized();
  const { get, set } = useUrlValues();
  const [typed, setTyped] = useTyped(get('mekle'), (mekle) => set({ mekle }));
  const organisations = [...new Map(cohorts.map(({ organisation }) => [organisation.code, organisation])).values()];
  const filtered = Boolean(get('mekle') || get('laiks') || get('iestade'));
  return (
    <div className="mb-6 flex flex-wrap items-start gap-x-6 gap-y-3">
      <SearchField
        className="w-full sm:w-72"
        label={t('training.cohorts.search')}
        clearLabel={t('training.search.clear')}
        value={typed}
        onChange={setTyped}
        result={filtered ? t('training.cohorts.found', { n: found }) : undefined}
      />
      <Segmented<Phase | ''>
        label={t('training.cohorts.phase')}
        options={[
          { value: '', label: t('training.cohorts.phase-all') },
          ...phases.map((phase) => ({ value: phase, label: t(`training.cohorts.phase.${phase}`) })),
        ]}
        value={(get('laiks') as Phase) || ''}
        onChange={(laiks) => set({ laiks })}
      />
      {organisations.length > 1 && (
        <SelectField
          className="w-full sm:w-80"
          label={t('training.cohorts.organisation')}
          placeholder={t('training.cohorts.organisation.all')}
          options={organisations.map(({ code, name }) => ({ value: code, label: text(name) }))}
          value={get('iestade')}
          onChange={(event) => set({ iestade: event.target.value })}
        />
      )}
    </div>
  );
}
