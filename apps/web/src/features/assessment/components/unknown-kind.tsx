import { Button, Fieldset } from '@lidzgaita/ui';
import { type LocalizedText, useLocalized, useT } from '../../../platform/i18n';

interface UnknownKindProps {
  prompt: LocalizedText;
  fieldId: string;
}

/** The page was opened before a new kind of question came to be; a reload brings what it lacks. */
export function UnknownKind({ prompt, fieldId }: UnknownKindProps) {
  const t = useT();
  const text = useLocalized();
  return (
    <Fieldset id={fieldId} legend={text(prompt)} headingLevel={1}>
      <p>{t('assessment.kind.unknown')}</p>
      <Button className="mt-3" variant="secondary" onClick={() => location.reload()}>
        {t('assessment.kind.reload')}
      </Button>
    </Fieldset>
  );
}
