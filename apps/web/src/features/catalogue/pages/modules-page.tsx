import { EmptyState, Skeleton } from '@lidzgaita/ui';
import { CatalogueDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import { ModuleEditions } from '../components/module-editions';

/** Every module with its editions: what is published, and which cohort reads which edition. */
export function ModulesPage() {
  const viewer = useViewer();
  const reads = (['COORDINATOR', 'TRAINER', 'ADMINISTRATOR'] as const).some((role) => hasRole(viewer, role));
  return reads ? <Modules /> : <NotFound />;
}

function Modules() {
  const t = useT();
  const query = useOperation(CatalogueDocument, {});
  return (
    <>
      <PageTop title={t('catalogue.modules.title')} lead={t('catalogue.modules.lead')} />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={8} />}>
        {({ catalogue }) =>
          catalogue.length === 0 ? (
            <EmptyState title={t('catalogue.modules.none')}>{t('catalogue.modules.none.advice')}</EmptyState>
          ) : (
            <div className="grid gap-10">
              {catalogue.map((module) => (
                <ModuleEditions key={module.id} module={module} />
              ))}
            </div>
          )
        }
      </Loaded>
    </>
  );
}
