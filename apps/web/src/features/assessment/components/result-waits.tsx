import { Card, LinkButton, StatusWord } from '@lidzgaita/ui';
import { Link } from 'react-router';
import type { AttemptPartsFragment } from '../../../generated/graphql';
import { useT } from '../../../platform/i18n';

/** There is no result to show yet: why, and that nothing more has to be done. */
export function ResultWaits({ attempt: { waiting } }: { attempt: AttemptPartsFragment }) {
  const t = useT();
  return (
    <Card
      actions={
        <LinkButton as={Link} to="/">
          {t('assessment.result.road')}
        </LinkButton>
      }
    >
      <StatusWord tone="waiting" className="text-h4">
        {waiting > 0 ? t('assessment.result.waiting.word', { n: waiting }) : t('assessment.result.hidden.word')}
      </StatusWord>
      <p className="mt-1">{t(waiting > 0 ? 'assessment.result.waiting.advice' : 'assessment.result.hidden.advice')}</p>
    </Card>
  );
}
