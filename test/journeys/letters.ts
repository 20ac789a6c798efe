import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

export interface Letter {
  subject: string;
  text: string;
}

/** The letters to an address that have left, oldest first. */
export async function lettersTo(address: string): Promise<Letter[]> {
  const outbox = join(process.env['JOURNEYS_DATA_DIR']!, 'outbox');
  const names = (await readdir(outbox).catch(() => [])).filter((name) => name.endsWith('.eml')).sort();
  const letters = await Promise.all(names.map(async (name) => readFile(join(outbox, name), 'utf8')));
  return letters.filter((letter) => new RegExp(`^To: .*${address.replaceAll('.', '\\.')}`, 'm').test(letter)).map(read);
}

/** Waits until one with these words in its subject has left. */
export async function letterTo(address: string, subject: string): Promise<Letter> {
  let found: Letter | undefined;
  await expect(async () => {
    found = (await lettersTo(address)).findLast((letter) => letter.subject.includes(subject));
    expect(found).toBeDefined();
  }).toPass({ timeout: 30_000 });
  return found!;
}

function read(letter: string): Letter {
  const at = letter.search(/\r?\n\r?\n/);
  const [head, body] = [letter.slice(0, at).replace(/\r?\n[ \t]+/g, ' '), letter.slice(at).trim()];
  const subject = /^Subject: (.*)$/m.exec(head)?.[1] ?? '';
  const base64 = /^Content-Transfer-Encoding: base64/im.test(head);
  return { subject: words(subject), text: base64 ? Buffer.from(body, 'base64').toString() : quoted(body.replace(/=\r?\n/g, '')) };
}

const quoted = (text: string): string => decode(text.replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))));

const decode = (bytes: string): string => Buffer.from(bytes, 'latin1').toString();

/** Encoded words of a header (RFC 2047). */
const words = (header: string): string =>
  header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([BQ])\?([^?]*)\?=/gi, (_, kind: string, text: string) =>
      kind.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text.replaceAll('_', ' ')),
    );
