import type { ShortAnswerView } from '@lidzgaita/contract';
import { Fieldset, TextField } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';
import { useTypedAnswer } from '../../hooks/use-typed-answer';
import type { QuestionInputProps, QuestionKind } from './kind';
import { textOf } from './responses';

function ShortAnswerInput({
  view,
  fieldId,
  response,
  readOnly = false,
  onAnswer,
}: QuestionInputProps<ShortAnswerView>) {
  const t = useT();
  const text = useLocalized();
  const { typed, type, flush } = useTypedAnswer(view.id, textOf(response), (answer) => onAnswer({ text: answer }));
  return (
    <Fieldset id={fieldId} legend={text(view.prompt)} headingLevel={1}>
      <TextField
        name={view.id}
        label={t('assessment.kind.text.label')}
        hint={t('assessment.kind.short-answer')}
        value={typed}
        maxLength={view.maxLength}
        readOnly={readOnly}
        autoComplete="off"
        autoCapitalize="none"
        onChange={(event) => type(event.target.value)}
        onBlur={flush}
      />
    </Fieldset>
  );
}

export const shortAnswer: QuestionKind<ShortAnswerView> = {
  Input: ShortAnswerInput,
  isAnswered: (_, response) => textOf(response).trim() !== '',
  inWords: (_, response) => textOf(response),
};
