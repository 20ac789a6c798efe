import { Callout, LinkButton } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useT } from '../../../../platform/i18n';
import { passChanged, type Regrade } from '../../staff/regrade-list';
import { ChangeTable } from './change-table';

interface RegradeReceiptProps {
  regrade: Regrade;
}

/** What was changed, for whom; and where a person now has to decide. */
export function RegradeReceipt({ regrade: { changes, moduleId } }: RegradeReceiptProps) {
  const t = useT();
  const certified = changes.filter((change) => change.certified && passChanged(change)).length;
  return (
    <>
      <Callout kind="support" label={t('assessment.staff.regrade.receipt')} className="mb-6">
        <p>{t('assessment.staff.regrade.done', { n: changes.length })}</p>
        {certified > 0 && <p>{t('assessment.staff.regrade.look', { n: certified })}</p>}
      </Callout>
      {changes.length > 0 && <ChangeTable caption={t('assessment.staff.regrade.receipt')} changes={changes} />}
      <LinkButton as={Link} to={`/testi/${moduleId}/statistika`} variant="secondary" className="mt-6">
        {t('assessment.staff.regrade.back')}
      </LinkButton>
    </>
  );
}
