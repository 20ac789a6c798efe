import { CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT } from './contexts.js';
import { isAbsoluteUrl } from './input-values.js';
import { isObject, placesAt, setOf } from './json-pointer.js';
import type { Reason, ReasonCode } from './reasons.js';

/** What is being verified: a badge, or an EndorsementCredential that speaks about one. */
export type CredentialKind = 'achievement' | 'endorsement';

type Rule = readonly [path: string, holds: (value: unknown) => boolean, code: ReasonCode];

const typed =
  (...types: readonly string[]) =>
  (value: unknown): boolean =>
    isObject(value) && types.some((type) => setOf(value['type']).includes(type));

const has =
  (member: string, holds: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    isObject(value) && holds(value[member]);

const filled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== '';

/** XML Schema dateTimeStamp: a date-time that says its offset. */
export const isDateTimeStamp = (value: unknown): value is string =>
  typeof value === 'string' &&
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/.test(value) &&
  !Number.isNaN(Date.parse(value));

const everyCredential: readonly Rule[] = [
  ['', has('@context', inOrder), 'context-order'],
  ['', typed('VerifiableCredential'), 'credential-type'],
  ['', has('id', isAbsoluteUrl), 'credential-id'],
  ['', has('name', filled), 'credential-name'],
  ['', has('validFrom', isDateTimeStamp), 'valid-from-malformed'],
  ['validUntil', isDateTimeStamp, 'valid-until-malformed'],
  ['', has('issuer', typed('Profile')), 'issuer-type'],
  ['issuer', (issuer) => !isObject(issuer) || isAbsoluteUrl(issuer['id']), 'issuer-id'],
  ['issuer.otherIdentifier', typed('IdentifierEntry'), 'issuer-identifier-type'],
  ['issuer.parentOrg', typed('Profile'), 'issuer-parent-type'],
];

const SUBJECT = 'credentialSubject';
const ACHIEVEMENT = 'credentialSubject.achievement';

const byKind: Record<CredentialKind, readonly Rule[]> = {
  achievement: [
    ['', typed('OpenBadgeCredential', 'AchievementCredential'), 'credential-type'],
    ['', has(SUBJECT, typed('AchievementSubject')), 'subject-type'],
    ['', has(SUBJECT, identified), 'subject-identity'],
    [`${SUBJECT}.identifier`, typed('IdentityObject'), 'subject-identifier-type'],
    [`${SUBJECT}.source`, typed('Profile'), 'source-type'],
    [`${SUBJECT}.result`, typed('Result'), 'result-type'],
    [SUBJECT, has('achievement', typed('Achievement')), 'achievement-type'],
    [ACHIEVEMENT, has('id', isAbsoluteUrl), 'achievement-id'],
    [ACHIEVEMENT, has('name', filled), 'achievement-name'],
    [ACHIEVEMENT, has('description', filled), 'achievement-description'],
    [ACHIEVEMENT, has('criteria', isObject), 'achievement-criteria'],
    [`${ACHIEVEMENT}.creator`, typed('Profile'), 'achievement-creator-type'],
    [`${ACHIEVEMENT}.otherIdentifier`, typed('IdentifierEntry'), 'achievement-identifier-type'],
    [`${ACHIEVEMENT}.alignment`, typed('Alignment'), 'alignment-type'],
    [`${ACHIEVEMENT}.resultDescription`, typed('ResultDescription'), 'result-description-type'],
    ['evidence', typed('Evidence'), 'evidence-type'],
    ['endorsement', typed('EndorsementCredential'), 'endorsement-type'],
  ],
  endorsement: [
    ['', typed('EndorsementCredential'), 'credential-type'],
    ['', has(SUBJECT, typed('EndorsementSubject')), 'subject-type'],
    ['', has(SUBJECT, has('id', isAbsoluteUrl)), 'subject-identity'],
  ],
};

/**
 * Where the JSON is not a credential of this kind, by Open Badges 3.0 section "Data model" and VC Data Model 2.0;
 * empty when it is. Only what those make mandatory, and the types of what is there. Endorsements inside are not
 * verified: their proofs are their own issuers' matter.
 */
export function badgeShapeReasons(credential: Record<string, unknown>, kind: CredentialKind): readonly Reason[] {
  const reasons = [...everyCredential, ...byKind[kind]].flatMap(([path, holds, code]) =>
    placesAt(credential, path).flatMap(({ at, value }): Reason[] => (holds(value) ? [] : [{ code, at }])),
  );
  return reasons.filter((reason, index) => index === reasons.findIndex((other) => other.code === reason.code));
}

function inOrder(contexts: unknown): boolean {
  return Array.isArray(contexts) && contexts[0] === CREDENTIALS_CONTEXT && contexts[1] === OPEN_BADGES_CONTEXT;
}

function identified(subject: unknown): boolean {
  return isObject(subject) && (isAbsoluteUrl(subject['id']) || setOf(subject['identifier']).length > 0);
}
