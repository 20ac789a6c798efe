import { RadioGroup, RadioRow } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';
import { chosenOne, isAnsweredOnce } from './choice';
import type { QuestionInputProps, QuestionKind } from './kind';

function TrueFalseInput({ view, fieldId, response, onAnswer }: QuestionInputProps) {
  const t = useT();
  const text = useLocalized();
  return (
    <RadioGroup
      id={fieldId}
      name={view.id}
      legend={text(view.prompt)}
      headingLevel={1}
      hint={t('assessment.kind.true-false')}
      value={chosenOne(response) ?? null}
      onChange={(choice) => onAnswer({ choice })}
    >
      {view.options.map((option) => (
        <RadioRow key={option.id} value={option.id} label={text(option.text)} />
      ))}
    </RadioGroup>
  );
}

export const trueFalse: QuestionKind = {
  Input: TrueFalseInput,
  isAnswered: isAnsweredOnce,
  chosen: (response) => [chosenOne(response) ?? []].flat(),
};
