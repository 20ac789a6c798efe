import { expect, it } from 'vitest';
import { ConfigError, readConfig } from './config.js';

it('lists every fault at once', () => {
  const read = () => readConfig({ NODE_ENV: 'production', PORT: '99999', SMTP_URL: 'mail.example.lv', DEMO: 'true' });
  expect(read).toThrow(ConfigError);
  const faults = (() => {
    try {
      read();
    } catch (error) {
      return (error as ConfigError).faults.map((fault) => fault.split(' ')[0]);
    }
    return [];
  })();
  expect(faults).toEqual(expect.arrayContaining(['PORT', 'SMTP_URL']));
});

it.each(['DATABASE_URL', 'LIDZGAITA_SECRET', 'PUBLIC_URL', 'SMTP_URL', 'DEMO'])('production refuses without a sound %s', (name) => {
  const sound: Record<string, string> = {
    NODE_ENV: 'production',
    DATABASE_URL: 'postgres://db/lidzgaita',
    LIDZGAITA_SECRET: 'ab'.repeat(32),
    PUBLIC_URL: 'https://lidzgaita.example.lv',
    SMTP_URL: 'smtp://mail',
    DEMO: 'false',
  };
  expect(readConfig(sound).production).toBe(true);
  expect(() => readConfig({ ...sound, [name]: name === 'DEMO' ? 'true' : '' })).toThrow(name);
});

it('starts with no setting at all on a developer’s machine', () => {
  expect(readConfig({})).toMatchObject({ port: 4000, production: false, publicUrl: 'http://localhost:4000' });
});
