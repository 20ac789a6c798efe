import { Card, LinkButton, StatusWord } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useT } from '../../../../platform/i18n';
import { passChanged, type Regrade, resultChanged } from '../../staff/regrade-list';
import { ChangeList } from './change-list';

interface RegradeReceiptProps {
  regrade: Regrade;
}

/** What was changed, for whom; and where a person now has to decide. */
export function RegradeReceipt({ regrade: { changes, moduleId } }: RegradeReceiptProps) {
  const t = useT();
  const certified = changes.filter((change) => change.certified && passChanged(change)).length;
  return (
    <>
      <Card tone="lead" className="mb-6">
        <StatusWord tone="success" className="text-h4">
          {t('assessment.staff.regrade.done', { n: changes.filter(resultChanged).length })}
        </StatusWord>
        {certified > 0 && <p className="mt-1">{t('assessment.staff.regrade.look', { n: certified })}</p>}
      </Card>
      <ChangeList caption={t('assessment.staff.regrade.receipt')} changes={changes} />
      <LinkButton as={Link} to={`/testi/${moduleId}/statistika`} variant="secondary" className="mt-6">
        {t('assessment.staff.regrade.back')}
      </LinkButton>
    </>
  );
}
