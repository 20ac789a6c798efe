import { TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { formatDate } from '../../../../platform/dates';
import { useLocale, useT } from '../../../../platform/i18n';
import type { Signature } from '../agreement';

interface EarlierVersionsProps {
  signatures: Signature[];
}

/** What was signed before can still be read, each with its receipt. */
export function EarlierVersions({ signatures }: EarlierVersionsProps) {
  const t = useT();
  const locale = useLocale();
  if (signatures.length === 0) return null;
  return (
    <section aria-labelledby="ieprieks" className="no-print mt-12">
      <h2 id="ieprieks" className="mb-3 text-h3">
        {t('agreements.earlier')}
      </h2>
      <ul className="grid gap-1">
        {signatures.map(({ id, signedAt, version }) => (
          <li key={id}>
            <TextLink as={Link} to={`?paraksts=${id}`} standalone>
              {t('agreements.version', { number: version.number })}
            </TextLink>{' '}
            <span className="text-muted">{t('agreements.earlier.signed', { date: formatDate(signedAt, locale) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
