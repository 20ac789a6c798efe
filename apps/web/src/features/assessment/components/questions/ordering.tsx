import type { ChoiceView } from '@lidzgaita/contract';
import { Button, Fieldset, useAnnounce } from '@lidzgaita/ui';
import { Check } from 'lucide-react';
import { useLocalized, useT } from '../../../../platform/i18n';
import type { QuestionInputProps, QuestionKind } from './kind';
import { OrderingItem } from './ordering-item';
import { moved, shownOrder } from './places';
import { orderOf } from './responses';

function OrderingInput({ view, fieldId, response, readOnly = false, onAnswer }: QuestionInputProps<ChoiceView>) {
  const t = useT();
  const text = useLocalized();
  const announce = useAnnounce();
  const answered = orderOf(response) !== undefined;
  const order = shownOrder(view.options, orderOf(response));
  const label = (id: string) => {
    const option = view.options.find((each) => each.id === id);
    return option ? text(option.text) : '';
  };
  const move = (id: string, to: number) => {
    onAnswer({ order: moved(order, id, to) });
    announce(t('assessment.kind.moved', { what: label(id), n: to + 1, total: order.length }));
  };
  return (
    <Fieldset id={fieldId} legend={text(view.prompt)} headingLevel={1} hint={t('assessment.kind.ordering')}>
      <ol className="grid gap-2">
        {order.map((id, place) => (
          <OrderingItem
            key={id}
            label={label(id)}
            place={place}
            total={order.length}
            readOnly={readOnly}
            onMove={(to) => move(id, to)}
          />
        ))}
      </ol>
      {!answered && !readOnly && (
        <div className="mt-4">
          <p className="mb-2 text-small text-muted">{t('assessment.kind.ordering.unconfirmed')}</p>
          <Button
            variant="secondary"
            icon={<Check aria-hidden />}
            onClick={() => {
              onAnswer({ order });
              document.getElementById(fieldId)?.focus({ preventScroll: true });
            }}
          >
            {t('assessment.kind.ordering.confirm')}
          </Button>
        </div>
      )}
    </Fieldset>
  );
}

export const ordering: QuestionKind<ChoiceView> = {
  Input: OrderingInput,
  isAnswered: (_, response) => orderOf(response) !== undefined,
  inWords: (view, response, { text }) =>
    (orderOf(response) ?? [])
      .flatMap((id) => view.options.filter((option) => option.id === id))
      .map((option, i) => `${i + 1}. ${text(option.text)}`)
      .join('; '),
};
