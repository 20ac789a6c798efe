import { Button, KeyValueList, LinkButton } from '@lidzgaita/ui';
import { Link, useNavigate, useParams } from 'react-router';
import { InvitationDocument, type InvitationQuery, JoinCohortDocument } from '../../../../generated/graphql';
import { formatDate } from '../../../../platform/dates';
import { useSubmission, useWriteKey } from '../../../../platform/form';
import { request, useOperation } from '../../../../platform/graphql';
import { activateLocale, useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { Loaded, PageTop } from '../../../../platform/page';
import { setViewer, SignInForm, signOut, useViewerQuery, type Viewer } from '../../../../platform/session';
import { JoinForm } from '../components/join-form';
import { NewAccountForm } from '../components/new-account-form';

export type Offer = NonNullable<InvitationQuery['invitation']>;

/** Where the letter's link leads: what somebody is asked to, and the shortest way in. */
export function InvitationPage() {
  const { token = '' } = useParams();
  const query = useOperation(InvitationDocument, { token }, { staleTime: Infinity, retry: false });
  return (
    <div className="mx-auto max-w-form">
      <Loaded query={query}>{({ invitation }) => (invitation ? <Invited offer={invitation} token={token} /> : <NoInvitation />)}</Loaded>
    </div>
  );
}

function NoInvitation() {
  const t = useT();
  return (
    <>
      <PageTop title={t('invitations.gone')} lead={t('invitations.gone.advice')} />
      <LinkButton as={Link} to="/ieiet">
        {t('invitations.sign-in')}
      </LinkButton>
    </>
  );
}

function Invited({ offer, token }: { offer: Offer; token: string }) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const navigate = useNavigate();
  const { data: viewer, isPending } = useViewerQuery();
  const keyOf = useWriteKey();
  const submission = useSubmission('pievienoties');

  const enter = (person: Viewer) => {
    setViewer(person);
    void activateLocale(person.locale);
    void navigate('/', { replace: true });
  };
  const join = async () => {
    const joined = await submission.run([], async () => (await request(JoinCohortDocument, { input: { key: keyOf(token), token } })).joinCohort);
    if (joined) enter(joined);
  };
  const signedIn = (person: Viewer) => {
    setViewer(person);
    void join();
  };
  return (
    <>
      <PageTop title={t('invitations.invited')} lead={t('invitations.invited.lead', { organisation: text(offer.organisation) })} error={submission.problems.length > 0} />
      <KeyValueList
        items={[
          { id: 'programme', key: t('invitations.programme'), value: text(offer.programme) },
          { id: 'cohort', key: t('invitations.cohort'), value: text(offer.cohort) },
          { id: 'when', key: t('invitations.when'), value: t('invitations.from-to', { from: formatDate(offer.startsOn, locale), to: formatDate(offer.endsOn, locale) }) },
          { id: 'where', key: t('invitations.where'), value: text(offer.region) },
        ]}
      />
      <div className="mt-6">
        {isPending ? null : viewer?.email === offer.email ? (
          <JoinForm submission={submission} onJoin={() => void join()} />
        ) : viewer ? (
          <SomebodyElse viewer={viewer} email={offer.email} />
        ) : offer.account ? (
          <>
            <h2 className="text-h3">{t('invitations.has-account')}</h2>
            <p className="mb-4">{t('invitations.has-account.advice', { email: offer.email })}</p>
            <SignInForm email={offer.email} onSignedIn={signedIn} />
          </>
        ) : (
          <NewAccountForm offer={offer} token={token} onMade={enter} />
        )}
      </div>
    </>
  );
}

function SomebodyElse({ viewer, email }: { viewer: Viewer; email: string }) {
  const t = useT();
  return (
    <>
      <h2 className="text-h3">{t('invitations.other-account')}</h2>
      <p className="mb-4">{t('invitations.other-account.advice', { mine: viewer.email, email })}</p>
      <Button variant="secondary" onClick={() => void signOut().catch(() => undefined)}>
        {t('invitations.sign-out')}
      </Button>
    </>
  );
}
