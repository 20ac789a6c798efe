import { gunzipSync } from 'node:zlib';
import fastify from 'fastify';
import { expect, it } from 'vitest';
import { compressAnswers } from './compress-answers.js';

const server = fastify();
compressAnswers(server);
const long = { text: 'ā'.repeat(2000) };
server.get('/long', () => long);
server.get('/short', () => ({ ok: true }));

const get = (url: string, encodings?: string) => server.inject({ url, headers: encodings ? { 'accept-encoding': encodings } : {} });

it('compresses a long answer for whoever takes it', async () => {
  const { headers, rawPayload } = await get('/long', 'gzip, deflate, br');
  expect(headers).toMatchObject({ 'content-encoding': 'gzip', vary: 'accept-encoding', 'content-length': String(rawPayload.length) });
  expect(rawPayload.length).toBeLessThan(300);
  expect(JSON.parse(gunzipSync(rawPayload).toString())).toEqual(long);
});

it('leaves a short answer as it is, and everything for who takes no gzip', async () => {
  for (const { headers } of [await get('/short', 'gzip'), await get('/long'), await get('/long', 'identity')]) expect(headers['content-encoding']).toBeUndefined();
});
