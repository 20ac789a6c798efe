/** Why a credential is refused. The codes are stable: they are stored, translated and counted. */
export const REASON_CODES = [
  // Not plain JSON-LD that a signature pins down
  'not-an-object',
  'too-large',
  'not-json',
  'empty-value',
  'malformed-text',
  'duplicate-item',
  'key-not-plain',
  'id-malformed',
  'text-expected',
  'boolean-expected',
  // Shape: Open Badges 3.0, VC Data Model 2.0
  'context-order',
  'context-unknown',
  'credential-type',
  'credential-id',
  'credential-name',
  'issuer-type',
  'issuer-id',
  'issuer-identifier-type',
  'issuer-parent-type',
  'subject-type',
  'subject-identity',
  'subject-identifier-type',
  'source-type',
  'result-type',
  'achievement-type',
  'achievement-id',
  'achievement-name',
  'achievement-description',
  'achievement-criteria',
  'achievement-creator-type',
  'achievement-identifier-type',
  'alignment-type',
  'result-description-type',
  'evidence-type',
  'endorsement-type',
  'valid-from-malformed',
  'valid-until-malformed',
  // Proof and key
  'proof-missing',
  'proof-unsupported',
  'proof-purpose',
  'proof-created-malformed',
  'proof-expired',
  'proof-value-malformed',
  'proof-mismatch',
  'term-unknown',
  'not-canonical',
  'verification-method-malformed',
  'verification-method-scheme',
  'unknown-key',
  'key-malformed',
  'key-not-in-issuer',
  'key-not-yet-valid',
  'key-compromised-after',
  'issuer-unexpected',
  // Time
  'not-yet-valid',
  'expired',
  // Status
  'status-unknown',
  'revoked',
  'suspended',
  // Why a status is unknown
  'status-type',
  'status-list-missing',
  'status-list-type',
  'status-list-purpose',
  'status-list-encoding',
  'status-list-index',
] as const;

/** One of `REASON_CODES`. */
export type ReasonCode = (typeof REASON_CODES)[number];

/** One reason. `at` is a JSON Pointer (RFC 6901) into the credential; `because` says why a status is unknown. */
export interface Reason {
  readonly code: ReasonCode;
  readonly at?: string;
  readonly because?: readonly Reason[];
}
