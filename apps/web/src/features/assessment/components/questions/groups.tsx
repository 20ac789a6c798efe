import type { PairingView } from '@lidzgaita/contract';
import { useT } from '../../../../platform/i18n';
import type { QuestionInputProps, QuestionKind } from './kind';
import { pairingInWords, PairingInput, pairingMade } from './pairing-input';

function GroupsInput(props: QuestionInputProps<PairingView>) {
  return <PairingInput {...props} hint={useT()('assessment.kind.groups')} />;
}

export const groups: QuestionKind<PairingView> = {
  Input: GroupsInput,
  isAnswered: pairingMade,
  inWords: pairingInWords,
};
