import { ErrorState } from '@lidzgaita/ui';
import { NetworkFault, ServerFault } from '../graphql';
import { useT } from '../i18n';

interface FailedProps {
  error: unknown;
  onRetry?: () => void;
  retrying?: boolean;
  headingLevel?: 1 | 2;
}

/** Something broke that nobody expected: says what to do, and the number that helps us find it. */
export function Failed({ error, onRetry, retrying = false, headingLevel = 2 }: FailedProps) {
  const t = useT();
  const offline = error instanceof NetworkFault;
  const limited = error instanceof ServerFault && error.code === 'RATE_LIMITED';
  const kind = offline ? 'offline' : limited ? 'limited' : 'fault';
  const requestId = error instanceof ServerFault ? error.requestId : undefined;
  return (
    <ErrorState
      title={t(`page.failed.${kind}.title`)}
      headingLevel={headingLevel}
      retryLabel={t('page.retry')}
      retryingLabel={t('page.retrying')}
      retrying={retrying}
      requestIdLabel={t('page.request-id')}
      {...(onRetry && { onRetry })}
      {...(requestId && { requestId })}
    >
      {t(`page.failed.${kind}.advice`)}
    </ErrorState>
  );
}
