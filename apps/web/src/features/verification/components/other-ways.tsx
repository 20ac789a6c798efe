import { TextLink } from '@lidzgaita/ui';
import { Braces, FileCode, WifiOff } from 'lucide-react';
import { useT } from '../../../platform/i18n';

/** For other systems, and for places without a signal. */
export function OtherWays({ code }: { code: string }) {
  const t = useT();
  return (
    <nav aria-label={t('verification.more')} className="no-print mt-8 border-t border-divider pt-4">
      <ul className="grid justify-items-start">
        <li>
          <TextLink href="/bezsaistes-parbaude.html" standalone icon={<WifiOff aria-hidden />}>
            {t('verification.offline')}
          </TextLink>
        </li>
        <li>
          <TextLink href={`/api/verification/${code}`} standalone icon={<Braces aria-hidden />}>
            {t('verification.json')}
          </TextLink>
        </li>
        <li>
          <TextLink href="/api/openapi.json" standalone icon={<FileCode aria-hidden />}>
            {t('verification.api')}
          </TextLink>
        </li>
      </ul>
    </nav>
  );
}
