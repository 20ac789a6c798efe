import { Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft } from 'lucide-react';
import { Suspense } from 'react';
import { Link, useParams } from 'react-router';
import { VolunteerDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import { CertificateList } from '../components/certificate-list';
import { HistoryTimeline } from '../components/history-timeline';
import { VolunteerLadder } from '../components/volunteer-ladder';
import { VolunteerSummary } from '../components/volunteer-summary';
import { Clearances } from '../clearances';
import { CyclePanel } from '../cycles';
import { References } from '../references/components/references';
import { ProposalCard } from '../decisions/proposal-card';
import { fullName, type Volunteer } from '../volunteer';

export function VolunteerPage() {
  const t = useT();
  const { enrolmentId = '' } = useParams();
  const query = useOperation(VolunteerDocument, { enrolmentId });
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={12} />}>
      {({ volunteer }) => (volunteer ? <VolunteerView volunteer={volunteer} /> : <NotFound />)}
    </Loaded>
  );
}

function VolunteerView({ volunteer }: { volunteer: Volunteer }) {
  const t = useT();
  const text = useLocalized();
  const { person, cohort, programme } = volunteer.enrolment;
  const viewer = useViewer();
  // Officials have no cohorts of their own.
  const leads = hasRole(viewer, 'COORDINATOR') || hasRole(viewer, 'TRAINER');
  const canAsk = hasRole(viewer, 'COORDINATOR') && viewer.id !== person.id;
  return (
    <>
      <PageTop
        title={fullName(person)}
        eyebrow={`${text(programme.title)}, ${text(cohort.organisation.name)}, ${text(cohort.region.name)}`}
        back={
          <TextLink as={Link} to={leads ? `/kohortas/${cohort.id}` : '/parbaudes'} standalone icon={<ArrowLeft aria-hidden />}>
            {leads ? text(cohort.title) : t('certification.checks.title')}
          </TextLink>
        }
      />
      <div className="grid gap-x-12 gap-y-10 lg:grid-cols-[1fr_22rem] lg:grid-rows-[auto_1fr]">
        <div className="grid content-start gap-6 lg:col-start-2">
          {volunteer.proposals
            .filter(({ state }) => state === 'OPEN')
            .map((proposal) => (
              <ProposalCard key={proposal.id} proposal={proposal} headingLevel={2} />
            ))}
          <VolunteerSummary volunteer={volunteer} />
        </div>
        <section aria-labelledby="prasibas" className="lg:col-start-1 lg:row-span-2 lg:row-start-1">
          <h2 id="prasibas" className="mb-4 text-h3">
            {t('certification.ladder')}
          </h2>
          <VolunteerLadder volunteer={volunteer} />
        </section>
        <div className="grid content-start gap-10 lg:col-start-2">
          <Suspense fallback={null}>
            <CyclePanel enrolment={volunteer.enrolment} />
          </Suspense>
          {canAsk && <References enrolmentId={volunteer.enrolment.id} />}
          <CertificateList volunteer={volunteer} />
          <Suspense fallback={null}>
            <Clearances volunteer={volunteer} />
          </Suspense>
          <HistoryTimeline volunteer={volunteer} />
          {canAsk && (
            <TextLink as={Link} to={`/cilveki/${person.id}/dzest`} standalone>
              {t('certification.volunteer.erase')}
            </TextLink>
          )}
        </div>
      </div>
    </>
  );
}
