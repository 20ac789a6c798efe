import { Disclosure } from '@lidzgaita/ui';
import { formatDate } from '../../../../platform/dates';
import { useLocale, useT } from '../../../../platform/i18n';
import type { Signature } from '../agreement';
import { AgreementText } from './agreement-text';

interface EarlierVersionsProps {
  signatures: Signature[];
}

/** What was signed before can still be read. */
export function EarlierVersions({ signatures }: EarlierVersionsProps) {
  const t = useT();
  const locale = useLocale();
  if (signatures.length === 0) return null;
  return (
    <section aria-labelledby="ieprieks" className="no-print mt-12">
      <h2 id="ieprieks" className="mb-3 text-h3">
        {t('agreements.earlier')}
      </h2>
      <div className="grid gap-3">
        {signatures.map(({ id, signedAt, version }) => (
          <Disclosure key={id} summary={t('agreements.version', { number: version.number })} meta={t('agreements.earlier.signed', { date: formatDate(signedAt, locale) })}>
            <AgreementText version={version} />
          </Disclosure>
        ))}
      </div>
    </section>
  );
}
