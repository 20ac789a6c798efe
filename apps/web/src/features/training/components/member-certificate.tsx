import { formatShortDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import type { Member } from '../member-list';

/** The certificate's live status in words, and its last day where that still matters. */
export function MemberCertificate({ member: { certificate } }: { member: Member }) {
  const t = useT();
  const locale = useLocale();
  if (!certificate) return <span className="text-muted">{t('training.certificate-none')}</span>;
  const date = formatShortDate(certificate.expiresOn, locale);
  return <>{t(`training.certificate.${certificate.status}`, { date })}</>;
}
