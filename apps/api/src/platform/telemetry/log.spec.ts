import { QueryFailedError } from 'typeorm';
import { expect, it } from 'vitest';
import { loggedError } from './log.js';

it('keeps what people wrote out of the log of a failed statement', () => {
  const driver = Object.assign(new Error('duplicate key value violates unique constraint'), { code: '23505', detail: 'Key (email)=(laima@paraugs.example) already exists.' });
  const logged = JSON.stringify(loggedError(new QueryFailedError('insert into evidence (note) values ($1)', ['nav piemērota'], driver)));
  expect(logged).toContain('insert into evidence');
  expect(logged).toContain('23505');
  expect(logged).not.toContain('nav piemērota');
  expect(logged).not.toContain('laima@');
});
