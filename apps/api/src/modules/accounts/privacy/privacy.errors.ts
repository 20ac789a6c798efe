import { resultUnion } from '../../../platform/graphql/refusal.js';
import { Erased, ErasedPeople, NameCorrection, OwnData } from './privacy.type.js';

/** Everything that concerns one's own data and may be refused beside what accounts do; the web app has a sentence for each. */
export type PrivacyRefusal =
  | 'phone-malformed'
  | 'correction-open'
  | 'correction-same'
  | 'correction-unknown'
  | 'own-correction'
  | 'person-erased'
  | 'erasure-holds-role'
  | 'erasure-beyond-scope'
  | 'erasure-not-due'
  | 'erasure-how-many'
  | 'step-up-needed';

export const OwnDataResult = resultUnion('OwnDataResult', () => OwnData);
export const NameCorrectionResult = resultUnion('NameCorrectionResult', () => NameCorrection);
export const ErasePeopleResult = resultUnion('ErasePeopleResult', () => ErasedPeople);
export const ErasePersonResult = resultUnion('ErasePersonResult', () => Erased);
