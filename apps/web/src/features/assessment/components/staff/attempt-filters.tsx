import { SearchField, SelectField } from '@lidzgaita/ui';
import { useT } from '../../../../platform/i18n';
import { useTyped, useUrlValues } from '../../../../platform/url';
import { attemptStates, type StaffAttempt, standingOf } from '../../staff/attempt-list';

interface AttemptFiltersProps {
  attempts: readonly StaffAttempt[];
  found: number;
}

export function AttemptFilters({ attempts, found }: AttemptFiltersProps) {
  const t = useT();
  const { get, set } = useUrlValues();
  const [typed, setTyped] = useTyped(get('mekle'), (mekle) => set({ mekle }));
  const [standing, moduleId] = [get('stavoklis'), get('modulis')];
  const present = attemptStates.filter((each) => each === standing || attempts.some((one) => standingOf(one) === each));
  const codes = new Map(attempts.map((attempt) => [attempt.moduleId, attempt.moduleCode]));
  const byCode = [...codes].sort(([, a], [, b]) => a.localeCompare(b, 'lv', { numeric: true }));
  return (
    <div className="mb-4 flex flex-wrap items-start gap-x-4 gap-y-3">
      <SearchField
        className="w-full sm:w-72"
        label={t('assessment.staff.search')}
        clearLabel={t('assessment.staff.search.clear')}
        value={typed}
        onChange={setTyped}
        result={get('mekle') || standing || moduleId ? t('assessment.staff.attempts.found', { n: found }) : undefined}
      />
      <SelectField
        className="min-w-52 flex-1 sm:max-w-64"
        label={t('assessment.staff.column.standing')}
        placeholder={t('assessment.staff.attempts.all')}
        options={present.map((each) => ({ value: each, label: t(`assessment.staff.attempt.filter.${each}`) }))}
        value={standing}
        onChange={(event) => set({ stavoklis: event.target.value })}
      />
      {codes.size > 1 && (
        <SelectField
          className="min-w-52 flex-1 sm:max-w-64"
          label={t('assessment.staff.module')}
          placeholder={t('assessment.staff.module.all')}
          options={byCode.map(([id, code]) => ({ value: id, label: code }))}
          value={moduleId}
          onChange={(event) => set({ modulis: event.target.value })}
        />
      )}
    </div>
  );
}
