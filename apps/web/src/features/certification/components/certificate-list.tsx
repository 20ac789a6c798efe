import { Button, Card, KeyValueList } from '@lidzgaita/ui';
import { useState } from 'react';
import { formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { hasRole, useViewer } from '../../../platform/session';
import { ReissueDialog } from '../certificates/reissue-dialog';
import { fullName, type Certificate, type Volunteer } from '../volunteer';
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
  const [reissuing, setReissuing] = useState<Certificate>();
  const { person } = volunteer.enrolment;
  const name = fullName(person);
  const decides = hasRole(viewer, 'COORDINATOR') && viewer.id !== person.id;
  const revocable = ({ status }: Certificate) => decides && status !== 'REVOKED' && status !== 'SUPERSEDED';
  const renamed = ({ status, holder }: Certificate) => decides && status === 'VALID' && holder !== name;
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
              name={name}
              onReissue={renamed(certificate) ? () => setReissuing(certificate) : undefined}
              onRevoke={revocable(certificate) ? () => setRevoking(certificate) : undefined}
            />
          </li>
        ))}
      </ul>
      {reissuing && <ReissueDialog certificate={reissuing} name={name} onClose={() => setReissuing(undefined)} />}
      {revoking && <RevokeDialog certificate={revoking} onClose={() => setRevoking(undefined)} />}
    </section>
  );
}

interface CertificateItemProps {
  certificate: Certificate;
  /** The holder's name as it is now. */
  name: string;
  onReissue: (() => void) | undefined;
  onRevoke: (() => void) | undefined;
}

function CertificateItem({ certificate, name, onReissue, onRevoke }: CertificateItemProps) {
  const t = useT();
  const locale = useLocale();
  const { number, status, issuedOn, expiresOn, replaces, replacedBy, revokedReason } = certificate;
  return (
    <Card as="article" headingLevel={3} title={number}>
      <CertificateStatus status={status} />
      <KeyValueList
        layout="stacked"
        className="mt-2"
        items={[
          { id: 'issued', key: t('certification.certificate.issued'), value: formatDate(issuedOn, locale) },
          { id: 'expires', key: t('certification.certificate.expires'), value: formatDate(expiresOn, locale) },
          ...(replaces ? [{ id: 'replaces', key: t('certificates.replaces'), value: replaces }] : []),
          ...(replacedBy ? [{ id: 'replaced-by', key: t('certificates.replaced-by'), value: replacedBy }] : []),
          ...(revokedReason ? [{ id: 'reason', key: t('certification.revoke.why'), value: revokedReason }] : []),
        ]}
      />
      <CertificateFiles certificate={certificate} />
      {onReissue && (
        <div className="mt-3 rounded-md bg-warning-soft p-3">
          <p>{t('certificates.renamed', { name })}</p>
          <Button variant="secondary" className="mt-2" onClick={onReissue}>
            {t('certificates.reissue.open')}
          </Button>
        </div>
      )}
      {onRevoke && (
        <Button variant="quiet" className="mt-2 -ms-3" onClick={onRevoke}>
          {t('certification.revoke.open')}
        </Button>
      )}
    </Card>
  );
}
