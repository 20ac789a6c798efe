import { resultUnion } from '../../platform/graphql/refusal.js';
import { Certificate } from './certificates/certificate.type.js';
import { Volunteer } from './volunteers/volunteer.type.js';

/** Everything that certification may refuse; the web app has a sentence for each. */
export type CertificationRefusal =
  | 'enrolment-unknown'
  | 'requirement-unknown'
  | 'not-yours-to-record'
  | 'own-evidence'
  | 'outcome-missing'
  | 'outcome-unknown'
  | 'occurred-in-future'
  | 'note-too-long'
  | 'step-up-needed'
  | 'reason-missing'
  | 'reason-too-long'
  | 'own-certificate'
  | 'not-ready'
  | 'already-certified'
  | 'certificate-suspended'
  | 'certificate-revoked'
  | 'certificate-unknown'
  | 'already-revoked';

export const RecordEvidenceResult = resultUnion('RecordEvidenceResult', () => Volunteer);
export const CertifyResult = resultUnion('CertifyResult', () => Certificate);
export const RevokeCertificateResult = resultUnion('RevokeCertificateResult', () => Certificate);
