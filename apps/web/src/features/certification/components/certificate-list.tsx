import { Button, Card, KeyValueList } from '@lidzgaita/ui';
import { useState } from 'react';
import { formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { hasRole, useViewer } from '../../../platform/session';
import type { Certificate, Volunteer } from '../volunteer';
import { CertificateFiles } from './certificate-files';
import { CertificateStatus } from './certificate-status';
import { RevokeDialog } from './revoke-dialog';

interface CertificateListProps {
  volunteer: Volunteer;
}

export function CertificateList({ volunteer }: CertificateListProps) {
  const t = useT();
  const viewer = useViewer();
  const [revoking, setRevoking] = useState<Certificate>();
  const decides = hasRole(viewer, 'COORDINATOR') && viewer.id !== volunteer.enrolment.person.id;
  return (
    <section aria-labelledby="apliecibas">
      <h2 id="apliecibas" className="mb-3 text-h3">
        {t('certification.certificates')}
      </h2>
      {volunteer.certificates.length === 0 && <p className="text-muted">{t('certification.certificates.none')}</p>}
      <ul className="grid gap-3">
        {volunteer.certificates.map((certificate) => (
          <li key={certificate.id}>
            <CertificateItem
              certificate={certificate}
              onRevoke={decides && certificate.status !== 'REVOKED' ? () => setRevoking(certificate) : undefined}
            />
          </li>
        ))}
      </ul>
      {revoking && <RevokeDialog certificate={revoking} onClose={() => setRevoking(undefined)} />}
    </section>
  );
}

function CertificateItem({ certificate, onRevoke }: { certificate: Certificate; onRevoke: (() => void) | undefined }) {
  const t = useT();
  const locale = useLocale();
  const { number, status, issuedOn, expiresOn, revokedReason } = certificate;
  return (
    <Card as="article" headingLevel={3} title={number}>
      <CertificateStatus status={status} />
      <KeyValueList
        layout="stacked"
        className="mt-2"
        items={[
          { id: 'issued', key: t('certification.certificate.issued'), value: formatDate(issuedOn, locale) },
          { id: 'expires', key: t('certification.certificate.expires'), value: formatDate(expiresOn, locale) },
          ...(revokedReason ? [{ id: 'reason', key: t('certification.revoke.why'), value: revokedReason }] : []),
        ]}
      />
      <CertificateFiles certificate={certificate} />
      {onRevoke && (
        <Button variant="quiet" className="mt-2 -ms-3" onClick={onRevoke}>
          {t('certification.revoke.open')}
        </Button>
      )}
    </Card>
  );
}
