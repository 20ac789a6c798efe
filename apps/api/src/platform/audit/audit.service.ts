import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Sql } from '../database/sql.js';
import { Secrets } from '../secrets/secrets.js';
import { CHAIN_START, chainHash, firstBreak, type AuditLink } from './audit-chain.js';

/** The newest link, once it is this transaction's turn: one writer at a time, or two links with the same predecessor would be a fork. */
const TURN = 'select pg_advisory_xact_lock(7015201); select seq, hash from audit_entry order by seq desc limit 1';

const APPEND = `insert into audit_entry (seq, at, actor_id, action, subject_type, subject_id, detail, previous_hash, hash)
  select * from unnest($1::bigint[], $2::timestamptz[], $3::uuid[], $4::text[], $5::text[], $6::text[], $7::jsonb[], $8::bytea[], $9::bytea[])`;

type Entry = Omit<AuditLink, 'seq' | 'at'>;

/** The last link of the chain, signed: kept outside of the database, it tells whether the log was cut or written anew. */
export interface AuditHead {
  seq: string;
  hash: string;
  signature: string;
}

@Injectable()
export class Audit {
  constructor(
    private readonly clock: Clock,
    private readonly secrets: Secrets,
    private readonly sql: Sql,
  ) {}

  /** Adds links at the end of the caller's transaction: facts and their trace are committed together or not at all. */
  append(manager: EntityManager, ...entries: Entry[]): Promise<void> {
    return this.sql.atTheEnd(manager, () => this.link(manager, entries));
  }

  private async link(manager: EntityManager, entries: Entry[]): Promise<void> {
    const last = (await this.sql.script(manager, TURN))[1]![0] as { seq: string; hash: Buffer } | undefined;
    let [seq, previous] = [BigInt(last?.seq ?? 0), last?.hash ?? CHAIN_START];
    const rows = entries.map((entry) => {
      const link: AuditLink = { seq: String(++seq), at: this.clock.now().toISOString(), ...entry };
      const row = [link.seq, link.at, link.actorId, link.action, link.subjectType, link.subjectId, JSON.stringify(link.detail), previous, chainHash(previous, link)];
      previous = row.at(-1) as Buffer;
      return row;
    });
    if (rows.length > 0) await this.sql.rows('audit-append', APPEND, rows[0]!.map((_, column) => rows.map((row) => row[column])), manager);
  }

  /** The chain's head as of now; of an empty log too. */
  async head(): Promise<AuditHead> {
    const last = await this.sql.row<{ seq: string; hash: Buffer }>('audit-head', 'select seq, hash from audit_entry order by seq desc limit 1');
    const [seq, hash] = [last?.seq ?? '0', (last?.hash ?? CHAIN_START).toString('hex')];
    return { seq, hash, signature: this.sign(seq, hash) };
  }

  /**
   * Sequence number of the first link that does not fit, or undefined. A cut tail and a chain written anew from some
   * link on look whole by themselves: only a head that was kept elsewhere finds them.
   * @throws when the head was not signed by this installation.
   */
  async verify(head?: AuditHead): Promise<string | undefined> {
    if (head && head.signature !== this.sign(head.seq, head.hash)) throw new Error('The head of the audit log was not signed here');
    const links = await this.links();
    const broken = firstBreak(links);
    if (broken !== undefined || !head || head.seq === '0') return broken;
    return links[Number(head.seq) - 1]?.hash.toString('hex') === head.hash ? undefined : head.seq;
  }

  private sign(seq: string, hash: string): string {
    return this.secrets.fingerprint('audit-head', `${seq} ${hash}`);
  }

  private async links(): Promise<(AuditLink & { previousHash: Buffer; hash: Buffer })[]> {
    const rows = await this.sql.rows<{
      seq: string; at: Date; actor_id: string | null; action: string; subject_type: string; subject_id: string;
      detail: Record<string, unknown>; previous_hash: Buffer; hash: Buffer;
    }>('audit-chain', 'select * from audit_entry order by seq');
    return rows.map((row) => ({
      seq: row.seq, at: row.at.toISOString(), actorId: row.actor_id, action: row.action, subjectType: row.subject_type,
      subjectId: row.subject_id, detail: row.detail, previousHash: row.previous_hash, hash: row.hash,
    }));
  }
}
