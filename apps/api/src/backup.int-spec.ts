import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { cloneDatabase } from '@lidzgaita/testing';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { certified } from './modules/certification/decisions/decisions.testing.js';
import { TestServer } from './testing/test-server.js';
import { VettingCourse } from './testing/vetting-course.js';
import { Audit } from './platform/audit/audit.service.js';
import { backUp, type Backup, BackupError, restore } from './platform/database/backup.js';

const seal = (text: string): string => `sealed ${text.length}`;
const folder = mkdtempSync(join(tmpdir(), 'lidzgaita-backup-'));
const made = join(folder, 'backup');

let server: TestServer;
let backup: Backup;
let code: string;

beforeAll(async () => {
  server = await TestServer.start();
  const { certificateId } = await certified(await VettingCourse.open(server), 'anna');
  code = (await server.db.query<{ code: string }>('select code from certificate where id = $1', [certificateId])).rows[0]!.code;
  await server.db.query(`select graphile_worker.add_job('send-mail', '{"to":"kads@example.org"}'::json, run_at => now() + interval '1 day')`);
  backup = await backUp(server.url, made, { version: '1.2.3', seal, now: server.clock.now() });
});
afterAll(async () => {
  await server?.stop();
  rmSync(folder, { recursive: true, force: true });
});

async function intoEmpty<Result>(work: (url: string) => Promise<Result>): Promise<Result> {
  const { url, drop } = await cloneDatabase(inject('clusterUrl'), `restored_${randomUUID().replaceAll('-', '')}`);
  try {
    return await work(url);
  } finally {
    await drop();
  }
}

describe('a backup', () => {
  it('is restored bit for bit into an empty database, and the product goes on with it', async () => {
    await intoEmpty(async (url) => {
      expect(await restore(url, made, seal)).toEqual(backup);
      const again = await backUp(url, join(folder, 'again'), { version: '1.2.3', seal, now: server.clock.now() });
      expect(again).toEqual(backup);
      expect(backup.tables.reduce((all, { rows }) => all + rows, 0)).toBeGreaterThan(60);
      expect(backup.tables.find(({ table }) => table === 'graphile_worker._private_jobs')?.rows).toBeGreaterThan(0);

      const restored = await TestServer.start({ url, env: { WORKERS: 'false' } });
      try {
        expect(await restored.app.get(Audit).verify(await server.app.get(Audit).head())).toBeUndefined();
        const told = await restored.anonymous().request('GET', `/api/verification/${code}`);
        expect(told.json()).toMatchObject({ status: 'valid' });
        const coordinator = await restored.signIn('koordinatore@example.org');
        expect((await coordinator.ask<{ worklistCounts: object }>('{ worklistCounts(filter: {}) { __typename } }')).errors).toBeUndefined();
        const { rows } = await restored.db.query(`select tgname from pg_trigger where not tgisinternal and tgenabled = 'D'`);
        expect(rows).toEqual([]);
        await expect(restored.db.query('delete from audit_entry')).rejects.toThrow();
        const { rows: [next] } = await restored.db.query(`select nextval('certificate_number') as number`);
        expect(Number((next as { number: string }).number)).toBe(Number(backup.sequences['public.certificate_number']) + 1);
      } finally {
        await restored.stop();
      }
    });
  });

  it('is for the eyes of whoever made it', () => {
    expect(statSync(made).mode & 0o077).toBe(0);
    expect(statSync(join(made, 'public.person.gz')).mode & 0o077).toBe(0);
    expect(existsSync(`${made}.making`)).toBe(false);
  });
});

describe('a backup is refused, and the database stays empty,', () => {
  const expectRefused = (change: () => void, words: RegExp) =>
    intoEmpty(async (url) => {
      change();
      await expect(restore(url, made, seal)).rejects.toThrow(words);
      const { tables } = await backUp(url, join(folder, randomUUID()), { version: '1.2.3', seal, now: server.clock.now() });
      expect(tables.reduce((all, { rows }) => all + rows, 0)).toBe(0);
    });
  const rewriting = (name: string, change: (text: string) => string, packed = true) => {
    const file = join(made, name);
    const before = readFileSync(file);
    const text = change((packed ? gunzipSync(before) : before).toString());
    writeFileSync(file, packed ? gzipSync(text) : text);
    return () => writeFileSync(file, before);
  };

  it.each<[string, string, (text: string) => string, boolean, RegExp]>([
    ['when a value was changed', 'public.person.gz', (text) => text.replace('anna@', 'inga@'), true, /public\.person is not as it was/],
    ['when a row is missing', 'public.evidence.gz', (text) => text.slice(text.indexOf('\n') + 1), true, /public\.evidence is not as it was/],
    ['when two rows were swapped', 'public.audit_entry.gz', (text) => text.trimEnd().split('\n').reverse().join('\n') + '\n', true, /public\.audit_entry is not as it was/],
    ['when its list was changed', 'backup.json', (text) => text.replace('1.2.3', '1.2.34'), false, /another LIDZGAITA_SECRET/],
    ['when it was made under another secret', 'backup.json', (text) => text.replace(/sealed \d+/, 'sealed by others'), false, /another LIDZGAITA_SECRET/],
  ])('%s', async (_, name, change, packed, words) => {
    let back = () => undefined as void;
    try {
      await expectRefused(() => void (back = rewriting(name, change, packed)), words);
    } finally {
      back();
    }
  });

  it('when it needs another schema', async () => {
    const back = rewriting('backup.json', (text) => {
      const { backup: inner } = JSON.parse(text) as { backup: string };
      const other = inner.replace(/"migrations": \[\s*"/, '$&Later');
      return JSON.stringify({ seal: seal(other), backup: other });
    }, false);
    try {
      await expectRefused(() => undefined, /version 1\.2\.3/);
    } finally {
      back();
    }
  });

  it('when there is something in the database already', async () => {
    await expect(restore(server.url, made, seal)).rejects.toThrow(BackupError);
    await expect(restore(server.url, made, seal)).rejects.toThrow(/has rows/);
  });

  it('when there is none', async () => {
    await intoEmpty((url) => expect(restore(url, join(folder, 'nowhere'), seal)).rejects.toThrow(/backup\.json is missing/));
  });

  it('unless it is wanted from another installation', async () => {
    await intoEmpty(async (url) => expect((await restore(url, made)).tables).toEqual(backup.tables));
  });
});
