import { CredentialInputError } from './credential-input-error.js';

/** The text itself; refuses an empty one and one that UTF-8 cannot carry (which would sign as something else). */
export function requiredText(field: string, value: string): string {
  if (typeof value !== 'string' || value.trim() === '') throw new CredentialInputError(field, 'empty');
  if (!isWellFormed(value)) throw new CredentialInputError(field, 'holds half of a surrogate pair');
  return value;
}

/** The absolute URL itself (`https:`, `urn:`, `did:` …), unchanged. */
export function requiredUrl(field: string, value: string): string {
  if (!isAbsoluteUrl(value)) throw new CredentialInputError(field, `not an absolute URL: ${value}`);
  return value;
}

/** An instant as XML Schema writes it, in UTC to the second: `2026-05-04T09:30:00Z`. */
export function dateTimeStamp(field: string, instant: Date): string {
  if (Number.isNaN(instant.getTime())) throw new CredentialInputError(field, 'not an instant');
  return `${instant.toISOString().slice(0, 19)}Z`;
}

/** Scheme and something after it, without white space or characters that an IRI may not hold. */
export function isAbsoluteUrl(value: unknown): value is string {
  return typeof value === 'string' && /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]+$/i.test(value) && URL.canParse(value);
}

/** Whether the text has a UTF-8 form of its own: no lone surrogate, which would hash like U+FFFD. */
export function isWellFormed(text: string): boolean {
  return !/\p{Surrogate}/u.test(text);
}
