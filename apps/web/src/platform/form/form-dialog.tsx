import { Button, Dialog, ErrorSummary } from '@lidzgaita/ui';
import type { ReactNode } from 'react';
import { useT } from '../i18n';
import { useErrorTitle } from './use-error-title';
import type { Submission } from './use-submission';

interface FormDialogProps {
  /** Also the id of the form itself, where refusals point to. */
  formId: string;
  title: string;
  submission: Submission;
  submitLabel: string;
  busyLabel: string;
  /** Only where something is taken away for good. */
  danger?: boolean;
  size?: 'small' | 'medium' | 'large';
  onSubmit: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A form in a dialog: the summary of errors at its top, the safe way out first among the buttons. */
export function FormDialog({
  formId,
  title,
  submission,
  submitLabel,
  busyLabel,
  danger = false,
  size = 'medium',
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
  const t = useT();
  useErrorTitle(title, submission.problems.length > 0);
  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      closeLabel={t('form.close')}
      size={size}
      keepOpenOutside
      actions={
        <>
          <Button variant="secondary" onClick={onClose}>
            {t('form.cancel')}
          </Button>
          <Button
            type="submit"
            form={formId}
            variant={danger ? 'danger' : 'primary'}
            busy={submission.busy}
            busyLabel={busyLabel}
          >
            {submitLabel}
          </Button>
        </>
      }
    >
      <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
      <form
        id={formId}
        tabIndex={-1}
        noValidate
        className="focus-quiet grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        {children}
      </form>
    </Dialog>
  );
}
