import { LinkButton } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useT } from '../i18n';
import { PageTop } from './page-top';

/** Also for what exists but is not this person's to see: both look the same. */
export function NotFound() {
  const t = useT();
  return (
    <>
      <PageTop title={t('page.not-found.title')} lead={t('page.not-found.advice')} />
      <LinkButton as={Link} to="/">
        {t('page.not-found.home')}
      </LinkButton>
    </>
  );
}
