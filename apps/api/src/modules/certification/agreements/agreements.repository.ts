import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { reachSql } from '../../../platform/permissions/actor.js';

export interface StoredSignature {
  id: string;
  hash: string;
  typedName: string;
  signedAt: Date;
}

/** Somebody who is asked to sign, with what of it they signed last, on screen or on paper. */
export interface StoredSigner {
  enrolmentId: string;
  personId: string;
  givenName: string;
  familyName: string;
  cohortTitle: { lv: string; en: string };
  hash: string | null;
  signedAt: Date | null;
}

export interface Concerned {
  personId: string;
  enrolmentId: string;
  email: string;
  givenName: string;
  locale: 'lv' | 'en';
}

const ADD = `insert into agreement_signature (id, person_id, enrolment_id, hash, typed_name, signed_on, signed_at) values ($1, $2, $3, $4, $5, $6, $7)
  on conflict (person_id, hash, signed_on) do nothing returning id`;

/** Editions that ask for a document, wherever among their requirements; few, as editions are. */
const ASKING = `select hash from programme_edition where jsonb_path_exists(compiled, '$.**.document ? (@ == $id)', jsonb_build_object('id', $1::text))`;

/** What a person signed of a document that counts: the current version before earlier ones. A fact that was corrected does not. */
const SIGNED = `lateral (select f.version as hash, f.recorded_at as signed_at from evidence f join agreement_edition a on a.hash = f.version
    where f.person_id = e.person_id and a.agreement_id = $1 and not f.withdrawn
      and not exists (select 1 from evidence later where later.corrects_id = f.id)
    order by f.version = $2 desc, f.recorded_at desc limit 1) signed`;

const IN_REACH = `from enrolment e join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id left join ${SIGNED} on true
  where e.programme_edition_hash in (${ASKING}) and ${reachSql('c', '$3', ['COORDINATOR'])}`;

const STATE = `case when signed.hash is null then 'UNSIGNED' when signed.hash = $2 then 'SIGNED' else 'CHANGED' end`;

/** Of a state, when one is said, and with this in their name. */
const CHOSEN = `${IN_REACH} and ($4::text is null or ${STATE} = $4) and position(lower($5) in lower(p.given_name || ' ' || p.family_name)) > 0`;

export interface SignersOf {
  actorId: string;
  documentId: string;
  current: string;
  state: string | null;
  search: string;
}

@Injectable()
export class AgreementsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  /** The signature, when it is new. */
  async add(manager: EntityManager, signature: { personId: string; enrolmentId: string; hash: string; typedName: string }): Promise<string | undefined> {
    const { personId, enrolmentId, hash, typedName } = signature;
    const [row] = await this.sql.rows<{ id: string }>('signature-add', ADD, [randomUUID(), personId, enrolmentId, hash, typedName, this.clock.today(), this.clock.now()], manager);
    return row?.id;
  }

  /** What somebody signed of a document, newest first. */
  ofPerson(personId: string, documentId: string, manager?: EntityManager): Promise<StoredSignature[]> {
    return this.sql.rows<StoredSignature & Record<string, unknown>>(
      'signatures-of-person',
      `select s.id, s.hash, s.typed_name as "typedName", s.signed_at as "signedAt" from agreement_signature s join agreement_edition a on a.hash = s.hash
       where s.person_id = $1 and a.agreement_id = $2 order by s.signed_at desc, a.number desc`,
      [personId, documentId],
      manager,
    );
  }

  /** When a coordinator noted that this version was signed on paper. */
  async onPaper(personId: string, hash: string): Promise<Date | null> {
    const row = await this.sql.row<{ at: Date }>(
      'signed-on-paper',
      `select f.recorded_at as at from evidence f where f.person_id = $1 and f.version = $2 and f.recorded_by_id is not null and not f.withdrawn
         and f.kind in ('agreement', 'confidentiality') and f.source <> 'agreement' and not exists (select 1 from evidence later where later.corrects_id = f.id)
       order by f.recorded_at desc limit 1`,
      [personId, hash],
    );
    return row?.at ?? null;
  }

  async counts(actorId: string, documentId: string, current: string): Promise<Record<string, number>> {
    const rows = await this.sql.rows<{ state: string; count: string }>('signers-counts', `select ${STATE} as state, count(*) ${IN_REACH} group by 1`, [documentId, current, actorId]);
    return Object.fromEntries(rows.map(({ state, count }) => [state, Number(count)]));
  }

  signers({ actorId, documentId, current, state, search }: SignersOf, limit: number, offset: number): Promise<StoredSigner[]> {
    return this.sql.rows<StoredSigner & Record<string, unknown>>(
      'signers',
      `select e.id as "enrolmentId", p.id as "personId", p.given_name as "givenName", p.family_name as "familyName", c.title as "cohortTitle",
              signed.hash, signed.signed_at as "signedAt" ${CHOSEN} order by p.family_name, p.given_name, e.id limit $6 offset $7`,
      [documentId, current, actorId, state, search, limit, offset],
    );
  }

  async countSigners({ actorId, documentId, current, state, search }: SignersOf): Promise<number> {
    const row = await this.sql.row<{ count: string }>('signers-count', `select count(*) ${CHOSEN}`, [documentId, current, actorId, state, search]);
    return Number(row!.count);
  }

  /** Those who signed an earlier version, are asked for this one and have not been told; told from now on. */
  async tell(manager: EntityManager, documentId: string, hash: string, most: number): Promise<Concerned[]> {
    return this.sql.rows<Concerned & Record<string, unknown>>(
      'agreement-tell',
      `with concerned as (
         select distinct on (e.person_id) e.person_id, e.id as enrolment_id from enrolment e join ${SIGNED} on true
         where signed.hash <> $2 and e.programme_edition_hash in (${ASKING})
           and not exists (select 1 from agreement_notice n where n.person_id = e.person_id and n.hash = $2)
         order by e.person_id, e.enrolled_at desc limit $3),
       told as (insert into agreement_notice (person_id, hash, sent_at) select person_id, $2, $4 from concerned on conflict do nothing returning person_id)
       select p.id as "personId", c.enrolment_id as "enrolmentId", p.email, p.given_name as "givenName", p.locale
       from told t join concerned c on c.person_id = t.person_id join person p on p.id = t.person_id where p.disabled_at is null`,
      [documentId, hash, most, this.clock.now()],
      manager,
    );
  }
}
