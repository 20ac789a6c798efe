import { Button, Segmented, TextField } from '@lidzgaita/ui';
import { Shuffle } from 'lucide-react';
import { type Locale, useT } from '../../../../platform/i18n';
import { useTyped, useUrlValues } from '../../../../platform/url';
import { newSeed } from '../../staff/preview-seed';

interface PreviewControlsProps {
  seed: string;
  locale: Locale;
}

/** Which draw is shown, and in which language. All of it is in the address, so that it can be sent to somebody. */
export function PreviewControls({ seed, locale }: PreviewControlsProps) {
  const t = useT();
  const { set } = useUrlValues();
  const [typed, setTyped] = useTyped(seed, (sekla) => set({ sekla, j: '' }), 500);
  return (
    <div className="mb-6 flex flex-wrap items-end gap-x-6 gap-y-3">
      <div className="flex flex-wrap items-end gap-2">
        <TextField
          className="sm:w-80"
          label={t('assessment.staff.preview.seed')}
          hint={t('assessment.staff.preview.seed.hint')}
          chars={12}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button variant="secondary" icon={<Shuffle aria-hidden />} onClick={() => set({ sekla: newSeed(), j: '' })}>
          {t('assessment.staff.preview.shuffle')}
        </Button>
      </div>
      <Segmented<Locale>
        label={t('assessment.staff.preview.language')}
        options={[
          { value: 'lv', label: 'Latviešu', lang: 'lv' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        value={locale}
        onChange={(val) => set({ val })}
      />
    </div>
  );
}
