import type { TypedDocumentString } from '../../generated/graphql';
import { reportReached, reportUnreachable } from '../connection';
import { confirmation } from '../session/confirmation';
import { signInAgain } from '../session/reauthentication';
import { isSignedOut, NetworkFault } from './faults';
import { post } from './post';

/**
 * Sends an operation. A write that asks for the password first is sent once more when the person has typed it; whoever
 * gives up gets the refusal.
 */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const data = await signedIn(document, variables, signal);
  return asksForPassword(data) && (await confirmation.wait()) ? signedIn(document, variables, signal) : data;
}

function asksForPassword(data: unknown): boolean {
  return Object.values(data as object).some((result) => isStepUp(result));
}

const isStepUp = (result: unknown): boolean =>
  typeof result === 'object' && result !== null && 'code' in result && result.code === 'step-up-needed';

/**
 * Reports whether the server can be reached; when the session has ended, waits until the same person has signed in
 * again over the page, and then sends the same thing once more.
 */
async function signedIn<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal | undefined,
): Promise<Data> {
  try {
    return await reported(document, variables, signal);
  } catch (error) {
    if (!isSignedOut(error) || !(await signInAgain())) throw error;
    return reported(document, variables, signal);
  }
}

async function reported<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal: AbortSignal | undefined,
): Promise<Data> {
  try {
    const data = await post(document, variables, signal);
    reportReached();
    return data;
  } catch (error) {
    if (error instanceof NetworkFault) reportUnreachable();
    else if (!signal?.aborted) reportReached();
    throw error;
  }
}
