import { TextLink } from '@lidzgaita/ui';
import { useT } from '../../../platform/i18n';

const lines = [
  { number: '112', label: 'learning.help.emergency' },
  { number: '116006', label: 'learning.help.victims' },
  { number: '116111', label: 'learning.help.children' },
];

export function HelpLines() {
  const t = useT();
  return (
    <>
      <p>{t('learning.help.lead')}</p>
      <ul>
        {lines.map(({ number, label }) => (
          <li key={number}>
            <TextLink href={`tel:${number}`} standalone className="font-semibold">
              {number}
            </TextLink>{' '}
            {t(label)}
          </li>
        ))}
      </ul>
    </>
  );
}
