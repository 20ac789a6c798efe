import { Button, useNotify } from '@lidzgaita/ui';
import { keepPreviousData } from '@tanstack/react-query';
import { useState } from 'react';
import { WorklistChoiceDocument, WorklistCountsDocument, type WorklistFilter, type WorklistOrder } from '../../../../generated/graphql';
import { request, useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { MOST_AT_ONCE } from '../worklist';

interface ChooseAllProps {
  filter: WorklistFilter;
  order: Required<WorklistOrder>;
  selected: Set<string>;
  onSelect: (selected: Set<string>) => void;
}

/** Everybody whom the filter matches, also those whose page has not been looked at. */
export function ChooseAll({ filter, order, selected, onSelect }: ChooseAllProps) {
  const t = useT();
  const notify = useNotify();
  const [busy, setBusy] = useState(false);
  const total = useOperation(WorklistCountsDocument, { filter }, { placeholderData: keepPreviousData }).data?.worklistCounts.total ?? 0;
  const n = Math.min(total, MOST_AT_ONCE);
  if (n === 0) return null;
  const choose = async () => {
    setBusy(true);
    try {
      onSelect(new Set((await request(WorklistChoiceDocument, { filter, order })).worklistChoice));
    } catch {
      notify({ message: t('worklist.choose-all.failed'), tone: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="mb-2">
      <Button variant="quiet" className="-ms-3.5" busy={busy} busyLabel={t('worklist.more.busy')} disabled={selected.size >= n} onClick={() => void choose()}>
        {total > MOST_AT_ONCE ? t('worklist.choose-first', { n, total }) : t('worklist.choose-all', { n })}
      </Button>
    </div>
  );
}
