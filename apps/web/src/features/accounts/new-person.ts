import type { CreatePersonInput } from '../../generated/graphql';
import type { Problem } from '../../platform/form';
import type { Translate } from '../../platform/i18n';

export type NewPerson = Omit<CreatePersonInput, 'key'>;

export const emptyPerson: NewPerson = { givenName: '', familyName: '', email: '', password: '', locale: 'lv' };

export const shortestPassword = 12;

export const fieldIds = {
  givenName: 'jauns-vards',
  familyName: 'jauns-uzvards',
  email: 'jauns-epasts',
  password: 'jauns-parole',
} as const;

/** Where the server's refusals belong. */
export const fieldOfRefusal: Record<string, string> = {
  'name-missing': fieldIds.givenName,
  'email-malformed': fieldIds.email,
  'email-taken': fieldIds.email,
  'password-too-short': fieldIds.password,
};

export function missingIn(t: Translate, person: NewPerson): Problem[] {
  const found: Problem[] = [];
  if (!person.givenName.trim()) found.push({ fieldId: fieldIds.givenName, message: t('accounts.create.given-name.missing') });
  if (!person.familyName.trim()) {
    found.push({ fieldId: fieldIds.familyName, message: t('accounts.create.family-name.missing') });
  }
  if (!person.email.includes('@')) found.push({ fieldId: fieldIds.email, message: t('refusal.email-malformed') });
  if (person.password.length < shortestPassword) {
    found.push({ fieldId: fieldIds.password, message: t('refusal.password-too-short') });
  }
  return found;
}
