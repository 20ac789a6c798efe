import { randomUUID } from 'node:crypto';
import type { Sql } from '../platform/database/sql.js';
import type { Actor, Grant, Role } from '../platform/permissions/actor.js';
import { nameOf, folded } from './names.js';
import { ORGANISATIONS } from './places.js';

export const DEMO_PASSWORD = 'lidzgaita-demo';

export interface SignIn {
  email: string;
  who: string;
}

/** People whom a stranger can sign in as, in the order of the story. */
export const DEMO_SIGN_INS: SignIn[] = [
  { email: 'dalibniece@paraugs.example', who: 'trainee in the middle of the course' },
  { email: 'gatava@paraugs.example', who: 'trainee who has done everything and waits for the decision' },
  { email: 'sertificeta@paraugs.example', who: 'certified volunteer' },
  { email: 'atjauno@paraugs.example', who: 'certified volunteer whose certificate expires soon, renewal open' },
  { email: 'koordinatore@paraugs.example', who: 'coordinator, State Probation Service, Rīga' },
  { email: 'koordinatore2@paraugs.example', who: 'another coordinator of the same, to approve what two decide' },
  { email: 'koordinators.latgale@paraugs.example', who: 'coordinator, Prison Administration, Latgale' },
  { email: 'koordinatore.visur@paraugs.example', who: 'coordinator everywhere: may save rules of programmes' },
  { email: 'amatpersona@paraugs.example', who: 'authorised official' },
  { email: 'trenere@paraugs.example', who: 'trainer' },
  { email: 'administrators@paraugs.example', who: 'administrator' },
];

/** The seed lives through years within one sitting. */
const ALWAYS = new Date('9999-12-31T00:00:00Z');

export interface DemoPerson {
  actor: Actor;
  id: string;
  givenName: string;
  familyName: string;
}

/** Adds demo people; every one has the same password, hashed once. */
export class DemoPeople {
  private count = 0;

  constructor(
    private readonly sql: Sql,
    private readonly passwordHash: string,
  ) {}

  async add(email: string | undefined, grants: Grant[]): Promise<DemoPerson> {
    const n = this.count++;
    const id = `50000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
    const { givenName, familyName } = nameOf(n);
    const address = email ?? `${folded(givenName)}.${folded(familyName)}.${n}@paraugs.example`;
    const phone = `+371 2000 ${String(1000 + n).slice(-4)}`;
    await this.sql.rows('seed-person', 'insert into person (id, given_name, family_name, email, phone, password_hash) values ($1, $2, $3, $4, $5, $6)', [
      id, givenName, familyName, address, phone, this.passwordHash,
    ]);
    for (const { role, organisationId, regionCode } of grants) {
      await this.sql.rows('seed-grant', 'insert into role_grant (id, person_id, role, organisation_id, region_code) values ($1, $2, $3, $4, $5)', [
        randomUUID(), id, role, organisationId, regionCode,
      ]);
    }
    return { id, givenName, familyName, actor: { personId: id, sessionId: 'seed', locale: 'lv', grants, confirmedAt: ALWAYS } };
  }
}

export const grant = (role: Role, organisation?: keyof typeof ORGANISATIONS, regionCode: string | null = null): Grant => ({
  role,
  organisationId: organisation ? ORGANISATIONS[organisation].id : null,
  regionCode,
});
