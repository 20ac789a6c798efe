import { KeyValueList } from '@lidzgaita/ui';
import type { VerificationQuery } from '../../../generated/graphql';
import { formatDate, formatTime } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { CompareFile } from './compare-file';
import { OtherWays } from './other-ways';
import { StatusBanner } from './status-banner';

interface VerificationResultProps {
  verification: NonNullable<VerificationQuery['verification']>;
  checking: boolean;
  /** The last look failed: what stands here is from an earlier one. */
  stale: boolean;
}

export function VerificationResult({ verification, checking, stale }: VerificationResultProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const { code, holder, title, number, editionNumber, issuedOn, expiresOn, issuer, status, replacedBy, checkedAt } = verification;
  const checked = { date: formatDate(checkedAt, locale), time: formatTime(checkedAt, locale) };
  return (
    <>
      <StatusBanner status={status} expiresOn={expiresOn} replacedBy={replacedBy} />
      <KeyValueList
        className="mt-6"
        items={[
          { id: 'holder', key: t('verification.holder'), value: <strong className="text-h4">{holder}</strong> },
          { id: 'title', key: t('verification.certificate'), value: text(title) },
          { id: 'number', key: t('verification.number'), value: <span className="tnum">{number}</span> },
          {
            id: 'edition',
            key: t('verification.edition'),
            value: t('verification.edition.number', { n: editionNumber }),
          },
          { id: 'issued', key: t('verification.issued'), value: formatDate(issuedOn, locale) },
          { id: 'expires', key: t('verification.expires'), value: formatDate(expiresOn, locale) },
          { id: 'issuer', key: t('verification.issuer'), value: text(issuer) },
        ]}
      />
      <p role="status" className="mt-4 min-h-12 text-small text-muted">
        {checking ? t('verification.checking') : t(stale ? 'verification.stale' : 'verification.checked', checked)}
      </p>
      <p className="text-small text-muted">{t('verification.meaning')}</p>
      <CompareFile code={code} />
      <OtherWays code={code} />
    </>
  );
}
