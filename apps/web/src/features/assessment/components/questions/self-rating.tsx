import type { ChoiceView } from '@lidzgaita/contract';
import { useT } from '../../../../platform/i18n';
import type { QuestionInputProps, QuestionKind } from './kind';
import { choiceInWords, choiceMade, OneChoice } from './one-choice';

function SelfRatingInput(props: QuestionInputProps<ChoiceView>) {
  return <OneChoice {...props} hint={useT()('assessment.kind.self-rating')} />;
}

export const selfRating: QuestionKind<ChoiceView> = {
  Input: SelfRatingInput,
  isAnswered: choiceMade,
  inWords: choiceInWords,
  unchecked: true,
};
