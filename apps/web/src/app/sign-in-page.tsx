import { Navigate, useLocation, useNavigate } from 'react-router';
import { useState } from 'react';
import { ServerInfoDocument } from '../generated/graphql';
import { useOperation } from '../platform/graphql';
import { useT } from '../platform/i18n';
import { PageTop } from '../platform/page';
import { setViewer, SignInForm, useViewerQuery, type Viewer } from '../platform/session';
import { pathAfterSignIn } from './sign-in-path';

export function SignInPage() {
  const t = useT();
  const navigate = useNavigate();
  const { search } = useLocation();
  const { data: viewer } = useViewerQuery();
  const [failed, setFailed] = useState(false);
  const target = pathAfterSignIn(search);

  if (viewer) return <Navigate to={target} replace />;
  const signedIn = (person: Viewer) => {
    setViewer(person);
    void navigate(target, { replace: true });
  };
  return (
    <div className="mx-auto max-w-form">
      <PageTop title={t('app.sign-in.title')} lead={t('app.sign-in.lead')} error={failed} />
      <SignInForm onSignedIn={signedIn} onFailed={setFailed} hint={<DemoHint />} />
    </div>
  );
}

function DemoHint() {
  const t = useT();
  const { data } = useOperation(ServerInfoDocument, {}, { staleTime: Infinity });
  if (!data?.serverInfo.demo) return null;
  return <p className="rounded-md bg-sunken p-4 text-small">{t('app.sign-in.demo')}</p>;
}
