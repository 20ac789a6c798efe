import { Announcer } from '@lidzgaita/ui';
import { I18nProvider } from '@lingui/react';
import { QueryClientProvider } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { queryClient } from '../platform/graphql';
import { i18n, useT } from '../platform/i18n';

interface ProvidersProps {
  children: ReactNode;
}

export function Providers({ children }: ProvidersProps) {
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={queryClient}>
        <Voice>{children}</Voice>
      </QueryClientProvider>
    </I18nProvider>
  );
}

function Voice({ children }: ProvidersProps) {
  const t = useT();
  return (
    <Announcer closeLabel={t('app.notice.close')} regionLabel={t('app.notices')}>
      {children}
    </Announcer>
  );
}
