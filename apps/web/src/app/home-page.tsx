import { Skeleton } from '@lidzgaita/ui';
import { Suspense } from 'react';
import { Navigate } from 'react-router';
import { LearningHome } from '../features/learning/routes';
import { useT } from '../platform/i18n';
import { hasRole, useViewer } from '../platform/session';

/** Trainees stay; others go to their own desk. Somebody with several roles begins as a trainee. */
export function HomePage() {
  const t = useT();
  const viewer = useViewer();
  if (hasRole(viewer, 'TRAINEE')) {
    return (
      <Suspense fallback={<Skeleton label={t('page.loading')} kind="block" height="60vh" />}>
        <LearningHome />
      </Suspense>
    );
  }
  if (hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'OFFICIAL')) return <Navigate to="/darbi" replace />;
  if (hasRole(viewer, 'TRAINER')) return <Navigate to="/moduli" replace />;
  if (hasRole(viewer, 'ADMINISTRATOR')) return <Navigate to="/cilveki" replace />;
  return <NoRole />;
}

function NoRole() {
  const t = useT();
  return <p>{t('app.no-role')}</p>;
}
