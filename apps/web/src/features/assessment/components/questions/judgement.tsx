import type { ChoiceView } from '@lidzgaita/contract';
import { Fieldset, useAnnounce } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';
import type { QuestionInputProps, QuestionKind } from './kind';
import { verdictOf } from './responses';
import { type Side, sides, withVerdict } from './verdicts';

function JudgementInput({ view, fieldId, response, readOnly = false, onAnswer }: QuestionInputProps<ChoiceView>) {
  const t = useT();
  const text = useLocalized();
  const announce = useAnnounce();
  const said = verdictOf(response);

  const choose = (side: Side, optionId: string) => {
    const { verdict, taken } = withVerdict(said, side, optionId);
    onAnswer(verdict);
    if (taken) announce(t(`assessment.kind.judgement.taken-${taken}`));
  };
  return (
    <Fieldset
      id={fieldId}
      legend={text(view.prompt)}
      headingLevel={1}
      hint={t('assessment.kind.judgement')}
      disabled={readOnly}
    >
      <ul className="grid gap-3">
        {view.options.map((option) => (
          <li
            key={option.id}
            className="rounded-md border-2 border-edge bg-surface px-4 py-3 has-checked:border-primary has-checked:bg-primary-soft"
          >
            <p id={`${fieldId}-${option.id}`}>{text(option.text)}</p>
            <div className="mt-1 flex flex-wrap gap-x-6">
              {sides.map((side) => (
                <label key={side} className="inline-flex min-h-12 items-center gap-2 font-semibold">
                  <input
                    type="radio"
                    name={`${view.id}-${side}`}
                    value={option.id}
                    checked={said[side] === option.id}
                    aria-describedby={`${fieldId}-${option.id}`}
                    onChange={() => choose(side, option.id)}
                    className="size-6 shrink-0 appearance-none rounded-full border-2 border-edge bg-surface checked:border-8 checked:border-primary forced-colors:appearance-auto"
                  />
                  {t(`assessment.judgement.${side}`)}
                </label>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </Fieldset>
  );
}

export const judgement: QuestionKind<ChoiceView> = {
  Input: JudgementInput,
  isAnswered: (_, response) => {
    const { most, least } = verdictOf(response);
    return most !== undefined && least !== undefined;
  },
  inWords: (view, response, { t, text }) => {
    const said = verdictOf(response);
    return sides
      .flatMap((side) => {
        const option = view.options.find(({ id }) => id === said[side]);
        return option ? [`${t(`assessment.judgement.${side}`)}: ${text(option.text)}`] : [];
      })
      .join('; ');
  },
};
