import { Button, Dialog, KeyValueList } from '@lidzgaita/ui';
import { ReferenceAnswerDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { type Translate, useT } from '../../../../platform/i18n';
import { Loaded } from '../../../../platform/page';
import type { Answer } from '../answer';
import type { Request } from '../reference';

interface AnswerDialogProps {
  request: Request;
  onClose: () => void;
}

/** What a referee wrote. Each time that it is opened is audited, so it is fetched anew and kept nowhere. */
export function AnswerDialog({ request: { id, refereeName }, onClose }: AnswerDialogProps) {
  const t = useT();
  const query = useOperation(ReferenceAnswerDocument, { id }, { gcTime: 0, staleTime: 0, refetchOnWindowFocus: false });
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('references.answer', { name: refereeName ?? '' })}
      closeLabel={t('form.close')}
      actions={
        <Button variant="secondary" onClick={onClose}>
          {t('form.close')}
        </Button>
      }
    >
      <p className="mb-4 text-small text-muted">{t('references.answer.audited')}</p>
      <Loaded query={query}>
        {({ referenceAnswer }) =>
          referenceAnswer ? <KeyValueList layout="stacked" items={itemsOf(t, referenceAnswer.answer as Answer)} /> : <p>{t('references.answer.gone')}</p>
        }
      </Loaded>
    </Dialog>
  );
}

function itemsOf(t: Translate, { capacity, knownFor, reliability, discretion, against, recommendation, freely }: Answer) {
  const written = (text: string) => <span className="whitespace-pre-line">{text || t('references.answer.empty')}</span>;
  return [
    { id: 'recommendation', key: t('references.form.recommendation'), value: t(`references.recommendation.${recommendation}`) },
    { id: 'capacity', key: t('references.form.capacity'), value: capacity },
    { id: 'known', key: t('references.form.knownFor'), value: t(`references.knownFor.${knownFor}`) },
    { id: 'reliability', key: t('references.form.reliability'), value: t(`references.reliability.${reliability}`) },
    { id: 'discretion', key: t('references.form.discretion'), value: t(`references.discretion.${discretion}`) },
    { id: 'against', key: t('references.form.against'), value: written(against) },
    { id: 'freely', key: t('references.form.freely'), value: written(freely) },
  ];
}
