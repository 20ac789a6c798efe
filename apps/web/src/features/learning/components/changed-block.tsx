import { Disclosure, StatusWord, TextLink, VisuallyHidden } from '@lidzgaita/ui';
import { ArrowDown, CircleMinus, CirclePlus, PenLine } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { Link, useLocation } from 'react-router';
import type { LessonDeltaQuery } from '../../../generated/graphql';
import { useT } from '../../../platform/i18n';

type Change = NonNullable<NonNullable<LessonDeltaQuery['lessonDelta']>['changes']>[number];

interface ChangedBlockProps {
  change: Change;
  /** From 1, in reading order. */
  number: number;
  total: number;
  /** The block as it reads now; null for one that is gone. */
  view: ReactNode;
}

/** Where a change stands, for links. */
export const placeOf = (number: number): string => `#izmaina-${number}`;

const looks = {
  NEW: { Icon: CirclePlus, tone: 'success', line: 'border-solid border-success' },
  CHANGED: { Icon: PenLine, tone: 'info', line: 'border-dashed border-primary' },
  REMOVED: { Icon: CircleMinus, tone: 'neutral', line: 'border-dotted border-edge' },
} as const;

/** A block beside a line and under a word that say what has happened to it; the old wording on demand. */
export function ChangedBlock({ change: { kind, words }, number, total, view }: ChangedBlockProps) {
  const t = useT();
  const id = useId();
  const { search } = useLocation();
  const { Icon, tone, line } = looks[kind];
  const reworded = words.some(({ change }) => change !== 'SAME');
  return (
    <div
      role="group"
      aria-labelledby={id}
      id={placeOf(number).slice(1)}
      tabIndex={-1}
      className={`scroll-mt-24 border-s-4 ps-4 [&>*+*]:mt-2 ${line}`}
    >
      <p className="flex flex-wrap items-center gap-x-4 font-sans text-small">
        <span id={id} className="inline-flex flex-wrap items-center gap-x-3">
          <StatusWord tone={tone} icon={<Icon aria-hidden />}>
            {t(`learning.delta.${kind.toLowerCase()}`)}
          </StatusWord>
          <span className="text-muted">{t('learning.delta.at', { number, total })}</span>
        </span>
        {number < total && (
          <TextLink as={Link} to={{ search, hash: placeOf(number + 1) }} replace standalone icon={<ArrowDown aria-hidden />}>
            {t('learning.delta.next')}
          </TextLink>
        )}
      </p>
      {view}
      {kind === 'CHANGED' && !reworded && <p className="text-small text-muted">{t('learning.delta.looks')}</p>}
      {kind !== 'NEW' && reworded && (
        <Disclosure look="plain" className="text-small" summary={t(`learning.delta.wording.${kind.toLowerCase()}`)}>
          <p className="whitespace-pre-line">
            {words.map((run, i) => (
              <Run key={i} {...run} />
            ))}
          </p>
        </Disclosure>
      )}
    </div>
  );
}

function Run({ text, change }: Change['words'][number]) {
  const t = useT();
  if (change === 'SAME') return text;
  const [Tag, look, said] = change === 'ADDED' ? (['ins', 'bg-success-soft underline decoration-2', 'learning.delta.now'] as const) : (['del', 'bg-warning-soft line-through', 'learning.delta.was'] as const);
  return (
    <Tag className={look}>
      <VisuallyHidden>{`${t(said)} `}</VisuallyHidden>
      {text}
    </Tag>
  );
}
