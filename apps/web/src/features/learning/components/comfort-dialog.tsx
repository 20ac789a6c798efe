import { Button, Dialog, Segmented, TextSizeControl } from '@lidzgaita/ui';
import { ALargeSmall, Printer } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../../../platform/i18n';
import { applyComfort, type ReadingComfort, storedComfort } from '../reading-comfort';

/** How the text looks: size, contrast, paper. */
export function ComfortDialog() {
  const t = useT();
  const [open, setOpen] = useState(false);
  const [comfort, setComfort] = useState(storedComfort);
  const change = (part: Partial<ReadingComfort>) => {
    const next = { ...comfort, ...part };
    setComfort(next);
    applyComfort(next);
  };
  const sizes = {
    normal: t('learning.size.normal'),
    large: t('learning.size.large'),
    larger: t('learning.size.larger'),
  };
  return (
    <>
      <Button
        variant="quiet"
        className="-ms-3 whitespace-nowrap"
        icon={<ALargeSmall aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('learning.comfort')}
      </Button>
      <Dialog
        open={open}
        onClose={() => setOpen(false)}
        title={t('learning.comfort')}
        closeLabel={t('learning.comfort.close')}
      >
        <TextSizeControl
          label={t('learning.size')}
          labels={sizes}
          value={comfort.size}
          onChange={(size) => change({ size })}
        />
        <Segmented
          label={t('learning.contrast')}
          options={[
            { value: 'normal', label: t('learning.contrast.normal') },
            { value: 'more', label: t('learning.contrast.more') },
          ]}
          value={comfort.contrast}
          onChange={(contrast) => change({ contrast })}
        />
        <Button
          variant="secondary"
          icon={<Printer aria-hidden />}
          onClick={() => {
            setOpen(false);
            // The dialog has to be gone before the paper is drawn.
            setTimeout(() => print(), 50);
          }}
        >
          {t('learning.print')}
        </Button>
      </Dialog>
    </>
  );
}
