import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config/config.js';

/**
 * Seals single fields (AES-256-GCM) under keys derived from the installation's secret, one per purpose. What is sealed
 * for one purpose and subject does not open for another.
 */
@Injectable()
export class Secrets {
  private readonly root: Buffer;

  constructor(@Inject(CONFIG) config: Config) {
    this.root = Buffer.from(config.secret ?? ownSecret(config.dataDir), 'hex');
  }

  seal(purpose: string, subject: string, text: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key(purpose), iv).setAAD(Buffer.from(subject));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]);
  }

  /** @throws when the bytes were changed or sealed for another purpose or subject. */
  open(purpose: string, subject: string, bytes: Buffer): string {
    const decipher = createDecipheriv('aes-256-gcm', this.key(purpose), bytes.subarray(0, 12))
      .setAAD(Buffer.from(subject))
      .setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }

  /** A hash that only this installation can make: for texts that could be guessed from a plain one. */
  fingerprint(purpose: string, text: string): string {
    return createHmac('sha256', this.key(`${purpose}/fingerprint`)).update(text).digest('hex');
  }

  private key(purpose: string): Buffer {
    return Buffer.from(hkdfSync('sha256', this.root, '', purpose, 32));
  }
}

/** A secret made at the first start and kept beside the data: for machines where nobody set LIDZGAITA_SECRET. */
function ownSecret(dataDir: string): string {
  const file = join(dataDir, 'secret');
  if (!existsSync(file)) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  }
  return readFileSync(file, 'utf8').trim();
}
