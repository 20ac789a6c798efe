import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { Sql } from '../../platform/database/sql.js';
import { isUuid } from '../../platform/database/uuid.js';
import { refuse, Refusal } from '../../platform/graphql/refusal.js';
import { Idempotency } from '../../platform/idempotency/idempotency.service.js';
import type { Actor } from '../../platform/permissions/actor.js';
import { Secrets } from '../../platform/secrets/secrets.js';
import { Passwords } from '../../platform/sessions/passwords.js';
import { Sessions } from '../../platform/sessions/sessions.service.js';
import type { AccountsRefusal } from './accounts.errors.js';
import type { CreatePersonInput, RoleInput, SetPersonDisabledInput } from './accounts.input.js';
import { PeopleRepository, type StoredPerson } from './people.repository.js';
import { hasControl, isEmail, isName, passwordFault, readEmail } from './person-rules.js';

const ADMINISTRATORS_LOCK = 7_015_203;

const no = (code: AccountsRefusal): Refusal => refuse(code);

@Injectable()
export class PeopleService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly passwords: Passwords,
    private readonly people: PeopleRepository,
    private readonly secrets: Secrets,
    private readonly sessions: Sessions,
    private readonly sql: Sql,
  ) {}

  async create(actor: Actor, input: CreatePersonInput): Promise<StoredPerson | Refusal> {
    const email = readEmail(input.email);
    const givenName = input.givenName.trim();
    const familyName = input.familyName.trim();
    if (!isName(givenName) || !isName(familyName)) return no('name-missing');
    if (!isEmail(email)) return no('email-malformed');
    const fault = passwordFault(input.password);
    if (fault) return no(fault);
    const passwordHash = await this.passwords.hash(input.password);
    // Of the password the table of keys keeps nothing from which it could be tried.
    const body = { ...input, password: this.secrets.fingerprint('create-person', input.password) };
    const made = await this.idempotency.once<{ id: string }>({
      personId: actor.personId, key: input.key, operation: 'createPerson', input: body,
      work: async (manager) => {
        const rows = (await manager.query(
          `insert into person (id, given_name, family_name, email, password_hash, locale) values ($1, $2, $3, $4, $5, $6)
           on conflict (email) do nothing returning id`,
          [randomUUID(), givenName, familyName, email, passwordHash, input.locale],
        )) as { id: string }[];
        if (!rows[0]) return no('email-taken');
        await this.record(manager, actor, 'person-created', rows[0].id);
        return { id: rows[0].id };
      },
    });
    return made instanceof Refusal ? made : this.person(made.id);
  }

  /** The first administrator of an installation, added from its command line; false when the address is taken. */
  async addAdministrator({ email, givenName, familyName, password }: Pick<CreatePersonInput, 'email' | 'givenName' | 'familyName' | 'password'>): Promise<boolean> {
    const id = randomUUID();
    const passwordHash = await this.passwords.hash(password);
    return this.sql.transaction(async (manager) => {
      const rows = (await manager.query(
        `insert into person (id, given_name, family_name, email, password_hash) values ($1, $2, $3, $4, $5) on conflict (email) do nothing returning id`,
        [id, givenName, familyName, email.trim().toLowerCase(), passwordHash],
      )) as unknown[];
      if (rows.length === 0) return false;
      await manager.query(`insert into role_grant (id, person_id, role) values ($1, $2, 'ADMINISTRATOR')`, [randomUUID(), id]);
      await this.audit.append(manager, { actorId: null, action: 'administrator-added', subjectType: 'person', subjectId: id, detail: {} });
      return true;
    });
  }

  /** A disabled person is signed out everywhere at once. */
  async setDisabled(actor: Actor, { disabled, ...input }: SetPersonDisabledInput): Promise<StoredPerson | Refusal> {
    // PostgreSQL reads ids in either case, so that one's own in capitals is one's own too.
    const personId = input.personId.toLowerCase();
    if (personId === actor.personId) return no('own-account');
    if (!isUuid(personId)) return no('person-unknown');
    const refusal = await this.sql.transaction(async (manager) => {
      if (disabled && (await this.leavesNoAdministrator(manager, personId))) return no('last-administrator');
      const [rows] = (await manager.query(
        `update person set disabled_at = case when $2 then coalesce(disabled_at, $3) end where id = $1 returning id`,
        [personId, disabled, this.clock.now()],
      )) as [{ id: string }[], number];
      if (rows.length === 0) return no('person-unknown');
      if (disabled) await this.sessions.closeAllOf(manager, personId);
      await this.record(manager, actor, disabled ? 'person-disabled' : 'person-enabled', personId);
      return undefined;
    });
    if (refusal) return refusal;
    return this.person(personId);
  }

  async grant(actor: Actor, input: RoleInput): Promise<StoredPerson | Refusal> {
    // An administrator of one place could make themselves one of all places.
    if (input.role === 'ADMINISTRATOR' && (input.organisationCode || input.regionCode)) return no('scope-unknown');
    return this.changeRole(input, async (manager, organisationId) => {
      const rows = (await manager.query(
        `insert into role_grant (id, person_id, role, organisation_id, region_code) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning id`,
        [randomUUID(), input.personId, input.role, organisationId, input.regionCode || null],
      )) as unknown[];
      if (rows.length === 0) return no('role-held');
      await this.record(manager, actor, 'role-granted', input.personId, roleDetail(input));
      return undefined;
    });
  }

  async withdraw(actor: Actor, input: RoleInput): Promise<StoredPerson | Refusal> {
    return this.changeRole(input, async (manager, organisationId) => {
      const last = input.role === 'ADMINISTRATOR' && (await this.leavesNoAdministrator(manager, input.personId.toLowerCase()));
      if (last) return no('last-administrator');
      const [rows] = (await manager.query(
        `delete from role_grant where person_id = $1 and role = $2 and organisation_id is not distinct from $3
           and region_code is not distinct from $4 returning id`,
        [input.personId, input.role, organisationId, input.regionCode || null],
      )) as [unknown[], number];
      if (rows.length === 0) return no('role-not-held');
      await this.record(manager, actor, 'role-withdrawn', input.personId, roleDetail(input));
      return undefined;
    });
  }

  /** Whether nobody else administrates. Asked one at a time: two who put each other out at once must not both succeed. */
  private async leavesNoAdministrator(manager: EntityManager, personId: string): Promise<boolean> {
    await manager.query('select pg_advisory_xact_lock($1)', [ADMINISTRATORS_LOCK]);
    const [first, ...others] = (await manager.query(
      `select distinct p.id from role_grant g join person p on p.id = g.person_id where g.role = 'ADMINISTRATOR' and p.disabled_at is null`,
    )) as { id: string }[];
    return others.length === 0 && first?.id === personId;
  }

  private async changeRole(
    { personId, organisationCode, regionCode }: RoleInput,
    change: (manager: EntityManager, organisationId: string | null) => Promise<Refusal | undefined>,
  ): Promise<StoredPerson | Refusal> {
    if (!isUuid(personId) || !(await this.people.byId(personId))) return no('person-unknown');
    const organisation = (await this.people.organisations()).find(({ code }) => code === organisationCode);
    if (organisationCode && !organisation) return no('scope-unknown');
    const region = regionCode && !hasControl(regionCode) && (await this.sql.row('region-known', 'select code from region where code = $1', [regionCode]));
    if (regionCode && !region) return no('scope-unknown');
    const refusal = await this.sql.transaction((manager) => change(manager, organisation?.id ?? null));
    return refusal ?? this.person(personId);
  }

  private async person(id: string): Promise<StoredPerson> {
    return (await this.people.byId(id))!;
  }

  private record(manager: EntityManager, actor: Actor, action: string, personId: string, detail: Record<string, unknown> = {}): Promise<void> {
    return this.audit.append(manager, { actorId: actor.personId, action, subjectType: 'person', subjectId: personId, detail });
  }
}

const roleDetail = ({ role, organisationCode, regionCode }: RoleInput): Record<string, unknown> => ({
  role,
  organisation: organisationCode || null,
  region: regionCode || null,
});
