import type { ModuleDocument } from '@lidzgaita/contract';
import { Skeleton } from '@lidzgaita/ui';
import { type ReactNode, useMemo } from 'react';
import { TextProvider, useModuleDocument } from '../../../platform/document';
import { ServerFault } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound } from '../../../platform/page';

interface EditionTextProps {
  hash: string;
  children: (document: ModuleDocument) => ReactNode;
}

/** An edition as its readers get it, in the shown language. */
export function EditionText({ hash, children }: EditionTextProps) {
  const t = useT();
  const query = useModuleDocument(hash);
  const terms = query.data?.terms;
  const context = useMemo(() => ({ terms: terms ?? {}, base: `/moduli/${hash}` }), [terms, hash]);
  if (query.error instanceof ServerFault && query.error.code === 'NOT_FOUND') return <NotFound />;
  return (
    <TextProvider value={context}>
      <div className="mx-auto max-w-prose">
        <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="block" height="60vh" />}>
          {children}
        </Loaded>
      </div>
    </TextProvider>
  );
}
