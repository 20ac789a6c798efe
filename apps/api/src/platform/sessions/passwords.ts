import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import pLimit from 'p-limit';
import { tooManyTries } from '../graphql/errors.js';

/** Argon2id (the library's default) at OWASP's setting: 19 MiB, two passes, one lane. */
const OPTIONS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** In characters; what is longer costs time and adds nothing. */
export const LONGEST_PASSWORD = 256;

const AT_ONCE = 2;
const QUEUE = 20;

@Injectable()
export class Passwords {
  private readonly lane = pLimit(AT_ONCE);
  /** A hash of what nobody knows: checked for unknown accounts, so that they take as long as known ones. */
  private readonly nobody = hash(randomBytes(16).toString('hex'), OPTIONS);

  hash(password: string): Promise<string> {
    return this.queued(() => hash(password, OPTIONS));
  }

  /** Whether the password fits. Without a hash (no such account) it takes as long and says no. */
  async fits(stored: string | undefined, password: string): Promise<boolean> {
    const fits = await this.queued(async () => verify(stored ?? (await this.nobody), password).catch(() => false));
    return stored !== undefined && fits;
  }

  /** Hashing takes a whole core for a while: a flood of sign-ins must not starve people who are answering a quiz. */
  private queued<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.lane.pendingCount >= QUEUE) throw tooManyTries(5);
    return this.lane(work);
  }
}
