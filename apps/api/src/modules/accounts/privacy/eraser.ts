import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../../platform/audit/audit.service.js';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { Mail } from '../../../platform/mail/mail.service.js';
import { ErasureJournal } from './erasure-journal.js';
import type { ErasureReason } from './erasure.entity.js';
import { erasing, expiring, personalTables, rulesHash } from './retention.js';
import { TABLES } from './retention-tables.js';

const ERASURES_LOCK = 7_015_207;

/** Who may have a letter with the person's name waiting for them. */
const REFEREES = 'select r.email from reference_request r join enrolment e on e.id = r.enrolment_id where e.person_id = $1 and r.email is not null';

/** Takes out what the declaration says. Its row in `erasure` is what opens the tables that only grow. */
@Injectable()
export class Eraser {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly journal: ErasureJournal,
    private readonly mail: Mail,
    private readonly sql: Sql,
  ) {}

  /** One person, inside the caller's transaction; false when nothing names them any more. */
  async erase(manager: EntityManager, personId: string, { reason, by = null }: { reason: ErasureReason; by?: string | null }): Promise<boolean> {
    const at = this.clock.now();
    await this.begin(manager);
    const [person] = (await manager.query('select email, given_name, family_name from person where id = $1 and erased_at is null for update', [personId])) as { email: string; given_name: string; family_name: string }[];
    if (!person) return false;
    await this.open(manager, { personId, reason, by, at });
    await this.mail.forget(manager, person.email);
    const referees = (await manager.query(REFEREES, [personId])) as { email: string }[];
    await this.mail.forgetAbout(manager, `${person.given_name} ${person.family_name}`, referees.map(({ email }) => email));
    for (const table of personalTables) {
      const statement = erasing(table, at);
      if (statement) await manager.query(statement, [personId]);
    }
    await manager.query('update person set erased_at = $2, disabled_at = coalesce(disabled_at, $2) where id = $1', [personId, at]);
    await this.audit.append(manager, { actorId: by, action: 'person-erased', subjectType: 'person', subjectId: personId, detail: { reason, rules: rulesHash() } });
    // Last of all, and before the commit: a line too many erases what was asked to go, a line too few brings it back.
    if (reason !== 'replayed') await this.sql.atTheEnd(manager, () => this.journal.append({ personId, at: at.toISOString(), rules: rulesHash() }));
    return true;
  }

  /** Every night, what of everybody's is too old; how many values went. People are erased by people. */
  expire(): Promise<number> {
    const now = this.clock.now();
    return this.sql.transaction(async (manager) => {
      await this.begin(manager);
      await this.open(manager, { personId: null, reason: 'due', by: null, at: now });
      let count = await this.mail.forgetUnsent(manager);
      for (const [name, table] of Object.entries(TABLES)) {
        for (const statement of expiring(name, table, now)) count += ((await manager.query(statement)) as [unknown, number])[1];
      }
      if (count === 0) throw new NothingDue();
      await this.audit.append(manager, { actorId: null, action: 'data-expired', subjectType: 'retention', subjectId: rulesHash(), detail: { values: count } });
      return count;
    }).catch((error: unknown) => {
      if (error instanceof NothingDue) return 0;
      throw error;
    });
  }

  /** Erases again what a restored backup brought back. @throws JournalError when the journal does not fit. */
  async replay(file?: string): Promise<{ lines: number; erased: number }> {
    const lines = await this.journal.read(file);
    let erased = 0;
    for (const { personId } of lines) {
      if (await this.sql.transaction((manager) => this.erase(manager, personId, { reason: 'replayed' }))) erased += 1;
    }
    return { lines: lines.length, erased };
  }

  /** One at a time: the journal's lines name the one before. */
  async begin(manager: EntityManager): Promise<void> {
    await manager.query('select pg_advisory_xact_lock($1)', [ERASURES_LOCK]);
  }

  private async open(manager: EntityManager, { personId, reason, by, at }: { personId: string | null; reason: ErasureReason; by: string | null; at: Date }): Promise<void> {
    await manager.query(
      `insert into erasure (id, person_id, reason, erased_by_id, at, rules, transaction) values ($1, $2, $3, $4, $5, $6, pg_current_xact_id()::text)`,
      [randomUUID(), personId, reason, by, at, rulesHash()],
    );
    await manager.query(`select set_config('lidzgaita.erasing', 'yes', true)`);
  }
}

/** Takes back the row that would say that something went. */
class NothingDue extends Error {}
