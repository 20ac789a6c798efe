import { NetworkFault, ServerFault } from '../graphql';
import type { Translate } from '../i18n';

/** What to tell somebody whose form did not get through, although nothing was wrong with it. */
export function failureText(t: Translate, error: unknown): string {
  if (error instanceof NetworkFault) return t('form.failed.offline');
  if (error instanceof ServerFault && error.code === 'RATE_LIMITED') return t('form.failed.limited');
  const requestId = error instanceof ServerFault ? error.requestId : undefined;
  return requestId ? t('form.failed.fault.id', { requestId }) : t('form.failed.fault');
}
