import type { TypedDocumentString } from '../../generated/graphql';
import { NetworkFault, ServerFault } from './faults';

interface Answer<Data> {
  data?: Data | null;
  errors?: { message: string; extensions?: { code?: string; requestId?: string; retryAfterSeconds?: number } }[];
}

/** One POST to /graphql. In production only the hash of the operation travels. */
export async function post<Data, Variables>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
  signal?: AbortSignal,
): Promise<Data> {
  const documentId = document.__meta__?.['hash'] as string | undefined;
  const body = import.meta.env.PROD ? { documentId, variables } : { documentId, query: document.toString(), variables };
  const response = await reach(body, signal);
  const requestId = response.headers.get('x-request-id') ?? undefined;
  const answer = await read<Data>(response, requestId);
  const error = answer.errors?.[0];
  if (error) {
    const { code = 'INTERNAL', requestId: id = requestId, retryAfterSeconds } = error.extensions ?? {};
    throw new ServerFault(code, id, retryAfterSeconds);
  }
  if (!answer.data) throw new ServerFault('INTERNAL', requestId);
  return answer.data;
}

async function reach(body: unknown, signal: AbortSignal | undefined): Promise<Response> {
  try {
    return await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-lidzgaita': '1' },
      body: JSON.stringify(body),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NetworkFault('The server cannot be reached', { cause: error });
  }
}

async function read<Data>(response: Response, requestId: string | undefined): Promise<Answer<Data>> {
  // A proxy that cannot reach the server answers for it, without the server's words.
  if (response.status >= 502 && response.status <= 504) throw new NetworkFault(`HTTP ${response.status}`);
  if (response.status === 429) {
    throw new ServerFault('RATE_LIMITED', requestId, Number(response.headers.get('retry-after')) || undefined);
  }
  try {
    return (await response.json()) as Answer<Data>;
  } catch {
    throw new ServerFault('INTERNAL', requestId);
  }
}
