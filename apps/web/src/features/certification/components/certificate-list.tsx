import { Button, Card, KeyValueList } from '@lidzgaita/ui';
import { useState } from 'react';
import { formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { hasRole, useViewer } from '../../../platform/session';
import { ReissueDialog } from '../certificates/reissue-dialog';
import { fullName, type Certificate, type Volunteer } from '../volunteer';
import { CertificateFiles } from './certificate-files';
import { CertificateStatus } from './certificate-status';

interface CertificateListProps {
  volunteer: Volunteer;
}

export function CertificateList({ volunteer }: CertificateListProps) {
  const t = useT();
  const viewer = useViewer();
  const [reissuing, setReissuing] = useState<Certificate>();
  const { person } = volunteer.enrolment;
  const name = fullName(person);
  const decides = hasRole(viewer, 'COORDINATOR') && viewer.id !== person.id;
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
            />
          </li>
        ))}
      </ul>
      {reissuing && <ReissueDialog certificate={reissuing} name={name} onClose={() => setReissuing(undefined)} />}
    </section>
  );
}

interface CertificateItemProps {
  certificate: Certificate;
  /** The holder's name as it is now. */
  name: string;
  onReissue: (() => void) | undefined;
}

function CertificateItem({ certificate, name, onReissue }: CertificateItemProps) {
  const t = useT();
  const locale = useLocale();
  const { number, status, issuedOn, expiresOn, replaces, replacedBy, revokedReason, suspendedReason, limits } = certificate;
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
          ...(limits ? [{ id: 'limits', key: t('certification.certificate.limits'), value: limits }] : []),
          ...(suspendedReason ? [{ id: 'suspended', key: t('certification.suspended.why'), value: suspendedReason }] : []),
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
    </Card>
  );
}
