import { Disclosure } from '@lidzgaita/ui';
import { formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import type { Cycle } from './cycle-panel';

/** Every round so far, newest first; nothing to unfold while there is only the first. */
export function CycleHistory({ history }: Pick<Cycle, 'history'>) {
  const t = useT();
  const locale = useLocale();
  if (history.length < 2) return null;
  return (
    <Disclosure look="plain" summary={t('cycles.history')} className="mt-3">
      <ol className="grid gap-3">
        {history.map(({ number, openedOn, openedBy, lapsed, editionNumber, certificateNumber, expiresOn }) => (
          <li key={number}>
            <p className="font-semibold">{t('cycles.number', { n: number })}</p>
            <p className="text-small text-muted">
              {t('cycles.opened', { date: formatDate(openedOn, locale, 'since'), edition: editionNumber })}
              {openedBy && ` · ${openedBy.givenName} ${openedBy.familyName}`}
              {lapsed && ` · ${t('cycles.after-lapse')}`}
            </p>
            <p className="text-small">
              {certificateNumber && expiresOn
                ? t('cycles.certificate', { number: certificateNumber, date: formatDate(expiresOn, locale, 'until') })
                : t('cycles.no-certificate')}
            </p>
          </li>
        ))}
      </ol>
    </Disclosure>
  );
}
