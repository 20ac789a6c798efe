import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { Sql } from '../database/sql.js';
import { CHAIN_START, chainHash, firstBreak, type AuditLink } from './audit-chain.js';

const AUDIT_LOCK = 7_015_201;

type Entry = Omit<AuditLink, 'seq' | 'at'>;

@Injectable()
export class Audit {
  constructor(
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** Adds a link inside the caller's transaction: the fact and its trace are committed together or not at all. */
  async append(manager: EntityManager, entry: Entry): Promise<void> {
    // One writer at a time: two links with the same predecessor would be a fork.
    await manager.query('select pg_advisory_xact_lock($1)', [AUDIT_LOCK]);
    const [last] = (await manager.query('select seq, hash from audit_entry order by seq desc limit 1')) as { seq: string; hash: Buffer }[];
    const previous = last?.hash ?? CHAIN_START;
    const link: AuditLink = { seq: String(BigInt(last?.seq ?? 0) + 1n), at: this.clock.now().toISOString(), ...entry };
    await manager.query(
      `insert into audit_entry (seq, at, actor_id, action, subject_type, subject_id, detail, previous_hash, hash)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [link.seq, link.at, link.actorId, link.action, link.subjectType, link.subjectId, JSON.stringify(link.detail), previous, chainHash(previous, link)],
    );
  }

  /** Sequence number of the first broken link, or undefined. */
  async verify(): Promise<string | undefined> {
    const rows = await this.sql.rows<{
      seq: string; at: Date; actor_id: string | null; action: string; subject_type: string; subject_id: string;
      detail: Record<string, unknown>; previous_hash: Buffer; hash: Buffer;
    }>('audit-chain', 'select * from audit_entry order by seq');
    return firstBreak(
      rows.map((row) => ({
        seq: row.seq, at: row.at.toISOString(), actorId: row.actor_id, action: row.action, subjectType: row.subject_type,
        subjectId: row.subject_id, detail: row.detail, previousHash: row.previous_hash, hash: row.hash,
      })),
    );
  }
}
