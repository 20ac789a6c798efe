import type { Block, Inline } from '@lidzgaita/contract';
import { Callout } from '@lidzgaita/ui';
import { Fragment, type ReactNode } from 'react';
import { formatDate } from '../dates';
import { useLocale, useT } from '../i18n';
import { InlineView } from './inline-view';

interface BlocksProps {
  blocks: Block[];
  /** Number the blocks, so that the reader can find the place again. */
  numbered?: boolean;
  /** How much deeper headings go than in the lesson itself. */
  deeper?: 0 | 1;
  /** What stands around a block of the text. */
  around?: (view: ReactNode, index: number) => ReactNode;
}

export function Blocks({ blocks, numbered = false, deeper = 0, around = (view) => view }: BlocksProps) {
  return blocks.map((block, i) => (
    <Fragment key={i}>{around(<BlockView block={block} deeper={deeper} {...(numbered && { number: i })} />, i)}</Fragment>
  ));
}

interface BlockViewProps {
  block: Block;
  number?: number;
  deeper: 0 | 1;
}

function BlockView({ block, number, deeper }: BlockViewProps) {
  const place = number === undefined ? {} : { 'data-block': number };
  switch (block.t) {
    case 'h': {
      const Heading = `h${(block.level + deeper) as 2 | 3 | 4}` as const;
      return (
        <Heading id={block.id} tabIndex={-1} className="focus-quiet" {...place}>
          <InlineView content={block.c} />
        </Heading>
      );
    }
    case 'p':
      return (
        <p {...place}>
          <InlineView content={block.c} />
        </p>
      );
    case 'ul':
    case 'ol': {
      const List = block.t;
      return (
        <List {...place}>
          {block.items.map((item, i) => (
            <li key={i}>
              {item.length === 1 && item[0]?.t === 'p' ? <InlineView content={item[0].c} /> : <Blocks blocks={item} />}
            </li>
          ))}
        </List>
      );
    }
    case 'quote':
      return (
        <blockquote {...place}>
          <Blocks blocks={block.c} />
        </blockquote>
      );
    case 'callout':
      return <CalloutView block={block} place={place} />;
    case 'table':
      return <TableView head={block.head} rows={block.rows} place={place} />;
  }
}

type Place = { 'data-block'?: number };

function CalloutView({ block, place }: { block: Extract<Block, { t: 'callout' }>; place: Place }) {
  const t = useT();
  const locale = useLocale();
  const { kind, title, source, checked } = block;
  return (
    <div {...place}>
      <Callout kind={kind} label={t(`document.callout.${kind}`)} title={title && <InlineView content={title} />}>
        <Blocks blocks={block.c} deeper={1} />
        {source && (
          <p className="text-small text-muted">
            {checked
              ? t('document.law.source-checked', { source, date: formatDate(checked, locale) })
              : t('document.law.source', { source })}
          </p>
        )}
      </Callout>
    </div>
  );
}

function TableView({ head, rows, place }: { head: Inline[][]; rows: Inline[][][]; place: Place }) {
  const t = useT();
  return (
    <div {...place} role="region" aria-label={t('document.table')} tabIndex={0} className="overflow-x-auto">
      <table>
        <thead>
          <tr>
            {head.map((cell, i) => (
              <th key={i} scope="col">
                <InlineView content={cell} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={i}>
              {row.map((cell, j) => (
                <td key={j}>
                  <InlineView content={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
