import type { PairingView } from '@lidzgaita/contract';
import { useT } from '../../../../platform/i18n';
import type { QuestionInputProps, QuestionKind } from './kind';
import { pairingInWords, PairingInput, pairingMade } from './pairing-input';

function MatchingInput(props: QuestionInputProps<PairingView>) {
  return <PairingInput {...props} hint={useT()('assessment.kind.matching')} />;
}

export const matching: QuestionKind<PairingView> = {
  Input: MatchingInput,
  isAnswered: pairingMade,
  inWords: pairingInWords,
};
