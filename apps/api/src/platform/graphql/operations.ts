import { existsSync, readFileSync } from 'node:fs';
import type { FastifyInstance, FastifyReply } from 'fastify';

interface Body {
  documentId?: unknown;
  query?: unknown;
}

/**
 * The web app names its operations by hash; here the hash becomes the operation's text. In production nothing but
 * these operations is accepted, so nobody can ask the API a question that the product does not ask. What decides is
 * the route, not the address as it was typed: `/%67raphql` is the same door.
 */
export function acceptOperations(server: FastifyInstance, listFile: string, onlyListed: boolean): void {
  const list: Record<string, string> = existsSync(listFile) ? (JSON.parse(readFileSync(listFile, 'utf8')) as Record<string, string>) : {};
  server.addHook('preValidation', async (request, reply) => {
    if (request.routeOptions.url !== '/graphql') return;
    if (request.method !== 'POST') return refuse(reply.header('allow', 'POST'), 405, 'Operations are sent with POST');
    const body = request.body as Body | null | undefined;
    if (Array.isArray(body)) return refuse(reply, 400, 'Send one operation at a time');
    if (body === null || typeof body !== 'object') return refuse(reply, 400, 'Send an operation as a JSON object');
    if (typeof body.documentId === 'string') {
      const query = Object.hasOwn(list, body.documentId) ? list[body.documentId] : undefined;
      if (!query) return refuse(reply, 400, UNLISTED, 'OPERATION_UNKNOWN');
      body.query = query;
      delete body.documentId;
    } else if (onlyListed) return refuse(reply, 400, UNLISTED, 'OPERATION_UNKNOWN');
  });
}

const UNLISTED = 'This operation is not on the list';

const refuse = (reply: FastifyReply, status: number, message: string, code = 'BAD_REQUEST'): FastifyReply =>
  reply.status(status).send({ errors: [{ message, extensions: { code, requestId: reply.request.id } }] });
