import type { QuestionView } from '@lidzgaita/contract';
import { useLocalized } from '../../../../platform/i18n';
import { gapPieces } from '../questions/gap-text';

/** What belongs to a question besides its prompt and its answers: the text that its numbered gaps stand in. */
export function QuestionMaterial({ view }: { view: QuestionView }) {
  const text = useLocalized();
  if (view.kind !== 'gap-select') return null;
  return (
    <p className="mb-3">
      {gapPieces(text(view.text)).map((piece, i) =>
        'gap' in piece ? (
          <strong key={i} className="tnum rounded-sm bg-sunken px-2">
            {piece.number}. …
          </strong>
        ) : (
          <span key={i}>{piece.text}</span>
        ),
      )}
    </p>
  );
}
