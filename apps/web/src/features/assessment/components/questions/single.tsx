import type { ChoiceView } from '@lidzgaita/contract';
import { useT } from '../../../../platform/i18n';
import type { QuestionInputProps, QuestionKind } from './kind';
import { choiceInWords, choiceMade, OneChoice } from './one-choice';

function SingleInput(props: QuestionInputProps<ChoiceView>) {
  return <OneChoice {...props} hint={useT()('assessment.kind.single')} />;
}

export const single: QuestionKind<ChoiceView> = {
  Input: SingleInput,
  isAnswered: choiceMade,
  inWords: choiceInWords,
};
