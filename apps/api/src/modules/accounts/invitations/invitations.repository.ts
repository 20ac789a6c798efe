import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import type { Invitation, InvitationOffer } from './invitation.type.js';

const DAY_MS = 86_400_000;
const VALID_DAYS = 14;

export interface StoredInvitation {
  id: string;
  cohortId: string;
  email: string;
  givenName: string;
  familyName: string;
  locale: 'lv' | 'en';
  expiresAt: Date;
  withdrawnAt: Date | null;
  acceptedAt: Date | null;
}

export type StoredOffer = Omit<InvitationOffer, 'programme'> & { programmeEditionHash: string };

export interface Invitee {
  email: string;
  givenName: string;
  familyName: string;
}

const INVITATION = `i.id, i.cohort_id as "cohortId", i.email, i.given_name as "givenName", i.family_name as "familyName", i.locale,
  i.expires_at as "expiresAt", i.withdrawn_at as "withdrawnAt", i.accepted_at as "acceptedAt"`;

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The link's secret is made here and leaves by letter alone. */
@Injectable()
export class InvitationsRepository {
  constructor(
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  open(cohortId: string, manager?: EntityManager): Promise<Invitation[]> {
    return this.sql.rows<Invitation & Record<string, unknown>>(
      'invitations-open',
      `select i.id, i.email, i.given_name as "givenName", i.family_name as "familyName", i.sent_at as "sentAt", i.expires_at as "expiresAt", i.expires_at <= $2 as expired,
         json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as "invitedBy"
       from invitation i join person p on p.id = i.invited_by_id
       where i.cohort_id = $1 and i.accepted_at is null and i.withdrawn_at is null order by i.sent_at desc, i.email`,
      [cohortId, this.clock.now()],
      manager,
    );
  }

  /** Of these addresses, those that are in the cohort already or asked to it. */
  async known(manager: EntityManager, cohortId: string, emails: string[]): Promise<{ enrolled: string | undefined; invited: string | undefined }> {
    const rows = (await manager.query(
      `select p.email, true as enrolled from enrolment e join person p on p.id = e.person_id where e.cohort_id = $1 and p.email = any($2)
       union all select email, false from invitation where cohort_id = $1 and email = any($2) and accepted_at is null and withdrawn_at is null`,
      [cohortId, emails],
    )) as { email: string; enrolled: boolean }[];
    return { enrolled: rows.find(({ enrolled }) => enrolled)?.email, invited: rows.find(({ enrolled }) => !enrolled)?.email };
  }

  byId(id: string): Promise<StoredInvitation | undefined> {
    return this.sql.row<StoredInvitation & Record<string, unknown>>('invitation-by-id', `select ${INVITATION} from invitation i where i.id = $1`, [id]);
  }

  byToken(token: string): Promise<StoredInvitation | undefined> {
    return this.sql.row<StoredInvitation & Record<string, unknown>>('invitation-by-token', `select ${INVITATION} from invitation i where i.token_hash = $1`, [hashOf(token)]);
  }

  /** As it is now, and until the transaction ends. */
  async held(manager: EntityManager, id: string): Promise<StoredInvitation> {
    const [row] = (await manager.query(`select ${INVITATION} from invitation i where i.id = $1 for update`, [id])) as [StoredInvitation];
    return row;
  }

  offer(token: string): Promise<StoredOffer | undefined> {
    return this.sql.row<StoredOffer & Record<string, unknown>>(
      'invitation-offer',
      `select i.email, i.given_name as "givenName", i.family_name as "familyName", i.locale, i.expires_at as "expiresAt",
         exists (select 1 from person p where p.email = i.email) as account, c.title as cohort, c.starts_on::text as "startsOn", c.ends_on::text as "endsOn",
         o.name as organisation, r.name as region, c.programme_edition_hash as "programmeEditionHash"
       from invitation i join cohort c on c.id = i.cohort_id join organisation o on o.id = c.organisation_id join region r on r.code = c.region_code
       where i.token_hash = $1 and i.accepted_at is null and i.withdrawn_at is null and i.expires_at > $2`,
      [hashOf(token), this.clock.now()],
    );
  }

  /** Adds an invitation; gives its id and the secret of its link. */
  async add(manager: EntityManager, { cohortId, invitedById, locale, email, givenName, familyName }: Invitee & { cohortId: string; invitedById: string; locale: string }): Promise<{ id: string; token: string }> {
    const [id, token] = [randomUUID(), newToken()];
    await manager.query(
      `insert into invitation (id, cohort_id, email, given_name, family_name, locale, token_hash, invited_by_id, sent_at, expires_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, cohortId, email, givenName, familyName, locale, hashOf(token), invitedById, this.clock.now(), this.ends()],
    );
    return { id, token };
  }

  /** A new link; the one sent before opens nothing any more. */
  async renew(manager: EntityManager, id: string): Promise<string> {
    const token = newToken();
    await manager.query('update invitation set token_hash = $2, sent_at = $3, expires_at = $4 where id = $1', [id, hashOf(token), this.clock.now(), this.ends()]);
    return token;
  }

  async withdraw(manager: EntityManager, id: string): Promise<void> {
    await manager.query('update invitation set withdrawn_at = $2 where id = $1', [id, this.clock.now()]);
  }

  async accept(manager: EntityManager, id: string, personId: string): Promise<void> {
    await manager.query('update invitation set accepted_at = $2, person_id = $3 where id = $1', [id, this.clock.now(), personId]);
  }

  now(): Date {
    return this.clock.now();
  }

  private ends(): Date {
    return new Date(this.clock.now().getTime() + VALID_DAYS * DAY_MS);
  }
}

const newToken = (): string => randomBytes(16).toString('base64url');
