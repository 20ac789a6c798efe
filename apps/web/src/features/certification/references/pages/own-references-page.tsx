import { useParams } from 'react-router';
import { useT } from '../../../../platform/i18n';
import { PageTop } from '../../../../platform/page';
import { References } from '../components/references';

/** Where volunteers name people who know them, and see which references have arrived. */
export function OwnReferencesPage() {
  const t = useT();
  const { enrolmentId = '' } = useParams();
  return (
    <div className="max-w-form">
      <PageTop title={t('references.own.title')} lead={t('references.own.lead')} />
      <References enrolmentId={enrolmentId} own />
    </div>
  );
}
