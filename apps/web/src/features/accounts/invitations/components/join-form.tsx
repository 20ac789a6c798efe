import { Button, ErrorSummary } from '@lidzgaita/ui';
import type { Submission } from '../../../../platform/form';
import { useT } from '../../../../platform/i18n';

interface JoinFormProps {
  submission: Submission;
  onJoin: () => void;
}

/** For somebody who has an account and is signed in with it. */
export function JoinForm({ submission, onJoin }: JoinFormProps) {
  const t = useT();
  return (
    <form
      id="pievienoties"
      tabIndex={-1}
      noValidate
      className="focus-quiet grid gap-5"
      onSubmit={(event) => {
        event.preventDefault();
        onJoin();
      }}
    >
      <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
      <div>
        <Button type="submit" busy={submission.busy} busyLabel={t('invitations.joining')}>
          {t('invitations.join')}
        </Button>
      </div>
    </form>
  );
}
