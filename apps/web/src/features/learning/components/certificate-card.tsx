import { Badge, Card, LinkButton, type Tone } from '@lidzgaita/ui';
import { Link } from 'react-router';
import type { MyEnrolmentsQuery } from '../../../generated/graphql';
import { formatDate } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';

type Certificate = NonNullable<MyEnrolmentsQuery['myEnrolments'][number]['certificate']>;

const tones: Record<Certificate['status'], Tone> = {
  VALID: 'success',
  EXPIRED: 'warning',
  SUSPENDED: 'warning',
  REVOKED: 'error',
  SUPERSEDED: 'warning',
};

interface CertificateCardProps {
  enrolmentId: string;
  certificate: Certificate;
}

export function CertificateCard({ enrolmentId, certificate }: CertificateCardProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const { status } = certificate;
  return (
    <Card
      eyebrow={t('learning.certificate.number', { number: certificate.number })}
      title={text(certificate.title)}
      actions={
        <LinkButton as={Link} to={`/sertifikats/${enrolmentId}`} variant="secondary">
          {t('learning.certificate.open')}
        </LinkButton>
      }
    >
      <Badge tone={tones[status]}>{t(`learning.certificate.${status.toLowerCase()}`)}</Badge>
      <p className="mt-2 text-muted">
        {t('learning.certificate.until', { date: formatDate(certificate.expiresOn, locale, 'until') })}
      </p>
    </Card>
  );
}
