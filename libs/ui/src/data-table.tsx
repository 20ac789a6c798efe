import { useEffect, useId, useRef, useState, type ChangeEvent, type MouseEvent, type ReactNode } from 'react';
import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import { cx } from './cx';

export interface Column<Row> {
  id: string;
  header: ReactNode;
  cell: (row: Row) => ReactNode;
  sortable?: boolean;
  align?: 'start' | 'end';
  /** The cell that names the row (`th scope="row"`); it stays in sight while the rest scrolls sideways. */
  rowHeader?: boolean;
  /** No line breaks inside (dates, numbers). */
  nowrap?: boolean;
}

export interface Sort {
  column: string;
  direction: 'ascending' | 'descending';
}

export interface TableSelection<Row> {
  selected: ReadonlySet<string>;
  onChange: (selected: Set<string>) => void;
  selectAllLabel: string;
  selectRowLabel: (row: Row) => string;
}

export interface DataTableProps<Row> {
  /** What the table holds; also names the region that scrolls. */
  caption: string;
  captionHidden?: boolean;
  columns: ReadonlyArray<Column<Row>>;
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  sort?: Sort | null;
  onSort?: (sort: Sort) => void;
  selection?: TableSelection<Row>;
  /** 15 px rows, for those who work in it all day. */
  dense?: boolean;
  /** Scroll inside a box of this height, under a header that stays. */
  maxHeight?: string;
  /** Stands in place of the rows when there are none. */
  empty?: ReactNode;
  /** The rows are being fetched again: they stay, and say so. */
  busy?: boolean;
  className?: string;
}

const checkbox =
  'choice-tick size-5 appearance-none rounded-sm border-2 border-edge bg-surface bg-center bg-no-repeat checked:border-primary checked:bg-primary indeterminate:border-primary indeterminate:bg-primary forced-colors:appearance-auto';

