import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../../../platform/secrets/secrets.js';

const PURPOSE = 'reference-link';
const TOKEN = /^[A-Za-z0-9_-]{43}$/;

/** Links for referees. A token can be made only with the installation's secret; the database keeps its hash alone. */
@Injectable()
export class ReferenceLinks {
  constructor(private readonly secrets: Secrets) {}

  /** The token of one round of a request: the same one each time, so that a reminder has the same link. */
  token(requestId: string, round: number): string {
    return Buffer.from(this.secrets.fingerprint(PURPOSE, `${requestId}/${round}`), 'hex').toString('base64url');
  }

  /** What is stored, and looked up. What cannot be a token has a hash as well, which nobody has stored. */
  hash(token: string): Buffer {
    return createHash('sha256').update(TOKEN.test(token) ? token : '').digest();
  }
}
