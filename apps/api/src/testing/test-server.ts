import 'reflect-metadata';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { cloneDatabase } from '@lidzgaita/testing';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hash } from '@node-rs/argon2';
import pg from 'pg';
import { inject } from 'vitest';
import { Clock } from '../platform/clock/clock.js';
import { readConfig } from '../platform/config/config.js';
import type { Role } from '../platform/permissions/actor.js';
import { createServer } from '../server.js';

/** A clock that stands still until it is moved. */
export class FixedClock extends Clock {
  constructor(public instant = new Date('2026-11-22T10:00:00Z')) {
    super();
  }

  override now(): Date {
    return new Date(this.instant);
  }
}

export interface Reply<Data> {
  data: Data;
  errors?: { message: string; extensions: { code: string } }[];
}

/** The whole application on a database of its own, without a port: requests go in through Fastify's own door. */
export class TestServer {
  private constructor(
    readonly app: NestFastifyApplication,
    readonly db: pg.Pool,
    readonly clock: FixedClock,
    readonly url: string,
    private readonly drop: () => Promise<void>,
  ) {}

  /** With `env`, as somebody else might run it; with `url`, on the database of a server that is there already. */
  static async start({ env = {}, webDist = '/nowhere', url: given }: { env?: Record<string, string>; webDist?: string; url?: string } = {}): Promise<TestServer> {
    const { url, drop } = given ? { url: given, drop: async () => undefined } : await cloneDatabase(inject('clusterUrl'), `test_${randomUUID().replaceAll('-', '')}`);
    const config = readConfig({ DATA_DIR: mkdtempSync(join(tmpdir(), 'lidzgaita-test-')), LOG_LEVEL: 'error', LIDZGAITA_SECRET: '5a'.repeat(32), ...env });
    const clock = new FixedClock();
    const app = await createServer({ ...config, databaseUrl: url }, webDist, clock);
    await app.init();
    await app.getHttpAdapter().getInstance().ready();
    // A connection that a test, or the end of its database, cuts off is no failure of the test.
    const db = new pg.Pool({ connectionString: url, max: 3 }).on('error', () => undefined);
    return new TestServer(app, db, clock, url, drop);
  }

  async stop(): Promise<void> {
    await this.app.close();
    await this.db.end();
    await this.drop();
  }

  /** Adds a person with roles; signs nobody in. */
  async person(email: string, roles: { role: Role; organisationId?: string; regionCode?: string }[]): Promise<string> {
    const id = randomUUID();
    await this.db.query(`insert into person (id, given_name, family_name, email, password_hash) values ($1, $2, 'Paraugs', $3, $4)`, [id, email.split('@')[0], email, await PASSWORD_HASH]);
    for (const { role, organisationId, regionCode } of roles) {
      await this.db.query('insert into role_grant (id, person_id, role, organisation_id, region_code) values ($1, $2, $3, $4, $5)', [randomUUID(), id, role, organisationId ?? null, regionCode ?? null]);
    }
    return id;
  }

  async signIn(email: string): Promise<Caller> {
    const caller = new Caller(this.app);
    await caller.ask(`mutation ($input: SignInInput!) { signIn(input: $input) { __typename } }`, { input: { email, password: PASSWORD } });
    return caller;
  }

  anonymous(): Caller {
    return new Caller(this.app);
  }
}

/** The least that a production server is told. */
export const PRODUCTION = { NODE_ENV: 'production', DATABASE_URL: 'postgres://given-by-the-test', PUBLIC_URL: 'https://lidzgaita.example.org', SMTP_URL: 'smtp://localhost:1' };

export const PASSWORD = 'pareizā parole';
const PASSWORD_HASH = hash(PASSWORD, { memoryCost: 1024, timeCost: 1, parallelism: 1 });

/** One browser: keeps its cookie. */
export class Caller {
  cookie = '';

  constructor(private readonly app: NestFastifyApplication) {}

  async ask<Data = Record<string, unknown>>(query: string, variables: object = {}): Promise<Reply<Data>> {
    const response = await this.request('POST', '/graphql', { query, variables });
    return response.json() as Reply<Data>;
  }

  async request(method: 'GET' | 'POST', url: string, payload?: object) {
    const type = Buffer.isBuffer(payload) ? { 'content-type': 'application/octet-stream' } : {};
    const response = await this.app.inject({ method, url, payload, headers: { cookie: this.cookie, ...type } });
    const set = [response.headers['set-cookie'] ?? []].flat().at(-1);
    if (set) this.cookie = set.split(';')[0]!;
    return response;
  }
}
