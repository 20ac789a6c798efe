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

let chosen: Locale | undefined;
let telling: Promise<void> = Promise.resolve();

/** Shows the language in place at once, and remembers it for the person when the server can be reached. */
export async function chooseLocale(locale: Locale): Promise<void> {
  chosen = locale;
  await activateLocale(locale);
  if (getKnownViewer() === undefined) return;
  // One after another, or an earlier choice could reach the server after the last.
  telling = telling.catch(() => undefined).then(() => tell(locale));
  await telling;
}

async function tell(locale: Locale): Promise<void> {
  if (locale !== chosen) return;
  const { setLocale } = await request(SetLocaleDocument, { locale });
  if (locale === chosen) setViewer(setLocale);
}
