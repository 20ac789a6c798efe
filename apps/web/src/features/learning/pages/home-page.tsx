import { useT } from '../../../platform/i18n';
import { PageTop } from '../../../platform/page';

export function HomePage() {
  const t = useT();
  return <PageTop title={t('learning.home.title')} />;
}