export function DataTable<Row>({
  caption,
  captionHidden,
  columns,
  rows,
  rowKey,
  sort,
  onSort,
  selection,
  dense,
  maxHeight,
  empty,
  busy,
  className,
}: DataTableProps<Row>) {
  const captionId = useId();
  const region = useRef<HTMLDivElement>(null);
  const scrolls = useOverflow(region);
  const anchor = useRef<string | null>(null);

  const keys = rows.map(rowKey);
  const chosenHere = selection ? keys.filter((key) => selection.selected.has(key)).length : 0;
  const pad = dense ? 'px-3 py-1.5' : 'px-3 py-3 sm:px-4';

  const selectAll = (event: ChangeEvent<HTMLInputElement>) => {
    if (!selection) return;
    const next = new Set(selection.selected);
    for (const key of keys) {
      if (event.target.checked) next.add(key);
      else next.delete(key);
    }
    selection.onChange(next);
  };
  /** With Shift: everything between the last row touched and this one. */
  const selectRow = (key: string, event: MouseEvent<HTMLInputElement>) => {
    if (!selection) return;
    const on = event.currentTarget.checked;
    const from = event.shiftKey && anchor.current ? keys.indexOf(anchor.current) : -1;
    const at = keys.indexOf(key);
    const touched = from < 0 ? [key] : keys.slice(Math.min(from, at), Math.max(from, at) + 1);
    const next = new Set(selection.selected);
    for (const k of touched) {
      if (on) next.add(k);
      else next.delete(k);
    }
    anchor.current = key;
    selection.onChange(next);
  };

  return (
    <div
      ref={region}
      role="region"
      aria-labelledby={captionId}
      aria-busy={busy || undefined}
      tabIndex={scrolls ? 0 : undefined}
      style={maxHeight ? { maxHeight } : undefined}
      className={cx('relative overflow-auto rounded-md border border-divider bg-surface', className)}
    >
      <table className={cx('w-full border-separate border-spacing-0', dense ? 'text-dense' : 'text-small')}>
        <caption id={captionId} className={captionHidden ? 'sr-only' : 'px-4 py-3 text-start font-semibold'}>
          {caption}
        </caption>
        <thead>
          <tr>
            {selection && (
              <th scope="col" className="sticky top-0 z-20 w-12 border-b border-edge bg-sunken p-0">
                <label className="grid min-h-12 min-w-12 place-items-center">
                  <span className="sr-only">{selection.selectAllLabel}</span>
                  <input
                    type="checkbox"
                    className={checkbox}
                    checked={keys.length > 0 && chosenHere === keys.length}
                    ref={(input) => {
                      if (input) input.indeterminate = chosenHere > 0 && chosenHere < keys.length;
                    }}
                    onChange={selectAll}
                  />
                </label>
              </th>
            )}
            {columns.map((column) => {
              const active = sort?.column === column.id ? sort.direction : undefined;
              const Arrow = active === 'ascending' ? ArrowUp : active === 'descending' ? ArrowDown : ArrowUpDown;
              return (
                <th
                  key={column.id}
                  scope="col"
                  aria-sort={column.sortable ? (active ?? 'none') : undefined}
                  className={cx(
                    'sticky top-0 z-10 border-b border-edge bg-sunken font-semibold whitespace-nowrap',
                    column.align === 'end' ? 'text-end' : 'text-start',
                    column.sortable ? 'p-0' : pad,
                    column.rowHeader && 'sm:start-0 sm:z-20',
                  )}
                >
                  {column.sortable ? (
                    <button
                      type="button"
                      onClick={() =>
                        onSort?.({
                          column: column.id,
                          direction: active === 'ascending' ? 'descending' : 'ascending',
                        })
                      }
                      className={cx(
                        'focus-inset inline-flex min-h-12 w-full items-center gap-1.5 font-semibold transition-colors hover:text-primary',
                        dense ? 'px-3' : 'px-3 sm:px-4',
                        column.align === 'end' && 'flex-row-reverse',
                        active && 'text-primary',
                      )}
                    >
                      {column.header}
                      <Arrow aria-hidden className={cx('size-4 shrink-0', !active && 'text-muted')} />
                    </button>
                  ) : (
                    column.header
                  )}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody className={cx(busy && 'opacity-60')}>
          {rows.map((row, i) => {
            const key = keys[i]!;
            const on = selection?.selected.has(key) ?? false;
            const edge = i < rows.length - 1 && 'border-b border-divider';
            return (
              <tr key={key} data-selected={on || undefined} className="group/row">
                {selection && (
                  <td className={cx('bg-surface p-0 align-top group-data-selected/row:bg-primary-soft', edge)}>
                    <label
                      className={cx(
                        'grid min-w-12 content-start justify-items-center',
                        dense ? 'min-h-9 pt-1.5 pointer-coarse:min-h-12' : 'min-h-12 pt-3.5',
                      )}
                    >
                      <span className="sr-only">{selection.selectRowLabel(row)}</span>
                      <input
                        type="checkbox"
                        className={checkbox}
                        checked={on}
                        onClick={(event) => selectRow(key, event)}
                        onChange={() => undefined}
                      />
                    </label>
                  </td>
                )}
                {columns.map((column) => {
                  const look = cx(
                    pad,
                    edge,
                    'bg-surface align-top transition-colors group-hover/row:bg-canvas group-data-selected/row:bg-primary-soft',
                    column.align === 'end' ? 'tnum text-end' : 'text-start',
                    column.nowrap && 'tnum whitespace-nowrap',
                  );
                  return column.rowHeader ? (
                    <th key={column.id} scope="row" className={cx(look, 'sm:sticky sm:start-0 sm:z-[5]')}>
                      {column.cell(row)}
                    </th>
                  ) : (
                    <td key={column.id} className={look}>
                      {column.cell(row)}
                    </td>
                  );
                })}
              </tr>
            );
          })}
          {rows.length === 0 && empty != null && (
            <tr>
              <td colSpan={columns.length + (selection ? 1 : 0)} className="p-6">
                {empty}
              </td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}

/** A box takes focus only while it has something to scroll. */
function useOverflow(box: { current: HTMLElement | null }): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const element = box.current;
    if (!element || typeof ResizeObserver === 'undefined') return;
    const look = () =>
      setOver(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1);
    const watch = new ResizeObserver(look);
    watch.observe(element);
    if (element.firstElementChild) watch.observe(element.firstElementChild);
    return () => watch.disconnect();
  }, [box]);
  return over;
}
