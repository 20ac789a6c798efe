import { Card, CheckboxRow } from '@lidzgaita/ui';
import { formatDate } from '../../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import type { Item } from '../worklist';
import { Due, nameOf, NextAction, Permit, PersonLink, StateWord } from './worklist-words';

interface WorklistCardsProps {
  items: Item[];
  selected: Set<string>;
  onSelect: (selected: Set<string>) => void;
  className?: string;
}

/** The rows of the table for a narrow screen: the same words in the same order. */
export function WorklistCards({ items, selected, onSelect, className = '' }: WorklistCardsProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const choose = (id: string, on: boolean) => {
    const next = new Set(selected);
    if (on) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  return (
    <ul aria-label={t('worklist.list')} className={`grid gap-3 sm:grid-cols-2 ${className}`}>
      {items.map((item) => (
        <li key={item.enrolmentId}>
          <Card
            as="article"
            className="h-full"
            headingLevel={2}
            eyebrow={text(item.cohort.title)}
            title={<PersonLink item={item} />}
          >
            <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
              <StateWord state={item.state} />
              <span className="tnum text-small text-muted">
                {t('worklist.met.long', { n: item.met, total: item.total })}
              </span>
            </p>
            <p className="mt-2">
              <NextAction item={item} />
            </p>
            <p className="mt-2 text-small text-muted">
              {t('worklist.waiting', { date: formatDate(item.waitingSince, locale, 'since') })}
            </p>
            {item.dueOn && (
              <p className="mt-2 text-small">
                {t('worklist.column.due')}: <Due item={item} />
              </p>
            )}
            {(item.cleared || item.matched) && (
              <p className="mt-2">
                <Permit item={item} />
              </p>
            )}
            <CheckboxRow
              className="mt-2"
              label={t('worklist.select', { name: nameOf(item) })}
              checked={selected.has(item.enrolmentId)}
              onChange={(event) => choose(item.enrolmentId, event.target.checked)}
            />
          </Card>
        </li>
      ))}
    </ul>
  );
}
