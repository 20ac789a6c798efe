import {
  CertifyDocument,
  type DecisionKind,
  NotYetDocument,
  ReinstateCertificateDocument,
  RevokeCertificateDocument,
  SuspendCertificateDocument,
} from '../../../generated/graphql';
import { request } from '../../../platform/graphql';

export type { DecisionKind } from '../../../generated/graphql';

/** What a coordinator decides, as it was typed. */
export interface Decision {
  kind: DecisionKind;
  enrolmentId: string;
  certificateId: string | null;
  reason: string;
  limits: string;
  nextSteps: string;
  reviewOn: string;
}

/** Sends it as the mutation of its kind. */
export async function sendDecision({ kind, enrolmentId, certificateId, reason, limits, nextSteps, reviewOn }: Decision, key: string) {
  if (kind === 'CERTIFY') return (await request(CertifyDocument, { input: { key, enrolmentId, reason, limits: limits.trim() || null } })).certify;
  if (kind === 'NOT_YET') return (await request(NotYetDocument, { input: { key, enrolmentId, reason, nextSteps, reviewOn: reviewOn || null } })).notYet;
  const input = { key, certificateId: certificateId ?? '', reason };
  if (kind === 'SUSPEND') return (await request(SuspendCertificateDocument, { input })).suspendCertificate;
  if (kind === 'REINSTATE') return (await request(ReinstateCertificateDocument, { input })).reinstateCertificate;
  return (await request(RevokeCertificateDocument, { input })).revokeCertificate;
}
