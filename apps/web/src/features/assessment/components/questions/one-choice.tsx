import type { ChoiceView, QuestionResponse } from '@lidzgaita/contract';
import { RadioGroup, RadioRow } from '@lidzgaita/ui';
import { useLocalized } from '../../../../platform/i18n';
import type { QuestionInputProps, Speech } from './kind';
import { chosenOne } from './responses';

interface OneChoiceProps extends QuestionInputProps<ChoiceView> {
  hint: string;
}

/** One option of several. */
export function OneChoice({ view, fieldId, response, readOnly = false, onAnswer, hint }: OneChoiceProps) {
  const text = useLocalized();
  return (
    <RadioGroup
      id={fieldId}
      name={view.id}
      legend={text(view.prompt)}
      headingLevel={1}
      hint={hint}
      value={chosenOne(response) ?? null}
      disabled={readOnly}
      onChange={(choice) => onAnswer({ choice })}
    >
      {view.options.map((option) => (
        <RadioRow key={option.id} value={option.id} label={text(option.text)} />
      ))}
    </RadioGroup>
  );
}

export const choiceMade = (view: ChoiceView, response: QuestionResponse): boolean =>
  view.options.some(({ id }) => id === chosenOne(response));

export const choiceInWords = (view: ChoiceView, response: QuestionResponse, { text }: Speech): string => {
  const chosen = view.options.find(({ id }) => id === chosenOne(response));
  return chosen ? text(chosen.text) : '';
};
