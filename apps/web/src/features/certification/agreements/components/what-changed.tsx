import type { Block } from '@lidzgaita/contract';
import { Card, Disclosure } from '@lidzgaita/ui';
import { useId } from 'react';
import { useT } from '../../../../platform/i18n';
import { changesIn, type Piece } from '../text-changes';

interface WhatChangedProps {
  before: Block[];
  now: Block[];
  /** Of the version that was signed before. */
  number: number;
}

/** Paragraph by paragraph what is new and what is gone; marks and words say so, not colour alone. */
export function WhatChanged({ before, now, number }: WhatChangedProps) {
  const t = useT();
  const id = useId();
  const changes = changesIn(before, now);
  return (
    <Card aria-labelledby={id} title={<span id={id}>{t('agreements.changes', { number })}</span>} headingLevel={2}>
      {changes.length === 0 ? (
        <p>{t('agreements.changes.none')}</p>
      ) : (
        <Disclosure open look="plain" summary={t('agreements.changes.count', { n: changes.length })}>
          <p className="mt-2 text-small text-muted">
            <Marked piece={{ text: t('agreements.changes.added'), change: 'added' }} /> ·{' '}
            <Marked piece={{ text: t('agreements.changes.removed'), change: 'removed' }} />
          </p>
          <ul className="mt-3 grid gap-3">
            {changes.map((change) => (
              <li key={change.id} className="border-s-2 border-edge ps-3">
                {change.pieces.map((piece, i) => (
                  <Marked key={i} piece={piece} />
                ))}
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
    </Card>
  );
}

function Marked({ piece: { text, change } }: { piece: Piece }) {
  if (change === 'added') return <ins className="bg-success-soft underline decoration-2">{text}</ins>;
  if (change === 'removed') return <del className="bg-warning-soft line-through">{text}</del>;
  return text;
}
