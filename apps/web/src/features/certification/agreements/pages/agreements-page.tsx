import { EmptyState, Segmented, Skeleton } from '@lidzgaita/ui';
import { AgreementsDocument, type AgreementsQuery } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { hasRole, useViewer } from '../../../../platform/session';
import { useUrlValues } from '../../../../platform/url';
import { Signers } from '../components/signers';

export function AgreementsPage() {
  return hasRole(useViewer(), 'COORDINATOR') ? <Overview /> : <NotFound />;
}

/** Every document, and who has not signed it: first of all those who must sign a new version. */
function Overview() {
  const t = useT();
  const query = useOperation(AgreementsDocument, {});
  return (
    <>
      <PageTop title={t('agreements.staff.title')} lead={t('agreements.staff.lead')} />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={8} />}>
        {({ agreements }) =>
          agreements.length === 0 ? <EmptyState title={t('agreements.staff.none')} headingLevel={2} /> : <Documents agreements={agreements} />
        }
      </Loaded>
    </>
  );
}

function Documents({ agreements }: { agreements: AgreementsQuery['agreements'] }) {
  const t = useT();
  const text = useLocalized();
  const url = useUrlValues();
  const chosen = agreements.find(({ current }) => current.documentId === url.get('dokuments')) ?? agreements[0]!;
  return (
    <>
      <Segmented
        label={t('agreements.staff.document')}
        options={agreements.map(({ current }) => ({ value: current.documentId, label: text(current.title) }))}
        value={chosen.current.documentId}
        onChange={(documentId) => url.set({ dokuments: documentId, lapa: '' })}
      />
      <Signers key={chosen.current.documentId} overview={chosen} />
    </>
  );
}
