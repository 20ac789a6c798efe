import type { PairingView, QuestionOptionView, QuestionResponse } from '@lidzgaita/contract';
import { Fieldset, SelectField } from '@lidzgaita/ui';
import { useLocalized, useT } from '../../../../platform/i18n';
import { ChoicePills } from './choice-pills';
import type { QuestionInputProps, Speech } from './kind';
import { filledCount, pairsInWords, placed } from './pairs';
import { pairsOf } from './responses';

/** More than this many choices are easier to find in a list that opens. */
const fewChoices = 4;

interface PairingInputProps extends QuestionInputProps<PairingView> {
  hint: string;
}

/** Each part gets one of the options. */
export function PairingInput({ view, fieldId, response, readOnly = false, onAnswer, hint }: PairingInputProps) {
  const t = useT();
  const text = useLocalized();
  const pairs = pairsOf(response);
  const places = placesOf(view);
  const options = view.options.map(({ id, text: label }) => ({ value: id, label: text(label) }));
  const pick = (part: QuestionOptionView, optionId: string | undefined) =>
    onAnswer(placed(places, response, part.id, optionId));
  return (
    <Fieldset id={fieldId} legend={text(view.prompt)} headingLevel={1} hint={hint}>
      <ol className="grid gap-5">
        {view.parts.map((part) => (
          <li key={part.id}>
            {options.length <= fewChoices ? (
              <ChoicePills
                legend={text(part.text)}
                options={options}
                value={pairs[part.id]}
                readOnly={readOnly}
                onChange={(optionId) => pick(part, optionId)}
              />
            ) : (
              <SelectField
                label={text(part.text)}
                options={options}
                placeholder={t(pairs[part.id] ? 'assessment.kind.clear' : 'assessment.kind.choose')}
                value={pairs[part.id] ?? ''}
                disabled={readOnly}
                onChange={(event) => pick(part, event.target.value || undefined)}
              />
            )}
          </li>
        ))}
      </ol>
      <p className="mt-4 text-small text-muted">
        {t('assessment.kind.filled', { n: filledCount(places, response), total: view.parts.length })}
      </p>
    </Fieldset>
  );
}

const placesOf = (view: PairingView) => view.parts.map(({ id }) => ({ id, options: view.options }));

export const pairingMade = (view: PairingView, response: QuestionResponse): boolean =>
  filledCount(placesOf(view), response) === view.parts.length;

export const pairingInWords = (view: PairingView, response: QuestionResponse, { text }: Speech): string =>
  pairsInWords(
    view.parts.map((part) => ({ id: part.id, options: view.options, label: text(part.text) })),
    response,
    { text },
  );
