import { SearchField, SelectField } from '@lidzgaita/ui';
import { useT } from '../../../platform/i18n';
import { useTyped, useUrlValues } from '../../../platform/url';
import { type Member, movers, standings } from '../member-list';

interface MemberFiltersProps {
  members: readonly Member[];
  found: number;
}

export function MemberFilters({ members, found }: MemberFiltersProps) {
  const t = useT();
  const { get, set } = useUrlValues();
  const [typed, setTyped] = useTyped(get('mekle'), (mekle) => set({ mekle }));
  const filtered = Boolean(get('mekle') || get('stavoklis') || get('gajiens'));
  const present = standings.filter((state) => state === get('stavoklis') || members.some((member) => member.state === state));
  return (
    <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-3">
      <SearchField
        className="w-full sm:w-72"
        label={t('training.members.search')}
        clearLabel={t('training.search.clear')}
        value={typed}
        onChange={setTyped}
        result={filtered ? t('training.members.found', { n: found }) : undefined}
      />
      <SelectField
        className="min-w-52 flex-1 sm:max-w-64"
        label={t('training.members.state')}
        placeholder={t('training.members.state.all')}
        options={present.map((state) => ({ value: state, label: t(`training.standing.${state}`) }))}
        value={get('stavoklis')}
        onChange={(event) => set({ stavoklis: event.target.value })}
      />
      <SelectField
        className="min-w-52 flex-1 sm:max-w-64"
        label={t('training.members.mover')}
        placeholder={t('training.members.mover.all')}
        options={movers.map((mover) => ({ value: mover, label: t(`training.mover.${mover}`) }))}
        value={get('gajiens')}
        onChange={(event) => set({ gajiens: event.target.value })}
      />
    </div>
  );
}
