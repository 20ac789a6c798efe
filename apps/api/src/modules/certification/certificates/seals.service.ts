import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { Secrets } from '../../../platform/secrets/secrets.js';
import type { SealKey } from './seal.js';

const PURPOSE = 'seal-key';
const CREATING_LOCK = 7_015_205;

interface Stored {
  id: string;
  certificate: Buffer;
  sealed_secret: Buffer;
  valid_until: Date;
}

/** The installation's own certificates for sealing PDF files. */
@Injectable()
export class Seals {
  private remembered?: { key: SealKey; until: Date };

  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly sql: Sql,
  ) {}

  /** What seals today; made at the first use, on the caller's own connection. */
  async key(manager: EntityManager): Promise<SealKey> {
    const now = this.clock.now();
    if (this.remembered && this.remembered.until > now) return this.remembered.key;
    await manager.query('select pg_advisory_xact_lock($1)', [CREATING_LOCK]);
    const [row] = (await manager.query('select id, certificate, sealed_secret, valid_until from seal_certificate where valid_until > $1 order by created_at desc, id limit 1', [now])) as Stored[];
    if (!row) return this.make(manager, now);
    const key = { certificate: row.certificate, secret: Buffer.from(this.secrets.open(PURPOSE, row.id, row.sealed_secret), 'base64') };
    this.remembered = { key, until: row.valid_until };
    return key;
  }

  /** Every certificate that ever sealed here (DER): old files are checked with old certificates. */
  async certificates(): Promise<Buffer[]> {
    const rows = await this.sql.rows<{ certificate: Buffer }>('seal-certificates', 'select certificate from seal_certificate order by created_at, id');
    return rows.map(({ certificate }) => certificate);
  }

  /** Not remembered yet: the transaction may still be undone. */
  private async make(manager: EntityManager, now: Date): Promise<SealKey> {
    const { makeSealKey, sealId } = await import('./seal.js');
    const { certificate, secret, validUntil } = await makeSealKey('Līdzgaita', now);
    const id = sealId(certificate);
    await manager.query('insert into seal_certificate (id, certificate, sealed_secret, created_at, valid_until) values ($1, $2, $3, $4, $5)', [
      id, certificate, this.secrets.seal(PURPOSE, id, secret.toString('base64')), now, validUntil,
    ]);
    return { certificate, secret };
  }
}
