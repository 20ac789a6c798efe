import type { ChoiceValue } from '@lidzgaita/contract';
import { Badge, type Tone } from '@lidzgaita/ui';
import { useT } from '../../../platform/i18n';

const tones: Record<ChoiceValue, Tone> = { best: 'success', acceptable: 'info', harmful: 'warning' };

interface ChoiceValueWordProps {
  value: ChoiceValue;
}

/** How good a choice was, in words. */
export function ChoiceValueWord({ value }: ChoiceValueWordProps) {
  const t = useT();
  return (
    <Badge tone={tones[value]} className="font-sans">
      {t(`learning.case.value.${value}`)}
    </Badge>
  );
}
