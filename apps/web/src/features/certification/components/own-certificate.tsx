import { Award } from 'lucide-react';
import { Card, KeyValueList } from '@lidzgaita/ui';
import { formatDate, today } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { renewalOf } from '../renewal';
import type { Certificate } from '../volunteer';
import { CertificateFiles } from './certificate-files';
import { CertificateStatus } from './certificate-status';
import { ShareCertificate } from './share-certificate';

interface OwnCertificateProps {
  certificate: Certificate;
}

export function OwnCertificate({ certificate }: OwnCertificateProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const renewal = renewalOf(certificate, today());
  const { number, status, holder, title, issuer, programme, issuedOn, expiresOn, revokedReason, suspendedReason, limits } = certificate;
  return (
    <Card
      as="article"
      title={
        <span className="flex items-start gap-3">
          <Award aria-hidden className="mt-1 size-7 shrink-0 text-carmine" />
          {text(title)}
        </span>
      }
    >
      <CertificateStatus status={status} />
      {renewal && (
        <p className="mt-1">
          {t(`certification.renewal.${renewal.phase}`, { date: formatDate(renewal.startsOn, locale, 'since') })}
        </p>
      )}
      {(status === 'SUSPENDED' || status === 'REVOKED') && <p className="mt-1">{t(`certification.own.${status}`)}</p>}
      <KeyValueList
        className="mt-3"
        items={[
          { id: 'holder', key: t('certification.certificate.holder'), value: holder },
          { id: 'number', key: t('certification.certificate.number'), value: number },
          {
            id: 'programme',
            key: t('certification.certificate.programme'),
            value: t('certification.certificate.edition', { title: text(programme.title), n: programme.editionNumber }),
          },
          { id: 'issuer', key: t('certification.certificate.issuer'), value: text(issuer.name) },
          { id: 'issued', key: t('certification.certificate.issued'), value: formatDate(issuedOn, locale) },
          { id: 'expires', key: t('certification.certificate.expires'), value: formatDate(expiresOn, locale) },
          ...(limits ? [{ id: 'limits', key: t('certification.certificate.limits'), value: limits }] : []),
          ...(suspendedReason ? [{ id: 'suspended', key: t('certification.suspended.why'), value: suspendedReason }] : []),
          ...(revokedReason ? [{ id: 'reason', key: t('certification.revoke.why'), value: revokedReason }] : []),
        ]}
      />
      <div className="mt-4 grid gap-6 sm:grid-cols-[1fr_auto]">
        <CertificateFiles certificate={certificate} />
        <ShareCertificate code={certificate.code} />
      </div>
    </Card>
  );
}
