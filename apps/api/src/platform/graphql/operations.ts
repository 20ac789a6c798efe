import { existsSync, readFileSync } from 'node:fs';
import type { FastifyInstance } from 'fastify';

interface Body {
  documentId?: unknown;
  query?: unknown;
}

/**
 * The web app names its operations by hash; here the hash becomes the operation's text. In production nothing but
 * these operations is accepted, so nobody can ask the API a question that the product does not ask.
 */
export function acceptOperations(server: FastifyInstance, listFile: string, onlyListed: boolean): void {
  const list: Record<string, string> = existsSync(listFile) ? (JSON.parse(readFileSync(listFile, 'utf8')) as Record<string, string>) : {};
  server.addHook('preValidation', async (request, reply) => {
    if (request.method !== 'POST' || !request.url.startsWith('/graphql')) return;
    const body = request.body as Body | null;
    if (body === null || typeof body !== 'object' || Array.isArray(body)) return refuse();
    if (typeof body.documentId === 'string') {
      const query = Object.hasOwn(list, body.documentId) ? list[body.documentId] : undefined;
      if (!query) return refuse();
      body.query = query;
      delete body.documentId;
    } else if (onlyListed) return refuse();

    function refuse() {
      return reply.status(400).send({ errors: [{ message: 'This operation is not on the list', extensions: { code: 'OPERATION_UNKNOWN', requestId: request.id } }] });
    }
  });
}
