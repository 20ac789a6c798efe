import { Prose } from '@lidzgaita/ui';
import { Blocks } from '../../../../platform/document';
import { useLocale } from '../../../../platform/i18n';
import { type AgreementVersion, bodyOf } from '../agreement';

interface AgreementTextProps {
  version: AgreementVersion;
}

/** The text as it is signed. */
export function AgreementText({ version }: AgreementTextProps) {
  const locale = useLocale();
  return (
    <Prose as="article" lang={locale} className="mt-6">
      <Blocks blocks={bodyOf(version, locale)} />
    </Prose>
  );
}
