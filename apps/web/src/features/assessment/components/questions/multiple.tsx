import type { ChoiceView } from '@lidzgaita/contract';
import { CheckboxGroup, CheckboxRow } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';
import type { QuestionInputProps, QuestionKind } from './kind';
import { chosenMany } from './responses';

function MultipleInput({ view, fieldId, response, readOnly = false, onAnswer }: QuestionInputProps<ChoiceView>) {
  const t = useT();
  const text = useLocalized();
  const chosen = new Set(chosenMany(response));

  const toggle = (id: string, on: boolean) => {
    // In the question's order, so that the same choice is always the same answer.
    const choices = view.options.map((option) => option.id).filter((each) => (each === id ? on : chosen.has(each)));
    onAnswer({ choices });
  };
  return (
    <CheckboxGroup
      id={fieldId}
      legend={text(view.prompt)}
      headingLevel={1}
      hint={t('assessment.kind.multiple')}
      disabled={readOnly}
    >
      {view.options.map((option) => (
        <CheckboxRow
          key={option.id}
          name={view.id}
          disabled={readOnly}
          checked={chosen.has(option.id)}
          onChange={(event) => toggle(option.id, event.target.checked)}
          label={text(option.text)}
        />
      ))}
    </CheckboxGroup>
  );
}

export const multiple: QuestionKind<ChoiceView> = {
  Input: MultipleInput,
  isAnswered: (_, response) => chosenMany(response).length > 0,
  inWords: (view, response, { text }) => {
    const chosen = new Set(chosenMany(response));
    return view.options
      .filter(({ id }) => chosen.has(id))
      .map((option) => text(option.text))
      .join('; ');
  },
};
