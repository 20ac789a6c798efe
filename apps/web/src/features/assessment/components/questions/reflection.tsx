import type { ReflectionView } from '@lidzgaita/contract';
import { Fieldset, TextArea, VisuallyHidden } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';
import { useRested } from '../../hooks/use-rested';
import { useTypedAnswer } from '../../hooks/use-typed-answer';
import type { QuestionInputProps, QuestionKind } from './kind';
import { textOf } from './responses';
import { RubricBeforehand } from './rubric-beforehand';
import { wordAdvice, wordCount } from './words';

/** Longer than any reflection; the server refuses more. */
const maxLength = 20_000;

function ReflectionInput({ view, fieldId, response, readOnly = false, onAnswer }: QuestionInputProps<ReflectionView>) {
  const t = useT();
  const text = useLocalized();
  const { typed, type, flush } = useTypedAnswer(view.id, textOf(response), (answer) => onAnswer({ text: answer }));
  const count = wordCount(typed);
  const advice = wordAdvice(count, view);
  const counted = advice
    ? `${t('assessment.kind.words', { n: count })} ${t(`assessment.kind.words.${advice}`, { min: view.minWords, max: view.maxWords })}`
    : t('assessment.kind.words', { n: count });
  return (
    <Fieldset id={fieldId} legend={text(view.prompt)} headingLevel={1} hint={t('assessment.kind.reflection')}>
      {view.rubric.length > 0 && <RubricBeforehand rubric={view.rubric} />}
      <TextArea
        name={view.id}
        label={t('assessment.kind.text.label')}
        rows={8}
        value={typed}
        maxLength={maxLength}
        readOnly={readOnly}
        onChange={(event) => type(event.target.value)}
        onBlur={flush}
        className="max-w-none"
      />
      <p aria-hidden className="tnum mt-1 text-small text-muted">
        {counted}
      </p>
      <SpokenCount words={counted} />
    </Fieldset>
  );
}

/** Read out after a rest only: nobody writes while being counted aloud. */
function SpokenCount({ words }: { words: string }) {
  const said = useRested(words, 3000);
  return (
    <VisuallyHidden as="div">
      <p aria-live="polite">{said}</p>
    </VisuallyHidden>
  );
}

export const reflection: QuestionKind<ReflectionView> = {
  Input: ReflectionInput,
  isAnswered: (_, response) => textOf(response).trim() !== '',
  inWords: (_, response) => textOf(response),
  unchecked: true,
};
