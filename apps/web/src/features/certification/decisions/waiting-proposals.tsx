import { NavCount } from '@lidzgaita/ui';
import { ProposalCountDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';

/** How many decisions wait for this person's word; nothing while none does, or while it is not known. */
export function WaitingProposals() {
  const t = useT();
  const { data } = useOperation(ProposalCountDocument, {}, { staleTime: 60_000 });
  const n = data?.proposals.filter(({ mayAnswer }) => mayAnswer).length ?? 0;
  if (n === 0) return null;
  return <NavCount label={t('decisions.waiting', { n })}>{n > 99 ? '99+' : n}</NavCount>;
}
