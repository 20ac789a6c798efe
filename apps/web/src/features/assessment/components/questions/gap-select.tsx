import type { GapSelectView } from '@lidzgaita/contract';
import { Fieldset } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';
import { type GapPiece, gapPieces } from './gap-text';
import { InlineSelect } from './inline-select';
import type { QuestionInputProps, QuestionKind } from './kind';
import { filledCount, pairsInWords, placed } from './pairs';
import { pairsOf } from './responses';

function GapSelectInput({ view, fieldId, response, readOnly = false, onAnswer }: QuestionInputProps<GapSelectView>) {
  const t = useT();
  const text = useLocalized();
  const pairs = pairsOf(response);

  const select = ({ gap, number, before }: Extract<GapPiece, { gap: string }>) => {
    const options = view.gaps.find(({ id }) => id === gap)?.options ?? [];
    const value = pairs[gap] ?? '';
    return (
      <InlineSelect
        key={gap}
        aria-label={t(before ? 'assessment.kind.gap' : 'assessment.kind.gap.first', { n: number, before })}
        value={value}
        disabled={readOnly}
        onChange={(event) => onAnswer(placed(view.gaps, response, gap, event.target.value || undefined))}
      >
        <option value="">{value ? t('assessment.kind.clear') : `${number}. …`}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {text(option.text)}
          </option>
        ))}
      </InlineSelect>
    );
  };
  return (
    <Fieldset id={fieldId} legend={text(view.prompt)} headingLevel={1} hint={t('assessment.kind.gap-select')}>
      <p className="leading-[3.5rem]">
        {gapPieces(text(view.text)).map((piece, i) =>
          'gap' in piece ? select(piece) : <span key={i}>{piece.text}</span>,
        )}
      </p>
      <p className="mt-4 text-small text-muted">
        {t('assessment.kind.filled', { n: filledCount(view.gaps, response), total: view.gaps.length })}
      </p>
    </Fieldset>
  );
}

export const gapSelect: QuestionKind<GapSelectView> = {
  Input: GapSelectInput,
  isAnswered: (view, response) => filledCount(view.gaps, response) === view.gaps.length,
  inWords: (view, response, { text }) =>
    pairsInWords(
      view.gaps.map((gap, i) => ({ ...gap, label: `${i + 1}.` })),
      response,
      { text },
    ),
};
