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
import { Passwords } from '../../platform/sessions/passwords.js';
import { Sessions } from '../../platform/sessions/sessions.service.js';
import type { AccountsRefusal } from './accounts.errors.js';
import type { CreatePersonInput, RoleInput, SetPersonDisabledInput } from './accounts.input.js';
import { PeopleRepository, type StoredPerson } from './people.repository.js';

const SHORTEST_PASSWORD = 12;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]{2,}$/;

const no = (code: AccountsRefusal): Refusal => refuse(code);

@Injectable()
export class PeopleService {
  constructor(
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly passwords: Passwords,
    private readonly people: PeopleRepository,
    private readonly sessions: Sessions,
    private readonly sql: Sql,
  ) {}

  async create(actor: Actor, input: CreatePersonInput): Promise<StoredPerson | Refusal> {
    const email = input.email.trim().toLowerCase();
    const givenName = input.givenName.trim();
    const familyName = input.familyName.trim();
    if (!givenName || !familyName || givenName.length > 100 || familyName.length > 100) return no('name-missing');
    if (!EMAIL.test(email) || email.length > 254) return no('email-malformed');
    if (input.password.length < SHORTEST_PASSWORD) return no('password-too-short');
    const passwordHash = await this.passwords.hash(input.password);
    const { password: _, ...body } = input;
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

  /** A disabled person is signed out everywhere at once. */
  async setDisabled(actor: Actor, { personId, disabled }: SetPersonDisabledInput): Promise<StoredPerson | Refusal> {
    if (personId === actor.personId) return no('own-account');
    if (!isUuid(personId)) return no('person-unknown');
    const found = await this.sql.transaction(async (manager) => {
      const [rows] = (await manager.query(
        `update person set disabled_at = case when $2 then coalesce(disabled_at, $3) end where id = $1 returning id`,
        [personId, disabled, this.clock.now()],
      )) as [{ id: string }[], number];
      if (rows.length) await this.record(manager, actor, disabled ? 'person-disabled' : 'person-enabled', personId);
      return rows.length > 0;
    });
    if (!found) return no('person-unknown');
    if (disabled) await this.sessions.closeAllOf(personId);
    return this.person(personId);
  }

  async grant(actor: Actor, input: RoleInput): Promise<StoredPerson | Refusal> {
    return this.changeRole(input, async (manager, organisationId) => {
      const rows = (await manager.query(
        `insert into role_grant (id, person_id, role, organisation_id, region_code) values ($1, $2, $3, $4, $5)
         on conflict do nothing returning id`,
        [randomUUID(), input.personId, input.role, organisationId, input.regionCode ?? null],
      )) as unknown[];
      if (rows.length === 0) return no('role-held');
      await this.record(manager, actor, 'role-granted', input.personId, roleDetail(input));
      return undefined;
    });
  }

  async withdraw(actor: Actor, input: RoleInput): Promise<StoredPerson | Refusal> {
    return this.changeRole(input, async (manager, organisationId) => {
      // Two administrators who withdraw each other at once must not both succeed.
      const administrators = (await manager.query(
        `select g.person_id from role_grant g join person p on p.id = g.person_id
         where g.role = 'ADMINISTRATOR' and p.disabled_at is null order by g.id for update of g`,
      )) as { person_id: string }[];
      const last = input.role === 'ADMINISTRATOR' && administrators.length === 1 && administrators[0]!.person_id === input.personId;
      if (last) return no('last-administrator');
      const [rows] = (await manager.query(
        `delete from role_grant where person_id = $1 and role = $2 and organisation_id is not distinct from $3
           and region_code is not distinct from $4 returning id`,
        [input.personId, input.role, organisationId, input.regionCode ?? null],
      )) as [unknown[], number];
      if (rows.length === 0) return no('role-not-held');
      await this.record(manager, actor, 'role-withdrawn', input.personId, roleDetail(input));
      return undefined;
    });
  }

  private async changeRole(
    { personId, organisationCode, regionCode }: RoleInput,
    change: (manager: EntityManager, organisationId: string | null) => Promise<Refusal | undefined>,
  ): Promise<StoredPerson | Refusal> {
    if (!isUuid(personId) || !(await this.people.byId(personId))) return no('person-unknown');
    const organisation = (await this.people.organisations()).find(({ code }) => code === organisationCode);
    if (organisationCode && !organisation) return no('scope-unknown');
    const region = regionCode && (await this.sql.row('region-known', 'select code from region where code = $1', [regionCode]));
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
  organisation: organisationCode ?? null,
  region: regionCode ?? null,
});
