import { createHash, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import DataLoader from 'dataloader';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { EntityManager } from 'typeorm';
import { Clock } from '../clock/clock.js';
import { CONFIG, type Config } from '../config/config.js';
import { hidden, Sql } from '../database/sql.js';
import type { Actor, Grant } from '../permissions/actor.js';

const HOUR = 3_600_000;
/** Staff sign in every working day; a volunteer's phone stays signed in for a month. */
const STAFF_HOURS = 12;
const TRAINEE_HOURS = 30 * 24;
/** How long a typed password speaks for whoever sits there, in milliseconds. */
const CONFIRMED_FOR = 600_000;

interface SessionRow {
  id_hash: Buffer;
  person_id: string;
  locale: 'lv' | 'en';
  grants: Grant[];
  confirmed_at: Date | null;
}

const hashOf = (value: string): Buffer => createHash('sha256').update(value).digest();

@Injectable()
export class Sessions {
  private readonly cookie: string;
  private readonly secure: boolean;
  /** Requests that arrive in one turn of the event loop are looked up together: the busier, the fewer statements. Nothing is remembered. */
  private readonly rows = new DataLoader((idHashes: readonly Buffer[]) => this.find(idHashes), { cache: false, batchScheduleFn: (send) => void setImmediate(send) });

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {
    // Browsers accept the __Host- prefix only with Secure, and Secure only over https.
    this.secure = config.publicUrl.startsWith('https:');
    this.cookie = this.secure ? '__Host-lidzgaita' : 'lidzgaita';
  }

  /** The person behind the request, read from the database every time, or undefined. */
  async resolve(request: FastifyRequest): Promise<Actor | undefined> {
    const value = request.cookies[this.cookie];
    if (!value) return undefined;
    const idHash = hashOf(value);
    const row = await this.rows.load(idHash);
    return row && { personId: row.person_id, sessionId: idHash.toString('hex'), locale: row.locale, grants: row.grants, confirmedAt: row.confirmed_at };
  }

  private async find(idHashes: readonly Buffer[]): Promise<(SessionRow | undefined)[]> {
    const rows = await this.sql.rows<SessionRow>(
      'sessions',
      `select s.id_hash, s.person_id, s.confirmed_at, p.locale,
              coalesce((select json_agg(json_build_object('role', g.role, 'organisationId', g.organisation_id, 'regionCode', g.region_code))
                        from role_grant g where g.person_id = p.id), '[]') as grants
       from session s join person p on p.id = s.person_id
       where s.id_hash = any(${hidden('$1::bytea[]')}) and s.expires_at > $2 and p.disabled_at is null`,
      [idHashes, this.clock.now()],
    );
    return idHashes.map((idHash) => rows.find((row) => row.id_hash.equals(idHash)));
  }

  /** A new session with a new id, whatever cookie came along; the old one ends. */
  async open(request: FastifyRequest, reply: FastifyReply, personId: string): Promise<void> {
    await this.close(request, reply);
    const value = randomBytes(16).toString('base64url');
    const now = this.clock.now();
    const [staff] = await this.sql.rows('session-staff', `select 1 from role_grant where person_id = $1 and role <> 'TRAINEE' limit 1`, [personId]);
    const expiresAt = new Date(now.getTime() + (staff ? STAFF_HOURS : TRAINEE_HOURS) * HOUR);
    await this.sql.rows('session-open', 'insert into session (id_hash, person_id, created_at, expires_at, confirmed_at) values ($1, $2, $3, $4, $3)', [hashOf(value), personId, now, expiresAt]);
    await this.sql.rows('session-seen', 'update person set last_seen_at = $2 where id = $1', [personId, now]);
    void reply.setCookie(this.cookie, value, { path: '/', httpOnly: true, secure: this.secure, sameSite: 'lax', expires: expiresAt });
  }

  /** Whether the password was typed in this session a short while ago: what weighs most asks for no less. */
  confirmed({ confirmedAt }: Pick<Actor, 'confirmedAt'>): boolean {
    return confirmedAt !== null && this.clock.now().getTime() - confirmedAt.getTime() < CONFIRMED_FOR;
  }

  /** Notes that the password was typed just now. */
  async confirm(manager: EntityManager, { sessionId }: Actor): Promise<void> {
    await manager.query('update session set confirmed_at = $2 where id_hash = $1', [Buffer.from(sessionId, 'hex'), this.clock.now()]);
  }

  async close(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const value = request.cookies[this.cookie];
    if (!value) return;
    await this.sql.rows('session-close', 'delete from session where id_hash = $1', [hashOf(value)]);
    void reply.clearCookie(this.cookie, { path: '/', httpOnly: true, secure: this.secure, sameSite: 'lax' });
  }

  async closeAllOf(manager: EntityManager, personId: string): Promise<void> {
    await manager.query('delete from session where person_id = $1', [personId]);
  }
}
