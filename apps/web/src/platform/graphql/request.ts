import type { TypedDocumentString } from '../../generated/graphql';
import { reportReached, reportUnreachable } from '../connection';
import { signInAgain } from '../session/reauthentication';
import { isSignedOut, NetworkFault } from './faults';
import { post } from './post';

/**
 * Sends an operation. Reports whether the server can be reached; when the session has ended, waits until the same
 * person has signed in again over the page, and then sends the same thing once more.
 */
export async function request<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
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
