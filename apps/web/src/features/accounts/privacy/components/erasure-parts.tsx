import { KeyValueList } from '@lidzgaita/ui';
import { type LocalizedText, useLocalized, useT } from '../../../../platform/i18n';

interface Part {
  id: string;
  title: LocalizedText;
  rows: number;
  emptied: boolean;
  notes?: { keep: LocalizedText; basis: LocalizedText }[];
}

export function ErasureParts({ title, parts }: { title: string; parts: Part[] }) {
  const t = useT();
  const text = useLocalized();
  return (
    <section className="mt-6">
      <h2 className="mb-3 text-h3">{title}</h2>
      <KeyValueList
        items={parts.map(({ id, title: key, rows, emptied, notes = [] }) => ({
          id,
          key: text(key),
          value: (
            <>
              <p>{t(emptied ? 'privacy.erase.emptied' : 'privacy.held.rows', { n: rows })}</p>
              {notes.map(({ keep, basis }) => (
                <p key={keep.lv}>{t('privacy.held.keep', { keep: text(keep), basis: text(basis) })}</p>
              ))}
            </>
          ),
        }))}
      />
    </section>
  );
}
