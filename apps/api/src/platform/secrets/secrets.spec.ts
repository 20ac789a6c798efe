import { expect, it } from 'vitest';
import { readConfig } from '../config/config.js';
import { Secrets } from './secrets.js';

const secrets = new Secrets(readConfig({ LIDZGAITA_SECRET: '0f'.repeat(32) }));
const sealed = secrets.seal('record-check', 'evidence-1', 'not-suitable');

it('opens what it sealed and shows nothing of it', () => {
  expect(secrets.open('record-check', 'evidence-1', sealed)).toBe('not-suitable');
  expect(sealed.toString('latin1')).not.toContain('suitable');
});

it.each([
  ['another purpose', () => secrets.open('signing-key', 'evidence-1', sealed)],
  ['another subject', () => secrets.open('record-check', 'evidence-2', sealed)],
  ['a changed byte', () => secrets.open('record-check', 'evidence-1', Buffer.from(sealed.map((byte, at) => (at === 30 ? byte ^ 1 : byte))))],
])('refuses %s', (_, open) => {
  expect(open).toThrow();
});
