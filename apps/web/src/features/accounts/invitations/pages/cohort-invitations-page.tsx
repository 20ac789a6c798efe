import { Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { InvitationsDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../../platform/page';
import { InviteForm } from '../components/invite-form';
import { OpenInvitations } from '../components/open-invitations';

export function CohortInvitationsPage() {
  const t = useT();
  const text = useLocalized();
  const { cohortId = '' } = useParams();
  const query = useOperation(InvitationsDocument, { cohortId });
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={6} />}>
      {({ invitations }) =>
        invitations ? (
          <>
            <PageTop
              title={t('invitations.title')}
              eyebrow={text(invitations.title)}
              lead={t('invitations.free', { n: invitations.free })}
              back={
                <TextLink as={Link} to={`/kohortas/${cohortId}`} standalone icon={<ArrowLeft aria-hidden />}>
                  {t('invitations.back')}
                </TextLink>
              }
            />
            <InviteForm cohortId={cohortId} free={invitations.free} />
            <OpenInvitations open={invitations.open} />
          </>
        ) : (
          <NotFound />
        )
      }
    </Loaded>
  );
}
