import { randomBytes } from 'node:crypto';
import { keyFromSeed, type ListedKey, type SigningKey } from '@lidzgaita/credentials';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { Secrets } from '../../../platform/secrets/secrets.js';

const PURPOSE = 'signing-key';
const CREATING_LOCK = 7_015_204;
/** A rotated key is noticed by every process after so long. */
const REMEMBERED_MS = 60_000;

/** The fragment depends on the seed alone; any controller does for making it. */
const fragmentOf = async (seed: Uint8Array): Promise<string> => (await keyFromSeed(seed, 'urn:lidzgaita')).publicKeyMultibase;

/** The installation's Ed25519 keys. One seed signs for every issuer here: under each issuer's address it is another key id. */
@Injectable()
export class SigningKeys {
  private remembered?: { seed: Promise<Uint8Array>; until: number };

  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly sql: Sql,
  ) {}

  /** The key that signs today, as this issuer's; made at the first use. */
  async of(issuer: string): Promise<SigningKey> {
    const now = this.clock.now().getTime();
    if (!this.remembered || this.remembered.until <= now) this.remembered = { seed: this.seed(), until: now + REMEMBERED_MS };
    try {
      return await keyFromSeed(await this.remembered.seed, issuer);
    } catch (error) {
      this.remembered = undefined;
      throw error;
    }
  }

  /** Every key that ever signed, as the issuer publishes them: old certificates are checked with old keys. */
  async listed(issuer: string): Promise<ListedKey[]> {
    const rows = await this.sql.rows<{ id: string; compromised_from: Date | null }>('signing-keys', 'select id, compromised_from from signing_key order by created_at, id');
    return rows.map(({ id, compromised_from: compromisedFrom }) => ({
      id: `${issuer}#${id}`, controller: issuer, publicKeyMultibase: id,
      ...(compromisedFrom && { compromisedFrom: compromisedFrom.toISOString() }),
    }));
  }

  private seed(): Promise<Uint8Array> {
    return this.sql.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [CREATING_LOCK]);
      const [row] = (await manager.query('select id, sealed_secret from signing_key where compromised_from is null order by created_at desc, id limit 1')) as { id: string; sealed_secret: Buffer }[];
      if (row) return Buffer.from(this.secrets.open(PURPOSE, row.id, row.sealed_secret), 'hex');
      const seed = randomBytes(32);
      const id = await fragmentOf(seed);
      await manager.query('insert into signing_key (id, sealed_secret, created_at) values ($1, $2, $3)', [id, this.secrets.seal(PURPOSE, id, seed.toString('hex')), this.clock.now()]);
      return seed;
    });
  }
}
