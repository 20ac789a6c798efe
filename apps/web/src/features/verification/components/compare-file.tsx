import { buttonClass, cx } from '@lidzgaita/ui';
import { FileSearch } from 'lucide-react';
import { type DragEvent, useState } from 'react';
import { useT } from '../../../platform/i18n';
import { compareFile, type Compared, type NotCompared } from '../compare';
import { ComparedFile } from './compared-file';

type Answer = { name: string; outcome: Compared | NotCompared | 'busy' };

/** A certificate that somebody was sent: is it what was signed? */
export function CompareFile({ code }: { code: string }) {
  const t = useT();
  const [over, setOver] = useState(false);
  const [answer, setAnswer] = useState<Answer>();

  const compare = async (file: File | undefined) => {
    if (!file) return;
    setAnswer({ name: file.name, outcome: 'busy' });
    const outcome = await compareFile(code, file);
    setAnswer((latest) => (latest?.name === file.name ? { name: file.name, outcome } : latest));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void compare(event.dataTransfer.files[0]);
  };
  return (
    <section aria-labelledby="fails" className="no-print mt-10">
      <h2 id="fails" className="text-h3">
        {t('verification.file.title')}
      </h2>
      <p id="fails-skaidrojums" className="mt-1">
        {t('verification.file.about')}
      </p>
      <div
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={cx(
          'mt-3 flex flex-wrap items-center gap-x-4 gap-y-2 rounded-lg border-2 border-dashed p-4',
          over ? 'border-primary bg-primary-soft' : 'border-edge bg-surface',
        )}
      >
        <label className={cx(buttonClass('secondary'), 'cursor-pointer has-focus-visible:outline-3')}>
          <input
            type="file"
            accept=".pdf,.json,application/pdf,application/json,application/ld+json"
            aria-describedby="fails-skaidrojums"
            className="sr-only"
            onChange={(event) => {
              void compare(event.target.files?.[0]);
              // The same file, edited in the meantime, may be chosen again.
              event.target.value = '';
            }}
          />
          <span className="flex items-center gap-2">
            <FileSearch aria-hidden className="size-5 shrink-0" />
            {t('verification.file.choose')}
          </span>
        </label>
        <span className="text-muted pointer-coarse:hidden">{t('verification.file.drop')}</span>
      </div>
      <div role="status" className="mt-3">
        {answer && <ComparedFile name={answer.name} outcome={answer.outcome} />}
      </div>
    </section>
  );
}
