import { Segmented, SelectField } from '@lidzgaita/ui';
import { useT } from '../../../../platform/i18n';
import { useUrlValues } from '../../../../platform/url';
import { listQueue, type QueueItem, queueViews, viewFromUrl, viewInUrl } from '../../staff/marking-list';

interface QueueFiltersProps {
  /** Everything that is not done. */
  items: readonly QueueItem[];
}

export function QueueFilters({ items }: QueueFiltersProps) {
  const t = useT();
  const { get, set } = useUrlValues();
  const view = viewFromUrl(get('skats'));
  const moduleId = get('modulis');
  const codes = new Map(items.map((item) => [item.moduleId, item.moduleCode]));
  if (moduleId && !codes.has(moduleId)) codes.set(moduleId, moduleId.toLocaleUpperCase('lv'));
  return (
    <div className="mb-6 flex flex-wrap items-start gap-x-6 gap-y-3">
      <Segmented
        label={t('assessment.staff.queue.view')}
        options={queueViews.map((each) => ({
          value: each,
          label:
            each === 'done'
              ? t('assessment.staff.queue.view.done')
              : t(`assessment.staff.queue.view.${each}`, { n: listQueue(items, each, moduleId).length }),
        }))}
        value={view}
        onChange={(next) => set({ skats: viewInUrl[next] })}
      />
      {codes.size > 1 && (
        <SelectField
          className="w-full sm:w-56"
          label={t('assessment.staff.module')}
          placeholder={t('assessment.staff.module.all')}
          options={[...codes].map(([id, code]) => ({ value: id, label: code }))}
          value={moduleId}
          onChange={(event) => set({ modulis: event.target.value })}
        />
      )}
    </div>
  );
}
