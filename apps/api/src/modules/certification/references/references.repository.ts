import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Sql } from '../../../platform/database/sql.js';

export interface StoredReference {
  id: string;
  enrolmentId: string;
  personId: string;
  refereeName: string | null;
  email: string | null;
  relation: string | null;
  locale: 'lv' | 'en';
  askedBy: { id: string; givenName: string; familyName: string };
  askedAt: Date;
  round: number;
  sentAt: Date | null;
  expiresAt: Date | null;
  remindedAt: Date | null;
  withdrawnAt: Date | null;
  answeredAt: Date | null;
  answerKey: string | null;
  counts: boolean | null;
  sealed: Buffer | null;
}

export interface NewReference {
  id: string;
  enrolmentId: string;
  refereeName: string;
  email: string;
  relation: string;
  locale: 'lv' | 'en';
  askedById: string;
  askedAt: Date;
}

const REFERENCES = `select r.id, r.enrolment_id as "enrolmentId", e.person_id as "personId", r.referee_name as "refereeName", r.email, r.relation, r.locale,
    json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as "askedBy", r.asked_at as "askedAt", r.round,
    r.sent_at as "sentAt", r.expires_at as "expiresAt", r.reminded_at as "remindedAt", r.withdrawn_at as "withdrawnAt",
    r.answered_at as "answeredAt", r.answer_key as "answerKey", r.counts, r.sealed
  from reference_request r join person p on p.id = r.asked_by_id join enrolment e on e.id = r.enrolment_id`;

/** Whether the volunteer holds a certificate that is in force on the day. */
const IN_FORCE = `exists (select 1 from certificate c where c.enrolment_id = r.enrolment_id and c.expires_on >= $2
    and not exists (select 1 from decision d where d.certificate_id = c.id and d.kind = 'revoke'))`;

type Row = StoredReference & Record<string, unknown>;

@Injectable()
export class ReferencesRepository {
  constructor(private readonly sql: Sql) {}

  /** False when this referee is asked already. */
  async add(manager: EntityManager, { id, enrolmentId, refereeName, email, relation, locale, askedById, askedAt }: NewReference): Promise<boolean> {
    const rows = await this.sql.rows(
      'reference-add',
      `insert into reference_request (id, enrolment_id, referee_name, email, relation, locale, asked_by_id, asked_at) values ($1, $2, $3, $4, $5, $6, $7, $8)
       on conflict (enrolment_id, email) where answered_at is null and withdrawn_at is null and purged_at is null do nothing returning id`,
      [id, enrolmentId, refereeName, email, relation, locale, askedById, askedAt],
      manager,
    );
    return rows.length > 0;
  }

  ofEnrolment(enrolmentId: string): Promise<StoredReference[]> {
    return this.sql.rows<Row>('references-of-enrolment', `${REFERENCES} where r.enrolment_id = $1 order by r.asked_at desc, r.id`, [enrolmentId]);
  }

  byId(id: string): Promise<StoredReference | undefined> {
    return this.sql.row<Row>('reference-by-id', `${REFERENCES} where r.id = $1`, [id]);
  }

  /** None for somebody whose account is closed: nothing more is asked about whoever has left. */
  byToken(hash: Buffer): Promise<StoredReference | undefined> {
    const stays = 'exists (select 1 from person v where v.id = e.person_id and v.disabled_at is null)';
    return this.sql.row<Row>('reference-by-token', `${REFERENCES} where r.token_hash = $1 and ${stays}`, [hash]);
  }

  /** Nobody else changes it until the transaction ends. */
  async locked(manager: EntityManager, id: string): Promise<StoredReference> {
    const row = await this.sql.row<Row>('reference-locked', `${REFERENCES} where r.id = $1 for update of r`, [id], manager);
    if (!row) throw new Error(`No reference request ${id}`);
    return row;
  }

  async send(manager: EntityManager, id: string, link: { round: number; tokenHash: Buffer; sentAt: Date; expiresAt: Date }): Promise<void> {
    await this.sql.rows(
      'reference-send',
      'update reference_request set round = $2, token_hash = $3, sent_at = $4, expires_at = $5, reminded_at = null, withdrawn_at = null where id = $1',
      [id, link.round, link.tokenHash, link.sentAt, link.expiresAt],
      manager,
    );
  }

  async remind(manager: EntityManager, id: string, at: Date): Promise<void> {
    await this.sql.rows('reference-remind', 'update reference_request set reminded_at = $2 where id = $1', [id, at], manager);
  }

  async withdraw(manager: EntityManager, id: string, at: Date): Promise<void> {
    await this.sql.rows('reference-withdraw', 'update reference_request set withdrawn_at = $2 where id = $1', [id, at], manager);
  }

  async answer(manager: EntityManager, id: string, given: { at: Date; key: string; counts: boolean; sealed: Buffer }): Promise<void> {
    await this.sql.rows(
      'reference-answer',
      'update reference_request set answered_at = $2, answer_key = $3, counts = $4, sealed = $5 where id = $1',
      [id, given.at, given.key, given.counts, given.sealed],
      manager,
    );
  }

  /** Takes away what was written and who wrote it, for requests that rest since before; kept while a certificate is in force. */
  async purge(before: Date, today: string, now: Date): Promise<number> {
    const rows = await this.sql.rows(
      'references-purge',
      `update reference_request r set referee_name = null, email = null, relation = null, sealed = null, token_hash = null, purged_at = $3
       where purged_at is null and coalesce(answered_at, withdrawn_at, expires_at, asked_at) < $1 and not ${IN_FORCE} returning id`,
      [before, today, now],
    );
    return rows.length;
  }
}
