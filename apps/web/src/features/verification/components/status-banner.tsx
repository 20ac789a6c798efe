import { cx } from '@lidzgaita/ui';
import { CircleCheck, CircleX, Clock, type LucideIcon, PauseCircle, Replace } from 'lucide-react';
import type { VerificationQuery } from '../../../generated/graphql';
import { formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';

type Status = NonNullable<VerificationQuery['verification']>['status'];

const looks: Record<Status, { icon: LucideIcon; box: string }> = {
  VALID: { icon: CircleCheck, box: 'border-success bg-success-soft text-success' },
  EXPIRED: { icon: Clock, box: 'border-warning bg-warning-soft text-warning' },
  SUSPENDED: { icon: PauseCircle, box: 'border-warning bg-warning-soft text-warning' },
  SUPERSEDED: { icon: Replace, box: 'border-warning bg-warning-soft text-warning' },
  REVOKED: { icon: CircleX, box: 'border-error bg-error-soft text-error' },
};

interface StatusBannerProps {
  status: Status;
  expiresOn: string;
  /** Number of the certificate that was issued in its place. */
  replacedBy: string | null;
}

/** The answer, readable at arm's length. */
export function StatusBanner({ status, expiresOn, replacedBy }: StatusBannerProps) {
  const t = useT();
  const locale = useLocale();
  const { icon: Icon, box } = looks[status];
  const key = status.toLowerCase();
  return (
    <div role="status" className={cx('rounded-lg border-2 p-5 sm:p-6', box)}>
      <h2 className="flex items-center gap-3 text-h1">
        <Icon aria-hidden className="size-10 shrink-0" />
        {t(`verification.status.${key}`)}
      </h2>
      <p className="mt-1 text-ink">{t(`verification.detail.${key}`, { date: formatDate(expiresOn, locale, 'until'), number: replacedBy ?? '' })}</p>
    </div>
  );
}
