import type { QuestionBlocks, StepReview } from '@lidzgaita/contract';
import { Disclosure, Prose, StatusWord } from '@lidzgaita/ui';
import { Blocks } from '../../../../platform/document';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';

const tones = { best: 'success', acceptable: 'info', harmful: 'error' } as const;

/** One decision of a walked case: what it was worth, why, and what somebody with experience would do. */
export function StepReviewRow({ step }: { step: StepReview }) {
  const t = useT();
  const text = useLocalized();
  const { question, chosen, value, why, expert } = step;
  return (
    <li className="rounded-md border-2 border-divider bg-surface px-4 py-3">
      {value && (
        <StatusWord tone={tones[value]} className="mb-1 text-small">
          {t(`assessment.case.value.${value}`)}
        </StatusWord>
      )}
      <p className="text-small text-muted">{text(question)}</p>
      <p>{text(chosen)}</p>
      {why && <Told blocks={why} />}
      {expert && (
        <Disclosure look="plain" summary={t('assessment.case.expert')}>
          <Told blocks={expert} />
        </Disclosure>
      )}
    </li>
  );
}

function Told({ blocks }: { blocks: QuestionBlocks }) {
  const locale = useLocale();
  return (
    <Prose className="mt-1 text-small">
      <Blocks blocks={blocks[locale] ?? blocks.lv} deeper={1} />
    </Prose>
  );
}
