import { KeyValueList } from '@lidzgaita/ui';
import type { OwnDataPartsFragment } from '../../../../generated/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';

interface WhatIsHeldProps {
  sections: OwnDataPartsFragment['sections'];
}

export function WhatIsHeld({ sections }: WhatIsHeldProps) {
  const t = useT();
  const text = useLocalized();
  return (
    <section aria-labelledby="glabajas">
      <h2 id="glabajas" className="mb-3 text-h3">{t('privacy.held')}</h2>
      <KeyValueList
        layout="stacked"
        items={sections.map(({ id, title, rows, notes }) => ({
          id,
          key: `${text(title)} (${t('privacy.held.rows', { n: rows })})`,
          value: notes.length ? (
            notes.map(({ keep, basis }) => <p key={keep.lv}>{t('privacy.held.keep', { keep: text(keep), basis: text(basis) })}</p>)
          ) : (
            <p>{t('privacy.held.pseudonym')}</p>
          ),
        }))}
      />
    </section>
  );
}
