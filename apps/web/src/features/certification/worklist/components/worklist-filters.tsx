import { Button, CheckboxRow, SearchField, SelectField } from '@lidzgaita/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { SlidersHorizontal } from 'lucide-react';
import { useState } from 'react';
import { WorklistCountsDocument, type WorklistFilter } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { useTyped, useUrlValues } from '../../../../platform/url';
import { bands, type Choice, type FilterName, filterNames, movers, nameInAddress, stages, states } from '../worklist';

interface WorklistFiltersProps {
  filter: WorklistFilter;
}

/** Every filter with how many there are of each; all of it is in the address. */
export function WorklistFilters({ filter }: WorklistFiltersProps) {
  const t = useT();
  const text = useLocalized();
  const { get, set } = useUrlValues();
  const counts = useOperation(WorklistCountsDocument, { filter }, { placeholderData: keepPreviousData }).data
    ?.worklistCounts;
  const [typed, setTyped] = useTyped(get('mekle'), (mekle) => set({ mekle }));
  const used = filterNames.filter((name) => get(nameInAddress(name)));
  const narrowing = used.filter((name) => name !== 'text').length;
  // On a phone the list comes first; the filters are one touch away.
  const [open, setOpen] = useState(false);

  const fixed = (known: readonly string[], choices: Choice[] | undefined, words: (value: string) => string) =>
    known.map((value) => ({
      value,
      label: words(value),
      count: choices?.find((choice) => choice.value === value)?.count ?? 0,
    }));
  const found = (choices: Choice[] | undefined) =>
    (choices ?? []).map(({ value, title, count }) => ({ value, label: title ? text(title) : value, count }));

  const selects: { name: FilterName; options: { value: string; label: string; count: number }[] }[] = [
    { name: 'mover', options: fixed(movers, counts?.movers, (mover) => t(`worklist.mover.${mover}`)) },
    { name: 'state', options: fixed(states, counts?.states, (state) => t(`worklist.state.${state}`)) },
    { name: 'expiry', options: fixed(bands, counts?.expiry, (band) => t(`worklist.expiry.${band}`)) },
    { name: 'stage', options: fixed(stages, counts?.stages, (stage) => t(`worklist.stage.${stage}`)) },
    { name: 'requirement', options: found(counts?.requirements) },
    { name: 'cohortId', options: found(counts?.cohorts) },
    { name: 'programmeId', options: found(counts?.programmes) },
  ];
  return (
    <section aria-label={t('worklist.filters')} className="mb-4 grid gap-3">
      <div className="grid items-start gap-x-4 gap-y-3 sm:grid-cols-2 lg:grid-cols-4">
        <SearchField
          label={t('worklist.search')}
          clearLabel={t('worklist.search.clear')}
          value={typed}
          onChange={setTyped}
          result={counts ? t('worklist.found', { n: counts.total }) : undefined}
        />
        <Button
          className="sm:hidden"
          variant="secondary"
          icon={<SlidersHorizontal aria-hidden />}
          aria-expanded={open}
          aria-controls="darbu-filtri"
          onClick={() => setOpen(!open)}
        >
          {t('worklist.filters.open', { n: narrowing })}
        </Button>
        <div id="darbu-filtri" className={open ? 'contents' : 'hidden sm:contents'}>
          {selects.map(({ name, options }) => {
            const chosen = get(nameInAddress(name));
            const offered = options.filter(({ value, count }) => count > 0 || value === chosen);
            // One programme alone is nothing to choose from.
            if (name === 'programmeId' && !chosen && offered.length < 2) return null;
            return (
              <SelectField
                key={name}
                label={t(`worklist.filter.${name}`)}
                placeholder={t(`worklist.filter-all.${name}`)}
                options={offered.map(({ value, label, count }) => ({
                  value,
                  label: t('worklist.choice', { label, n: count }),
                }))}
                value={chosen}
                onChange={(event) => set({ [nameInAddress(name)]: event.target.value })}
              />
            );
          })}
        </div>
      </div>
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <CheckboxRow
          label={t('worklist.all')}
          checked={filter.all === true}
          onChange={(event) => set({ visi: event.target.checked ? '1' : '' })}
        />
        {used.length > 0 && (
          <Button
            variant="quiet"
            onClick={() => set(Object.fromEntries(filterNames.map((name) => [nameInAddress(name), ''])))}
          >
            {t('worklist.filters.clear')}
          </Button>
        )}
      </div>
    </section>
  );
}
