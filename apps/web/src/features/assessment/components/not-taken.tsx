import { Button, Callout } from '@lidzgaita/ui';
import { useT } from '../../../platform/i18n';
import { useOutboxEntries } from '../../../platform/outbox';
import { attemptSubjects } from '../answer';
import { dismissRefused } from '../hooks/use-answers';

interface NotTakenProps {
  attemptId: string;
}

/** Answers that came after the attempt had been submitted elsewhere: nobody should wonder where they went. */
export function NotTaken({ attemptId }: NotTakenProps) {
  const t = useT();
  const { refused } = useOutboxEntries(attemptSubjects(attemptId));
  if (refused.length === 0) return null;
  const questions = new Set(refused.map(({ subject }) => subject)).size;
  return (
    <div role="alert" className="mb-6">
      <Callout kind="warning" label={t('assessment.refused.label')}>
        <p>{t('assessment.refused.late', { n: questions })}</p>
        <Button variant="secondary" onClick={() => void dismissRefused(refused)}>
          {t('assessment.refused.understood')}
        </Button>
      </Callout>
    </div>
  );
}
