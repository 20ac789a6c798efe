import { resultUnion } from '../../platform/graphql/refusal.js';
import { Person, Viewer } from './person.type.js';

/** Everything that accounts may refuse; the web app has a sentence for each. */
export type AccountsRefusal =
  | 'sign-in-failed'
  | 'too-many-tries'
  | 'password-wrong'
  | 'email-taken'
  | 'email-malformed'
  | 'name-missing'
  | 'password-too-short'
  | 'password-too-long'
  | 'person-unknown'
  | 'own-account'
  | 'last-administrator'
  | 'scope-unknown'
  | 'role-held'
  | 'role-not-held';

export const SignInResult = resultUnion('SignInResult', () => Viewer);
export const ConfirmIdentityResult = resultUnion('ConfirmIdentityResult', () => Viewer);
export const CreatePersonResult = resultUnion('CreatePersonResult', () => Person);
export const SetPersonDisabledResult = resultUnion('SetPersonDisabledResult', () => Person);
export const ChangeRoleResult = resultUnion('ChangeRoleResult', () => Person);
