import { CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT, OPEN_BADGES_EXTENSIONS_CONTEXT } from './contexts.js';
import type { Achievement, Alignment, OpenBadgeCredential, StatusEntry } from './credential.js';
import { CredentialInputError } from './credential-input-error.js';
import { lastInstantOfDay } from './day.js';
import { dateTimeStamp, requiredText, requiredUrl } from './input-values.js';

/** 1EdTech's JSON schema of an OpenBadgeCredential. */
const SCHEMA = 'https://purl.imsglobal.org/spec/ob/v3p0/schema/json/ob_v3p0_achievementcredential_schema.json';

/** Everything that a certificate says. Texts are plain text in the language of `achievement.inLanguage`. */
export interface CredentialInput {
  /** Absolute URL of the certificate, unguessable (128 random bits from the caller). */
  id: string;
  issuer: { id: string; name: string; url: string };
  /** What wallets show in a list. */
  name: string;
  validFrom: Date;
  /** Last day of validity, `YYYY-MM-DD` in Riga; absent when it does not expire. */
  validUntilDay?: string;
  /** `id` only where the holder has a public identifier of their own and wants it in there. */
  holder: { name: string; id?: string };
  achievement: {
    id: string;
    name: string;
    description: string;
    /** What had to be done, Markdown allowed. */
    criteria: string;
    criteriaUrl?: string;
    /** The edition under which it was earned. */
    version: string;
    /** BCP 47, such as `lv`. */
    inLanguage: string;
    /** Open Badges AchievementType; `Certification` (time-limited, renewable) unless told. */
    achievementType?: string;
    alignment?: readonly Omit<Alignment, 'type'>[];
  };
  /** At most one per purpose; see `statusEntry`. */
  status?: readonly StatusEntry[];
}

/**
 * An unsigned Open Badges 3.0 credential; the same input gives the same object.
 *
 * The holder is named in an IdentityObject (`identityType: name`, not hashed), the place that Open Badges gives to a
 * subject's identity: an AchievementSubject has no `name`. No e-mail address is in it, in clear or hashed: a
 * certificate is shown to strangers for years, and a hash whose salt lies beside it is undone by trying addresses. For
 * the same reason there is no evidence: what was learnt is in the criteria, how well stays with the organisation.
 *
 * Open Badges 3.0 allows one `credentialStatus`, VC Data Model 2.0 any number (1EdTech means to follow in 3.1, their
 * issue 623). One entry is written as an object and 1EdTech's JSON schema is named; two are written as a list, and the
 * schema, which would refuse the list, is not named.
 * @throws CredentialInputError naming the field that is empty, not a URL, or not a day.
 */
export function buildCredential(input: CredentialInput): OpenBadgeCredential {
  const status = input.status ?? [];
  if (new Set(status.map((entry) => entry.statusPurpose)).size < status.length) {
    throw new CredentialInputError('status', 'two entries of one purpose');
  }
  const fitsSchema = status.length <= 1;
  const validFrom = dateTimeStamp('validFrom', input.validFrom);
  const validUntil = input.validUntilDay === undefined ? undefined : lastInstantOfDay(input.validUntilDay);
  if (validUntil !== undefined && Date.parse(validUntil) < Date.parse(validFrom)) {
    throw new CredentialInputError('validUntilDay', 'over before it begins');
  }
  return {
    '@context': [CREDENTIALS_CONTEXT, OPEN_BADGES_CONTEXT, ...(fitsSchema ? [OPEN_BADGES_EXTENSIONS_CONTEXT] : [])],
    id: requiredUrl('id', input.id),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {
      id: requiredUrl('issuer.id', input.issuer.id),
      type: ['Profile'],
      name: requiredText('issuer.name', input.issuer.name),
      url: requiredUrl('issuer.url', input.issuer.url),
    },
    name: requiredText('name', input.name),
    validFrom,
    ...(validUntil === undefined ? {} : { validUntil }),
    credentialSubject: {
      ...(input.holder.id === undefined ? {} : { id: requiredUrl('holder.id', input.holder.id) }),
      type: ['AchievementSubject'],
      identifier: [
        {
          type: 'IdentityObject',
          hashed: false,
          identityHash: requiredText('holder.name', input.holder.name),
          identityType: 'name',
        },
      ],
      achievement: achievementOf(input.achievement),
    },
    ...(status.length === 0 ? {} : { credentialStatus: status.length === 1 ? status[0] : status }),
    ...(fitsSchema ? { credentialSchema: [{ id: SCHEMA, type: '1EdTechJsonSchemaValidator2019' }] } : {}),
  };
}

function achievementOf(input: CredentialInput['achievement']): Achievement {
  const alignment = (input.alignment ?? []).map((target, index) => alignmentOf(target, `alignment.${index}`));
  return {
    id: requiredUrl('achievement.id', input.id),
    type: ['Achievement'],
    achievementType: input.achievementType ?? 'Certification',
    name: requiredText('achievement.name', input.name),
    description: requiredText('achievement.description', input.description),
    criteria: {
      ...(input.criteriaUrl === undefined ? {} : { id: requiredUrl('achievement.criteriaUrl', input.criteriaUrl) }),
      narrative: requiredText('achievement.criteria', input.criteria),
    },
    version: requiredText('achievement.version', input.version),
    inLanguage: requiredText('achievement.inLanguage', input.inLanguage),
    ...(alignment.length === 0 ? {} : { alignment }),
  };
}

function alignmentOf(target: Omit<Alignment, 'type'>, field: string): Alignment {
  const { targetName, targetUrl, targetCode, targetDescription, targetFramework } = target;
  return {
    type: ['Alignment'],
    targetName: requiredText(`${field}.targetName`, targetName),
    targetUrl: requiredUrl(`${field}.targetUrl`, targetUrl),
    ...(targetCode === undefined ? {} : { targetCode }),
    ...(targetDescription === undefined ? {} : { targetDescription }),
    ...(targetFramework === undefined ? {} : { targetFramework }),
  };
}
