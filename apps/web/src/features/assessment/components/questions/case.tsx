import type { CaseView } from '@lidzgaita/contract';
import { Fieldset } from '@lidzgaita/ui';
import { useState } from 'react';
import { useLocalized, useT } from '../../../../platform/i18n';
import { CaseBeginning, CaseConsequence, CaseDone, CaseScene } from './case-stages';
import { pathOfSteps, pointAfter, walkOf } from './case-walk';
import type { QuestionInputProps, QuestionKind } from './kind';
import { pathOf } from './responses';

/** A story walked decision by decision. The answer is the walk; what was chosen earlier stays in sight. */
function CaseInput({ view, fieldId, response, readOnly = false, onAnswer }: QuestionInputProps<CaseView>) {
  const t = useT();
  const text = useLocalized();
  const [stage, setStage] = useState<'start' | 'point' | 'consequence'>(
    pathOf(response).length > 0 ? 'point' : 'start',
  );
  const [again, setAgain] = useState(false);
  const steps = again ? [] : walkOf(view, pathOf(response));
  const point = pointAfter(view, steps);
  const last = steps.at(-1);

  const choose = (choiceId: string) => {
    const choice = point?.choices.find(({ id }) => id === choiceId);
    if (!point || !choice) return;
    setAgain(false);
    setStage('consequence');
    onAnswer({ path: pathOfSteps([...steps, { point, choice }]) });
  };
  const restart = () => {
    setAgain(true);
    setStage('start');
    document.getElementById(fieldId)?.focus();
  };
  return (
    <Fieldset id={fieldId} legend={text(view.prompt)} headingLevel={1} hint={t('assessment.kind.case')}>
      {readOnly || (stage === 'point' && !point) ? (
        <CaseDone view={view} steps={steps} {...(!readOnly && { onRestart: restart })} />
      ) : stage === 'start' ? (
        <CaseBeginning view={view} onStart={() => setStage('point')} />
      ) : stage === 'consequence' && last ? (
        <CaseConsequence key={`${steps.length} after`} step={last} onOnward={() => setStage('point')} />
      ) : (
        point && <CaseScene key={steps.length} view={view} point={point} number={steps.length + 1} onChoose={choose} />
      )}
    </Fieldset>
  );
}

export const caseKind: QuestionKind<CaseView> = {
  Input: CaseInput,
  isAnswered: (view, response) => {
    const steps = walkOf(view, pathOf(response));
    return steps.length > 0 && pointAfter(view, steps) === undefined;
  },
  inWords: (view, response, { text }) =>
    walkOf(view, pathOf(response))
      .map(({ choice }, i) => `${i + 1}. ${text(choice.text)}`)
      .join('; '),
};
