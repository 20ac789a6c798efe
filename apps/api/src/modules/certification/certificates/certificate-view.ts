import { certificateStatus } from '@lidzgaita/certification';
import type { PublishedProgramme } from '../../catalogue/catalogue.facade.js';
import type { ProgrammeRef } from '../../catalogue/catalogue.type.js';
import type { Certificate, CertificateStatus } from './certificate.type.js';
import type { StoredCertificate } from './certificates.repository.js';
import { showsReason, type Eye } from '../evidence/fact-visibility.js';

/** What the certificate is worth today. */
export function statusOf({ issuedOn, expiresOn, decisions }: StoredCertificate, today: string): CertificateStatus {
  // A server whose clock is behind the one that issued must not fall over.
  const day = today < issuedOn ? issuedOn : today;
  return certificateStatus({ issuedOn, expiresOn }, decisions, day).toUpperCase() as CertificateStatus;
}

/** A certificate as this eye may see it: why it was revoked is between the coordinators and the volunteer. */
export function viewCertificate(stored: StoredCertificate, programme: PublishedProgramme, today: string, eye: Eye): Certificate {
  const { id, number, code, holder, issuedOn, expiresOn, issuer } = stored;
  return {
    id, number, code, holder, issuedOn, expiresOn, issuer,
    title: programme.certificate.title,
    status: statusOf(stored, today),
    programme: programmeRef(programme),
    revokedReason: (showsReason(eye) && stored.decisions.find(({ kind }) => kind === 'revoke')?.reason) || null,
  };
}

export const programmeRef = ({ programmeId: id, code, title, hash, number }: PublishedProgramme): ProgrammeRef => ({
  id, code, title, editionHash: hash, editionNumber: number,
});
