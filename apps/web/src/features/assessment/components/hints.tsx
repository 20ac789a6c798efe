import { Callout } from '@lidzgaita/ui';
import { type LocalizedText, useLocalized, useT } from '../../../platform/i18n';

/** What wrong tries have earned. */
export function Hints({ hints }: { hints: readonly LocalizedText[] }) {
  const t = useT();
  const text = useLocalized();
  return hints.map((hint, i) => (
    <Callout key={i} kind="note" label={t('assessment.check.hint', { n: i + 1 })} className="mt-4">
      <p>{text(hint)}</p>
    </Callout>
  ));
}
