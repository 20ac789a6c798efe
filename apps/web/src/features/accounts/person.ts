import type { PersonPartsFragment, Role } from '../../generated/graphql';

export type Person = PersonPartsFragment;
export type Grant = Person['roles'][number];

export const roles: readonly Role[] = ['TRAINEE', 'TRAINER', 'COORDINATOR', 'OFFICIAL', 'ADMINISTRATOR'];

export const fullName = ({ givenName, familyName }: Person) => `${givenName} ${familyName}`;

/** Two grants of one role differ by where they hold. */
export const grantId = ({ role, organisation, region }: Grant) =>
  [role, organisation?.code ?? '', region?.code ?? ''].join('/');
