import { StatusWord } from '@lidzgaita/ui';
import type { MarkingState } from '../../../../generated/graphql';
import { type Translate, useT } from '../../../../platform/i18n';
import { personName } from '../../staff/person-name';

interface Learner {
  learner?: { givenName: string; familyName: string } | null;
  learnerNumber: number;
}

/** The name, or where marking is anonymous a number. */
export const learnerWord = (t: Translate, { learner, learnerNumber }: Learner): string =>
  learner ? personName(learner) : t('assessment.staff.learner', { n: learnerNumber });

const tones = { WAITING: 'waiting', SECOND: 'waiting', DIFFERENT: 'warning', AGREED: 'success' } as const;

interface MarkingStateWordProps {
  state: MarkingState;
  /** This marker has done their part. */
  mine: boolean;
}

export function MarkingStateWord({ state, mine }: MarkingStateWordProps) {
  const t = useT();
  return (
    <StatusWord tone={tones[state]} className="text-small">
      {t(mine && state === 'SECOND' ? 'assessment.staff.marking.other-missing' : `assessment.staff.marking.${state}`)}
    </StatusWord>
  );
}
