import { RadioGroup, RadioRow } from '@lidzgaita/ui';
import type { RegradeAction } from '../../../../generated/graphql';
import { useT } from '../../../../platform/i18n';

interface RegradeActionProps {
  value: RegradeAction;
  onChange: (action: RegradeAction) => void;
}

/** The two ways to put a faulty question right. */
export function RegradeActionChoice({ value, onChange }: RegradeActionProps) {
  const t = useT();
  return (
    <RadioGroup
      className="mb-6 max-w-form"
      legend={t('assessment.staff.regrade.action')}
      value={value}
      onChange={(action) => onChange(action === 'VOID' ? 'VOID' : 'REPLACE')}
    >
      <RadioRow
        value="REPLACE"
        label={t('assessment.staff.regrade.action.REPLACE')}
        description={t('assessment.staff.regrade.replace.what')}
      />
      <RadioRow value="VOID" label={t('assessment.staff.regrade.action.VOID')} description={t('assessment.staff.regrade.void.what')} />
    </RadioGroup>
  );
}
