import { Button, Dialog, ErrorSummary, PasswordField } from '@lidzgaita/ui';
import { useState, useSyncExternalStore } from 'react';
import { ConfirmIdentityDocument } from '../../generated/graphql';
import { isRefusal, NetworkFault, refusalText, request } from '../graphql';
import { useT } from '../i18n';
import { confirmation } from './confirmation';

const formId = 'confirm-identity';
const fieldId = 'confirm-password';

/** The password once more, over the page, before what weighs most. Giving up leaves everything as it was typed. */
export function ConfirmDialog() {
  const open = useSyncExternalStore(confirmation.subscribe, confirmation.isNeeded);
  return open && <OpenConfirmDialog />;
}

function OpenConfirmDialog() {
  const t = useT();
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<string>();
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);

  const show = (message: string | undefined) => {
    setProblem(message);
    setTries((n) => n + 1);
  };
  const submit = async () => {
    if (busy) return;
    if (!password) return show(t('session.password.missing'));
    setBusy(true);
    try {
      const { confirmIdentity } = await request(ConfirmIdentityDocument, { password });
      if (isRefusal(confirmIdentity)) show(refusalText(t, confirmIdentity));
      else confirmation.finish(true);
    } catch (error) {
      show(t(error instanceof NetworkFault ? 'session.unreachable' : 'session.fault'));
    } finally {
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={() => confirmation.finish(false)}
      title={t('session.confirm.title')}
      closeLabel={t('session.ended.close')}
      size="small"
      keepOpenOutside
      actions={
        <>
          <Button variant="secondary" onClick={() => confirmation.finish(false)}>
            {t('session.confirm.cancel')}
          </Button>
          <Button type="submit" form={formId} busy={busy} busyLabel={t('session.signing-in')}>
            {t('session.confirm.go')}
          </Button>
        </>
      }
    >
      <ErrorSummary title={t('session.confirm.problem')} errors={problem ? [{ fieldId, message: problem }] : []} focusKey={tries} />
      <form
        id={formId}
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <p>{t('session.confirm.advice')}</p>
        <PasswordField
          id={fieldId}
          label={t('session.password')}
          autoComplete="current-password"
          showLabel={t('session.password.show')}
          hideLabel={t('session.password.hide')}
          value={password}
          onChange={(event) => setPassword(event.target.value)}
          {...(problem && { error: problem })}
        />
      </form>
    </Dialog>
  );
}
