import type { ChoiceView } from '@lidzgaita/contract';
import { useT } from '../../../../platform/i18n';
import type { QuestionInputProps, QuestionKind } from './kind';
import { choiceInWords, choiceMade, OneChoice } from './one-choice';

function TrueFalseInput(props: QuestionInputProps<ChoiceView>) {
  return <OneChoice {...props} hint={useT()('assessment.kind.true-false')} />;
}

export const trueFalse: QuestionKind<ChoiceView> = {
  Input: TrueFalseInput,
  isAnswered: choiceMade,
  inWords: choiceInWords,
};
