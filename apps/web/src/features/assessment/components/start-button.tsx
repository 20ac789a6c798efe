import { Button, LinkButton } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useT } from '../../../platform/i18n';
import type { Quiz } from './quiz-start';

interface StartButtonProps {
  quiz: Quiz;
  busy: boolean;
  onStart: () => void;
}

/** The one thing to do next with this test. */
export function StartButton({ quiz, busy, onStart }: StartButtonProps) {
  const t = useT();
  if (quiz.liveAttemptId) {
    return (
      <LinkButton as={Link} to={`/tests/${quiz.liveAttemptId}`}>
        {t('assessment.start.resume')}
      </LinkButton>
    );
  }
  if (quiz.startRefusal) {
    return (
      <LinkButton as={Link} to="/">
        {t('assessment.result.road')}
      </LinkButton>
    );
  }
  return (
    <Button id="sakt" busy={busy} busyLabel={t('assessment.start.busy')} onClick={onStart}>
      {t(quiz.attemptsUsed > 0 ? 'assessment.start.again' : 'assessment.start.start')}
    </Button>
  );
}
