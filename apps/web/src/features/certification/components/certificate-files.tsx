import { TextLink } from '@lidzgaita/ui';
import { BadgeCheck, FileText, ShieldCheck } from 'lucide-react';
import { Link } from 'react-router';
import { useT } from '../../../platform/i18n';
import type { Certificate } from '../volunteer';

interface CertificateFilesProps {
  certificate: Certificate;
}

export function CertificateFiles({ certificate: { id, number, code } }: CertificateFilesProps) {
  const t = useT();
  return (
    <ul aria-label={t('certification.files', { number })} className="mt-2 grid content-start justify-items-start">
      <li>
        <TextLink href={`/certificates/${id}/certificate.pdf`} download={`${number}.pdf`} standalone icon={<FileText aria-hidden />}>
          {t('certification.files.pdf')}
        </TextLink>
      </li>
      <li>
        <TextLink href={`/certificates/${id}/credential.json`} download={`${number}.json`} standalone icon={<BadgeCheck aria-hidden />}>
          {t('certification.files.credential')}
        </TextLink>
      </li>
      <li>
        <TextLink as={Link} to={`/v/${code}`} standalone icon={<ShieldCheck aria-hidden />}>
          {t('certification.files.public')}
        </TextLink>
      </li>
    </ul>
  );
}
