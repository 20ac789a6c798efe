import { StatusWord, type Tone } from '@lidzgaita/ui';
import type { CertificateStatus as Status } from '../../../generated/graphql';
import { useT } from '../../../platform/i18n';

const tones: Record<Status, Tone> = { VALID: 'success', EXPIRED: 'warning', SUSPENDED: 'warning', REVOKED: 'error', SUPERSEDED: 'neutral' };

export function CertificateStatus({ status }: { status: Status }) {
  const t = useT();
  return <StatusWord tone={tones[status]}>{t(`certification.status.${status}`)}</StatusWord>;
}
