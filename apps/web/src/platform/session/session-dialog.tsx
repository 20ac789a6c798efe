import { Dialog } from '@lidzgaita/ui';
import { useQueryClient } from '@tanstack/react-query';
import { useSyncExternalStore } from 'react';
import { useT } from '../i18n';
import { finishReauthentication, getKnownViewer, reauthentication } from './reauthentication';
import { SignInForm } from './sign-in-form';
import type { Viewer } from './use-viewer';

/** Signing in again over the page, when the session has ended under it. What is typed underneath stays. */
export function SessionDialog() {
  const t = useT();
  const open = useSyncExternalStore(reauthentication.subscribe, reauthentication.isNeeded);
  const viewer = useQueryClient().getQueryData<Viewer | null>(['Viewer']);

  const signedIn = ({ id }: Viewer) => {
    if (id !== getKnownViewer()) location.assign('/');
    else finishReauthentication(id);
  };
  return (
    <Dialog
      open={open}
      onClose={() => finishReauthentication(undefined)}
      title={t('session.ended.title')}
      closeLabel={t('session.ended.close')}
      keepOpenOutside
    >
      <p>{t('session.ended.advice')}</p>
      <SignInForm onSignedIn={signedIn} {...(viewer && { email: viewer.email })} />
    </Dialog>
  );
}
