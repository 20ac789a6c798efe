import { Card, Skeleton } from '@lidzgaita/ui';
import { type KeyboardEvent, useRef, useState } from 'react';
import { Link } from 'react-router';
import { WorklistBoardDocument, type WorklistBoardQuery, type WorklistFilter } from '../../../../generated/graphql';
import { formatShortDate } from '../../../../platform/dates';
import { useOperation } from '../../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { Loaded } from '../../../../platform/page';
import { type Item, neighbour } from '../worklist';
import { nameOf, NextAction } from './worklist-words';

type Column = WorklistBoardQuery['worklistBoard'][number];

/** The same people by where they stand. It only shows: a card is elsewhere once its next step is done. */
export function Board({ filter }: { filter: WorklistFilter }) {
  const t = useT();
  const query = useOperation(WorklistBoardDocument, { filter });
  return (
    <>
      <p className="mb-3 text-muted">{t('worklist.board.about')}</p>
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="block" height="60vh" />}>
        {({ worklistBoard }) => <Columns columns={worklistBoard} />}
      </Loaded>
    </>
  );
}

function Columns({ columns }: { columns: Column[] }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const ids = columns.map(({ items }) => items.map(({ enrolmentId }) => enrolmentId));
  const [active, setActive] = useState<string>();
  const current = ids.flat().includes(active ?? '') ? active : ids.flat()[0];
  const move = (event: KeyboardEvent) => {
    const from = (event.target as HTMLElement).closest<HTMLElement>('[data-card]')?.dataset['card'];
    const next = from && neighbour(ids, from, event.key);
    if (!next) return;
    event.preventDefault();
    setActive(next);
    box.current?.querySelector<HTMLElement>(`[data-card="${next}"] a`)?.focus();
  };
  return (
    // The arrow keys go from card to card; every card is a link of its own.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div ref={box} onKeyDown={move} className="-mx-4 flex snap-x gap-4 overflow-x-auto px-4 pb-4">
      {columns.map(({ lane, total, items }) => (
        <section
          key={lane}
          aria-labelledby={`aile-${lane}`}
          className="w-72 shrink-0 snap-start rounded-lg bg-sunken p-3"
        >
          <h2 id={`aile-${lane}`} className="mb-2 flex items-baseline justify-between gap-2 text-h4">
            {t(`worklist.lane.${lane}`)}
            <span className="tnum font-sans text-small text-muted">{total}</span>
          </h2>
          {items.length === 0 && <p className="text-small text-muted">{t('worklist.board.nobody')}</p>}
          <ul className="grid gap-2">
            {items.map((item) => (
              <li key={item.enrolmentId} data-card={item.enrolmentId}>
                <BoardCard
                  item={item}
                  reached={item.enrolmentId === current}
                  onFocus={() => setActive(item.enrolmentId)}
                />
              </li>
            ))}
          </ul>
          {total > items.length && (
            <p className="mt-2 text-small text-muted">{t('worklist.board.more', { n: total - items.length })}</p>
          )}
        </section>
      ))}
    </div>
  );
}

interface BoardCardProps {
  item: Item;
  /** The one card that the Tab key comes to. */
  reached: boolean;
  onFocus: () => void;
}

function BoardCard({ item, reached, onFocus }: BoardCardProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  return (
    <Card>
      <Link
        to={`/brivpratigie/${item.enrolmentId}`}
        tabIndex={reached ? 0 : -1}
        onFocus={onFocus}
        className="flex min-h-12 items-center font-semibold text-link underline underline-offset-2"
      >
        {nameOf(item)}
      </Link>
      <p className="text-small">
        <NextAction item={item} />
      </p>
      <p className="mt-1 text-small text-muted">
        {text(item.cohort.title)}
        <br />
        {t('worklist.waiting', { date: formatShortDate(item.waitingSince, locale) })}
      </p>
    </Card>
  );
}
