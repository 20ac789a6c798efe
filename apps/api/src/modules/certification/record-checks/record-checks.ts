import type { EvidenceOutcome } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import { Secrets } from '../../../platform/secrets/secrets.js';
import type { StoredFact } from '../evidence/evidence.repository.js';

const PURPOSE = 'record-check';

export interface CheckResult {
  outcome: EvidenceOutcome;
  note: string | null;
}

/** What a record check came to, which lies in the database only sealed (GDPR art. 10). */
@Injectable()
export class RecordChecks {
  constructor(private readonly secrets: Secrets) {}

  seal(factId: string, result: CheckResult): Buffer {
    return this.secrets.seal(PURPOSE, factId, JSON.stringify(result));
  }

  /** For the standing, which needs the outcome. Whoever shows it to a person audits that they read it. */
  open({ id, sealed }: Pick<StoredFact, 'id' | 'sealed'>): CheckResult | undefined {
    return sealed ? (JSON.parse(this.secrets.open(PURPOSE, id, sealed)) as CheckResult) : undefined;
  }

  /** Stands for an input in the table of keys, where the outcome itself must not be guessable from its hash. */
  fingerprint(input: object): string {
    return this.secrets.fingerprint(PURPOSE, JSON.stringify(input));
  }
}
