import { useParams } from 'react-router';
import { VerificationDocument } from '../../../generated/graphql';
import { ServerFault, useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded, PageTop } from '../../../platform/page';
import { VerificationResult } from '../components/verification-result';
import { VerificationMessage } from '../components/verification-message';

/** What anybody who scans the code sees: the certificate as printed, and whether it is valid at this moment. */
export function VerificationPage() {
  const t = useT();
  const { code = '' } = useParams();
  const query = useOperation(VerificationDocument, { code }, { staleTime: 0, refetchOnWindowFocus: 'always' });
  const limited = query.error instanceof ServerFault && query.error.code === 'RATE_LIMITED';
  return (
    <div className="mx-auto max-w-form">
      <PageTop title={t('verification.title')} />
      {limited ? (
        <VerificationMessage title={t('verification.limited')} advice={t('verification.limited.advice')} />
      ) : (
        <Loaded query={query}>
          {({ verification }) =>
            verification ? (
              <VerificationResult verification={verification} checking={query.isFetching} stale={query.isError} />
            ) : (
              <VerificationMessage title={t('verification.unknown')} advice={t('verification.unknown.advice')} />
            )
          }
        </Loaded>
      )}
    </div>
  );
}
