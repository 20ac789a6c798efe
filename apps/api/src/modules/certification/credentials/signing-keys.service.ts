import { randomBytes } from 'node:crypto';
import { keyFromSeed, type ListedKey, type SigningKey } from '@lidzgaita/credentials';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { Secrets } from '../../../platform/secrets/secrets.js';

const PURPOSE = 'signing-key';
const CREATING_LOCK = 7_015_204;
const NEWEST = 'select id, sealed_secret from signing_key where compromised_from is null order by created_at desc, id limit 1';

interface Stored extends Record<string, unknown> {
  id: string;
  sealed_secret: Buffer;
}

/** A key as the command line shows it. */
export interface KeyState {
  id: string;
  createdAt: Date;
  compromisedFrom: Date | null;
  signs: boolean;
}

/** The fragment depends on the seed alone; any controller does for making it. */
const fragmentOf = async (seed: Uint8Array): Promise<string> => (await keyFromSeed(seed, 'urn:lidzgaita')).publicKeyMultibase;

/**
 * The installation's Ed25519 keys. One seed signs for every issuer here: under each issuer's address it is another key id.
 * Which one signs is asked each time: what a key signs after it was given up would be refused for ever.
 */
@Injectable()
export class SigningKeys {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly sql: Sql,
  ) {}

  /** The key that signs today, as this issuer's; made at the first use. On the caller's own connection where it has one. */
  async of(issuer: string, manager?: EntityManager): Promise<SigningKey> {
    const row = await this.sql.row<Stored>('signing-key-newest', NEWEST, [], manager);
    const seed = row ? this.open(row) : await (manager ? this.first(manager) : this.sql.transaction((own) => this.first(own)));
    return keyFromSeed(seed, issuer);
  }

  /** Every key that ever signed, as the issuer publishes them: old certificates are checked with old keys. */
  async listed(issuer: string): Promise<ListedKey[]> {
    return (await this.states()).map(({ id, compromisedFrom }) => ({
      id: `${issuer}#${id}`, controller: issuer, publicKeyMultibase: id,
      ...(compromisedFrom && { compromisedFrom: compromisedFrom.toISOString() }),
    }));
  }

  /** All keys, oldest first. */
  async states(): Promise<KeyState[]> {
    const rows = await this.sql.rows<{ id: string; created_at: Date; compromised_from: Date | null }>('signing-keys', 'select id, created_at, compromised_from from signing_key order by created_at, id desc');
    const newest = rows.findLast(({ compromised_from }) => !compromised_from);
    return rows.map((row) => ({ id: row.id, createdAt: row.created_at, compromisedFrom: row.compromised_from, signs: row === newest }));
  }

  /** A new key signs from now on; what the old ones signed stays valid. Gives its id. */
  rotate(): Promise<string> {
    return this.sql.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [CREATING_LOCK]);
      const id = await fragmentOf(await this.make(manager));
      await this.audit.append(manager, { actorId: null, action: 'key-rotated', subjectType: 'signing-key', subjectId: id, detail: {} });
      return id;
    });
  }

  /**
   * The secret may be known to others from an instant on: what it signed then or later no longer verifies. The instant may
   * be moved earlier, never later. Gives the certificates that have to be issued anew, or undefined for an unknown key.
   */
  compromise(id: string, from: Date): Promise<string[] | undefined> {
    return this.sql.transaction(async (manager) => {
      await manager.query('select pg_advisory_xact_lock($1)', [CREATING_LOCK]);
      const [found] = (await manager.query('select id from signing_key where id = $1 for update', [id])) as { id: string }[];
      if (!found) return undefined;
      await manager.query('update signing_key set compromised_from = least(compromised_from, $2) where id = $1', [id, from]);
      await this.audit.append(manager, { actorId: null, action: 'key-compromised', subjectType: 'signing-key', subjectId: id, detail: { from: from.toISOString() } });
      const touched = (await manager.query(
        `select number from certificate where credential #>> '{proof,0,verificationMethod}' like '%#' || $1 and (credential #>> '{proof,0,created}')::timestamptz >= $2 order by number`,
        [id, from],
      )) as { number: string }[];
      return touched.map(({ number }) => number);
    });
  }

  private async first(manager: EntityManager): Promise<Uint8Array> {
    await manager.query('select pg_advisory_xact_lock($1)', [CREATING_LOCK]);
    const [row] = (await manager.query(NEWEST)) as Stored[];
    return row ? this.open(row) : this.make(manager);
  }

  private async make(manager: EntityManager): Promise<Uint8Array> {
    const seed = randomBytes(32);
    const id = await fragmentOf(seed);
    await manager.query('insert into signing_key (id, sealed_secret, created_at) values ($1, $2, $3)', [id, this.secrets.seal(PURPOSE, id, seed.toString('hex')), this.clock.now()]);
    return seed;
  }

  private open({ id, sealed_secret: sealed }: Stored): Uint8Array {
    return Buffer.from(this.secrets.open(PURPOSE, id, sealed), 'hex');
  }
}
