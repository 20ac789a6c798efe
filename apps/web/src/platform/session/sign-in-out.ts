import { SetLocaleDocument, SignInDocument, SignOutDocument } from '../../generated/graphql';
import { queryClient, type Refusal, request } from '../graphql';
import { activateLocale, type Locale } from '../i18n';
import { getKnownViewer } from './reauthentication';
import { setViewer, type Viewer } from './use-viewer';

export async function signIn(email: string, password: string): Promise<Viewer | Refusal> {
  const { signIn: result } = await request(SignInDocument, { input: { email: email.trim(), password } });
  return result;
}

/** Leaves nothing of the person on the screen; what waits in the outbox stays there for them. */
export async function signOut(): Promise<void> {
  await request(SignOutDocument, {});
  setViewer(null);
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'Viewer' });
}

/** Shows the language in place at once, and remembers it for the person when the server can be reached. */
export async function chooseLocale(locale: Locale): Promise<void> {
  await activateLocale(locale);
  if (getKnownViewer() === undefined) return;
  const { setLocale } = await request(SetLocaleDocument, { locale });
  setViewer(setLocale);
}
