import { randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { TestServer } from '../../testing/test-server.js';
import { Housekeeping } from './housekeeping.js';

let server: TestServer;

beforeAll(async () => {
  server = await TestServer.start();
});
afterAll(() => server.stop());

it('throws away what has run out, and nothing that may still be asked for', async () => {
  const personId = await server.person('kartiba@example.org', [{ role: 'TRAINEE' }]);
  const at = (days: number) => new Date(server.clock.now().getTime() + days * 86_400_000);
  const count = async (table: string) => Number((await server.db.query(`select count(*) from ${table}`)).rows[0].count);
  for (const days of [-1, 1]) {
    await server.db.query('insert into session (id_hash, person_id, created_at, expires_at) values ($1, $2, $3, $4)', [randomBytes(32), personId, at(-30), at(days)]);
    await server.db.query('insert into rate_limit (key, points, expire) values ($1, 1, $2)', [randomUUID(), at(days).getTime()]);
  }
  for (const days of [-61, -59]) {
    await server.db.query(`insert into idempotency_key (person_id, key, operation, body_hash, created_at) values ($1, $2, 'startAttempt', $3, $4)`, [personId, randomUUID(), randomBytes(32), at(days)]);
  }
  await server.app.get(Housekeeping).tidy();
  expect([await count('session'), await count('rate_limit'), await count('idempotency_key')]).toEqual([1, 1, 1]);
});
