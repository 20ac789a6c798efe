import { LinkButton, Skeleton, TextLink } from '@lidzgaita/ui';
import { ArrowLeft, Award, ClipboardCheck, ClipboardList, ListChecks, MailPlus } from 'lucide-react';
import { Link, useParams } from 'react-router';
import { CohortDocument } from '../../../generated/graphql';
import { formatDate, today } from '../../../platform/dates';
import { useOperation } from '../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { Loaded, NotFound, PageTop } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import { CohortCounts } from '../components/cohort-counts';
import { MemberList } from '../components/member-list';
import { SessionList } from '../components/session-list';
import type { CohortDetail } from '../member-list';
import { sessionToMark } from '../session-to-mark';

export function CohortPage() {
  const t = useT();
  const { cohortId: id = '' } = useParams();
  const query = useOperation(CohortDocument, { id });
  return (
    <Loaded query={query} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={10} />}>
      {({ cohort }) => (cohort ? <CohortView cohort={cohort} /> : <NotFound />)}
    </Loaded>
  );
}

function CohortView({ cohort }: { cohort: CohortDetail }) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const coordinates = hasRole(useViewer(), 'COORDINATOR');
  const toMark = sessionToMark(cohort.sessions, cohort.members.length, today());
  const { counts, capacity, organisation, region, programme } = cohort;
  return (
    <>
      <PageTop
        title={text(cohort.title)}
        eyebrow={`${text(organisation.name)}, ${text(region.name)}`}
        lead={t('training.cohort.lead', {
          programme: text(programme.title),
          n: programme.editionNumber,
          from: formatDate(cohort.startsOn, locale),
          to: formatDate(cohort.endsOn, locale),
        })}
        back={
          <TextLink as={Link} to="/kohortas" standalone icon={<ArrowLeft aria-hidden />}>
            {t('training.cohort.back')}
          </TextLink>
        }
        actions={
          <>
            {toMark && (
              <LinkButton
                as={Link}
                variant="secondary"
                to={`/kohortas/${cohort.id}/klatbutne/${toMark.id}`}
                icon={<ClipboardCheck aria-hidden />}
              >
                {t('training.sessions.mark.label', { title: text(toMark.title) })}
              </LinkButton>
            )}
            {coordinates && (
              <LinkButton as={Link} variant="secondary" to={`/kohortas/${cohort.id}/uzaicinajumi`} icon={<MailPlus aria-hidden />}>
                {t('training.cohort.invitations')}
              </LinkButton>
            )}
            {coordinates && (
              <LinkButton as={Link} variant="secondary" to={`/kohortas/${cohort.id}/apliecibas`} icon={<Award aria-hidden />}>
                {t('training.cohort.certificates')}
              </LinkButton>
            )}
            {coordinates && (
              <LinkButton as={Link} variant="secondary" to={`/darbi?kohorta=${cohort.id}&visi=1`} icon={<ListChecks aria-hidden />}>
                {t('training.cohort.together')}
              </LinkButton>
            )}
            {coordinates && (
              <LinkButton as={Link} variant="secondary" to={`/kohortas/${cohort.id}/testi`} icon={<ClipboardList aria-hidden />}>
                {t('training.cohort.tests')}
              </LinkButton>
            )}
          </>
        }
      />
      <CohortCounts counts={counts} enrolled={t('training.counts.of', { n: counts.enrolled, total: capacity })} />
      <MemberList cohort={cohort} />
      <SessionList cohort={cohort} />
    </>
  );
}
