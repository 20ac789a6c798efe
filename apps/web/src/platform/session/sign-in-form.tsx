import { Button, ErrorSummary, PasswordField, TextField } from '@lidzgaita/ui';
import { type FormEvent, type ReactNode, useState } from 'react';
import { isRefusal, NetworkFault, refusalText } from '../graphql';
import { useT } from '../i18n';
import { signIn } from './sign-in-out';
import type { Viewer } from './use-viewer';

interface SignInFormProps {
  onSignedIn: (viewer: Viewer) => void;
  /** The address is known when somebody signs in again. */
  email?: string;
  /** Tells the page that the last try failed, for its title. */
  onFailed?: (failed: boolean) => void;
  hint?: ReactNode;
}

type Problem = { fieldId: string; message: string };

export function SignInForm({ onSignedIn, email: known = '', onFailed, hint }: SignInFormProps) {
  const t = useT();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [problems, setProblems] = useState<Problem[]>([]);
  const [tries, setTries] = useState(0);
  const [busy, setBusy] = useState(false);

  const show = (found: Problem[]) => {
    setProblems(found);
    setTries((n) => n + 1);
    onFailed?.(found.length > 0);
  };

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing: Problem[] = [];
    if (!email.trim()) missing.push({ fieldId: 'sign-in-email', message: t('session.email.missing') });
    if (!password) missing.push({ fieldId: 'sign-in-password', message: t('session.password.missing') });
    show(missing);
    if (missing.length > 0) return;
    setBusy(true);
    try {
      const result = await signIn(email, password);
      if (isRefusal(result)) show([{ fieldId: 'sign-in-email', message: refusalText(t, result) }]);
      else onSignedIn(result);
    } catch (error) {
      const reason = error instanceof NetworkFault ? 'session.unreachable' : 'session.fault';
      show([{ fieldId: 'sign-in-email', message: t(reason) }]);
    } finally {
      setBusy(false);
    }
  };

  const errorOf = (fieldId: string) => problems.find((problem) => problem.fieldId === fieldId)?.message;
  const emailError = errorOf('sign-in-email');
  const passwordError = errorOf('sign-in-password');
  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-5">
      <ErrorSummary title={t('session.problem')} errors={problems} focusKey={tries} />
      <TextField
        id="sign-in-email"
        label={t('session.email')}
        type="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        value={email}
        onChange={(event) => setEmail(event.target.value)}
        {...(emailError && { error: emailError })}
      />
      <PasswordField
        id="sign-in-password"
        label={t('session.password')}
        showLabel={t('session.password.show')}
        hideLabel={t('session.password.hide')}
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        {...(passwordError && { error: passwordError })}
      />
      {hint}
      <div>
        <Button type="submit" busy={busy} busyLabel={t('session.signing-in')}>
          {t('session.sign-in')}
        </Button>
      </div>
    </form>
  );
}
