import { certificateStatus } from '@lidzgaita/certification';
import type { PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import type { ProgrammeRef } from '../../catalogue/catalogue.type.js';
import type { Certificate, CertificateStatus } from './certificate.type.js';
import type { StoredCertificate } from './certificates.repository.js';
import { showsReason, type Eye } from '../evidence/fact-visibility.js';

/** What the certificate is worth today. */
export function statusOf({ issuedOn, expiresOn, decisions, laterHolds, supersededBy }: StoredCertificate, today: string): CertificateStatus {
  // A server whose clock is behind the one that issued must not fall over.
  const day = today < issuedOn ? issuedOn : today;
  const status = certificateStatus({ issuedOn, expiresOn }, [...decisions, ...laterHolds], day);
  return (supersededBy && status !== 'revoked' ? 'superseded' : status).toUpperCase() as CertificateStatus;
}

/** A certificate as this eye may see it: why it was revoked is between the coordinators and the volunteer. */
export function viewCertificate(stored: StoredCertificate, programme: PublishedProgramme, today: string, eye: Eye): Certificate {
  const { id, number, code, holder, issuedOn, expiresOn, issuer, supersedes, supersededBy } = stored;
  const status = statusOf(stored, today);
  const held = [...stored.decisions, ...stored.laterHolds];
  return {
    id, number, code, holder, issuedOn, expiresOn, issuer,
    replaces: supersedes?.number ?? null,
    replacedBy: supersededBy?.number ?? null,
    title: programme.certificate.title,
    status,
    programme: programmeRef(programme),
    revokedReason: (showsReason(eye) && held.find(({ kind }) => kind === 'revoke')?.reason) || null,
    suspendedReason: (showsReason(eye) && status === 'SUSPENDED' && held.findLast(({ kind }) => kind === 'suspend')?.reason) || null,
    limits: (showsReason(eye) && stored.decisions.find(({ kind }) => kind === 'certify')?.limits) || null,
  };
}

export const programmeRef = ({ programmeId: id, code, title, hash, number }: PublishedProgramme): ProgrammeRef => ({
  id, code, title, editionHash: hash, editionNumber: number,
});
