export { buildCredential, type CredentialInput } from './build-credential.js';
export { compareWithSigned, type Comparison, type Difference } from './compare.js';
export { bundledContexts, isBundledContext, UnknownContextError } from './contexts.js';
export type {
  Achievement,
  Alignment,
  IdentityObject,
  IssuerProfile,
  OpenBadgeCredential,
  Proof,
  Signed,
  StatusEntry,
  StatusPurpose,
} from './credential.js';
export { CredentialInputError } from './credential-input-error.js';
export { lastInstantOfDay } from './day.js';
export { controllerOf, listedKey, type KeyList, type ListedKey } from './key-list.js';
export { importKey, keyFromSeed, type SigningKey } from './keys.js';
export { REASON_CODES, type Reason, type ReasonCode } from './reasons.js';
export { sign } from './sign.js';
export {
  decodeStatusBits,
  emptyStatusBits,
  encodeStatusBits,
  MAX_STATUS_ENTRIES,
  MIN_STATUS_ENTRIES,
  statusAt,
  withStatus,
  type StatusBits,
} from './status-bits.js';
export {
  buildStatusList,
  signStatusList,
  statusEntry,
  type StatusListCredential,
  type StatusListInput,
} from './status-list.js';
export { verify, type Verification, type VerifyOptions } from './verify.js';
export type { CredentialKind } from './badge-shape.js';
