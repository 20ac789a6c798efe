export type Role = 'TRAINEE' | 'TRAINER' | 'COORDINATOR' | 'OFFICIAL' | 'ADMINISTRATOR';

/** One role within a scope; an empty organisation or region means all of them. */
export interface Grant {
  role: Role;
  organisationId: string | null;
  regionCode: string | null;
}

/** Who asks. Made anew for every request, so that a withdrawn role or a disabled account counts at once. */
export interface Actor {
  personId: string;
  sessionId: string;
  locale: 'lv' | 'en';
  grants: Grant[];
  /** When the password was typed last in this session. */
  confirmedAt: Date | null;
}

export const hasRole = (actor: Actor, ...roles: Role[]): boolean => actor.grants.some((grant) => roles.includes(grant.role));

/** Whether one of the roles reaches this organisation and region. */
export function reaches(actor: Actor, roles: Role[], place: { organisationId: string; regionCode: string }): boolean {
  return actor.grants.some(
    (grant) =>
      roles.includes(grant.role) &&
      (grant.organisationId === null || grant.organisationId === place.organisationId) &&
      (grant.regionCode === null || grant.regionCode === place.regionCode),
  );
}

/**
 * The same rule as {@link reaches}, for lists: a condition over a table with `organisation_id` and `region_code`.
 * `person` is the parameter, or the column, that holds the person's id.
 */
export function reachSql(table: string, person: `$${number}` | `${string}.id`, roles: Role[]): string {
  const names = roles.map((role) => `'${role}'`).join(', ');
  return `exists (select 1 from role_grant reach where reach.person_id = ${person} and reach.role in (${names})
    and (reach.organisation_id is null or reach.organisation_id = ${table}.organisation_id)
    and (reach.region_code is null or reach.region_code = ${table}.region_code))`;
}
