import { appendFile, mkdir, open, readFile } from 'node:fs/promises';
import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../../../platform/config/config.js';
import { Secrets } from '../../../platform/secrets/secrets.js';

/** One erasure, as a line of the journal. */
export interface JournalLine {
  personId: string;
  at: string;
  rules: string;
  /** Over the line before and this one, keyed: a line that is changed, left out or added elsewhere does not fit. */
  hash: string;
}

export class JournalError extends Error {
  constructor(readonly line: number) {
    super(`Line ${line} of the journal was not written here, or not in this place`);
  }
}

/**
 * Erasures kept outside the database: a backup from before an erasure brings the person back, and the journal takes
 * them away again. It holds ids and times, no names.
 */
@Injectable()
export class ErasureJournal {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly secrets: Secrets,
  ) {}

  get file(): string {
    return this.config.erasureJournal;
  }

  /** On the disk for certain when this comes back. The caller lets in one writer at a time. */
  async append(line: Omit<JournalLine, 'hash'>): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true });
    const before = (await this.read().catch(missing)).at(-1)?.hash ?? '';
    await appendFile(this.file, `${JSON.stringify({ ...line, hash: this.link(before, line) })}\n`, { mode: 0o600 });
    const handle = await open(this.file, 'r');
    await handle.sync();
    await handle.close();
  }

  /** @throws JournalError at the first line that does not fit. */
  async read(file = this.file): Promise<JournalLine[]> {
    let before = '';
    return (await readFile(file, 'utf8')).split('\n').filter(Boolean).map((text, at) => {
      const { hash, ...line } = parsed(text, at);
      if (hash !== this.link(before, line)) throw new JournalError(at + 1);
      before = hash;
      return { ...line, hash };
    });
  }

  private link(before: string, { personId, at, rules }: Omit<JournalLine, 'hash'>): string {
    return this.secrets.fingerprint('erasure-journal', createHash('sha256').update([before, personId, at, rules].join(' ')).digest('hex'));
  }
}

function parsed(text: string, at: number): JournalLine {
  try {
    const { personId, at: when, rules, hash } = JSON.parse(text) as JournalLine;
    return { personId, at: when, rules, hash };
  } catch {
    throw new JournalError(at + 1);
  }
}

function missing(error: NodeJS.ErrnoException): JournalLine[] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
