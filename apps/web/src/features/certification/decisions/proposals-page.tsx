import { EmptyState, Skeleton } from '@lidzgaita/ui';
import { ProposalsDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import type { Proposal } from './decision-dialog';
import { ProposalCard } from './proposal-card';

export function ProposalsPage() {
  return hasRole(useViewer(), 'COORDINATOR') ? <Proposals /> : <NotFound />;
}

/** Decisions that wait for a second person: first those that wait for this one. */
function Proposals() {
  const t = useT();
  const query = useOperation(ProposalsDocument, {});
  return (
    <div className="mx-auto max-w-prose">
      <PageTop title={t('decisions.proposals.title')} lead={t('decisions.proposals.lead')} />
      <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={8} />}>
        {({ proposals }) =>
          proposals.length === 0 ? (
            <EmptyState title={t('decisions.proposals.none')}>{t('decisions.proposals.none.advice')}</EmptyState>
          ) : (
            <>
              <Part title={t('decisions.proposals.for-me')} proposals={proposals.filter(({ mayAnswer }) => mayAnswer)} />
              <Part title={t('decisions.proposals.mine')} proposals={proposals.filter(({ mayAnswer }) => !mayAnswer)} />
            </>
          )
        }
      </Loaded>
    </div>
  );
}

function Part({ title, proposals }: { title: string; proposals: Proposal[] }) {
  if (proposals.length === 0) return null;
  return (
    <section aria-label={title} className="mb-10">
      <h2 className="mb-3 text-h3">{title}</h2>
      <ul className="grid gap-4">
        {proposals.map((proposal) => (
          <li key={proposal.id}>
            <ProposalCard proposal={proposal} headingLevel={3} named />
          </li>
        ))}
      </ul>
    </section>
  );
}
