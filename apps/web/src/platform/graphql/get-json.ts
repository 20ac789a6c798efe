import { reportReached, reportUnreachable } from '../connection';
import { signInAgain } from '../session/reauthentication';
import { NetworkFault, ServerFault } from './faults';

/** Reads an immutable document that is behind the session, with the same manners as an operation. */
export async function getJson<Data>(path: string, signal?: AbortSignal): Promise<Data> {
  const response = await reach(path, signal);
  if (response.status === 401 && (await signInAgain())) return getJson<Data>(path, signal);
  if (!response.ok) {
    const code = response.status === 401 ? 'UNAUTHENTICATED' : response.status === 404 ? 'NOT_FOUND' : 'INTERNAL';
    throw new ServerFault(code, response.headers.get('x-request-id') ?? undefined);
  }
  return (await response.json()) as Data;
}

async function reach(path: string, signal: AbortSignal | undefined): Promise<Response> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', ...(signal && { signal }) });
    if (response.status >= 502 && response.status <= 504) throw new NetworkFault(`HTTP ${response.status}`);
    reportReached();
    return response;
  } catch (error) {
    if (signal?.aborted) throw error;
    reportUnreachable();
    throw error instanceof NetworkFault ? error : new NetworkFault('The server cannot be reached', { cause: error });
  }
}
