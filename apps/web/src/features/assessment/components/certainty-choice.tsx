import { RadioGroup, RadioRow } from '@lidzgaita/ui';
import { useT } from '../../../platform/i18n';

export const certainties = [1, 2, 3] as const;

interface CertaintyChoiceProps {
  value: number | null;
  readOnly: boolean;
  onChange: (certainty: number) => void;
}

/** How sure the learner is of the answer just given; it weighs what the answer earns. */
export function CertaintyChoice({ value, readOnly, onChange }: CertaintyChoiceProps) {
  const t = useT();
  return (
    <RadioGroup
      className="mt-6"
      legend={t('assessment.certainty')}
      headingLevel={2}
      hint={t('assessment.certainty.unsaid')}
      value={value ? String(value) : null}
      disabled={readOnly}
      onChange={(certainty) => onChange(Number(certainty))}
    >
      {certainties.map((certainty) => (
        <RadioRow
          key={certainty}
          value={String(certainty)}
          label={t(`assessment.certainty.${certainty}`)}
          description={t(`assessment.certainty.marks-${certainty}`)}
        />
      ))}
    </RadioGroup>
  );
}
