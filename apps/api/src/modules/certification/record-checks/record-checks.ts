import { isCheck, type CheckLimit, type EvidenceOutcome } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../../../platform/secrets/secrets.js';
import type { StoredFact } from '../evidence/evidence.repository.js';

const PURPOSE = 'record-check';
/** As long as the longest result: what is sealed is as long as what was there, and an outcome could be told by it. */
const LENGTH = 400;

export interface CheckResult {
  outcome: EvidenceOutcome;
  limits: CheckLimit[];
  /** Number of a permit, or of the official's own file. */
  reference: string | null;
}

/** What a record check or a permit came to, which lies in the database only sealed (GDPR art. 10). */
@Injectable()
export class RecordChecks {
  constructor(private readonly secrets: Secrets) {}

  seal(factId: string, result: CheckResult): Buffer {
    const text = Buffer.from(JSON.stringify(result));
    if (text.length > LENGTH) throw new Error(`What a check came to is longer than ${LENGTH} bytes`);
    return this.secrets.seal(PURPOSE, factId, Buffer.concat([text, Buffer.alloc(LENGTH - text.length, ' ')]).toString());
  }

  /** For the standing, which needs the outcome. Whoever shows it to a person audits that they read it. Undefined once it is purged. */
  open({ id, sealed }: Pick<StoredFact, 'id' | 'sealed'>): CheckResult | undefined {
    return sealed ? (JSON.parse(this.secrets.open(PURPOSE, id, sealed)) as CheckResult) : undefined;
  }

  /** What the table of keys keeps of an input: of a check nothing from which its outcome could be tried. */
  inputOf(kind: string, input: object): object {
    return isCheck(kind) ? { fingerprint: this.secrets.fingerprint(PURPOSE, JSON.stringify(input)) } : input;
  }
}
