import { Skeleton, StatusWord, type Tone } from '@lidzgaita/ui';
import { formatDate } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { Loaded } from '../../../platform/page';
import { useCourse } from '../hooks/use-course';
import type { Enrolment } from '../road-step';
import { CertificateCard } from './certificate-card';
import { ContinueCard } from './continue-card';
import { NextSession } from './next-session';
import { RoadToCertified } from './road-to-certified';

const tones: Record<Enrolment['standing']['state'], Tone> = {
  IN_TRAINING: 'info',
  READY: 'waiting',
  CERTIFIED: 'success',
  EXPIRING: 'warning',
  EXPIRED: 'warning',
  SUSPENDED: 'warning',
  REVOKED: 'error',
};

interface EnrolmentHomeProps {
  enrolment: Enrolment;
}

export function EnrolmentHome({ enrolment }: EnrolmentHomeProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const course = useCourse(enrolment.id);
  const { state, expiresOn } = enrolment.standing;
  const values = { date: expiresOn ? formatDate(expiresOn, locale) : '' };
  return (
    <article aria-label={text(enrolment.programme.title)}>
      <p className="mb-6">
        <StatusWord tone={tones[state]}>{t(`learning.standing.${state.toLowerCase()}`, values)}</StatusWord>
      </p>
      <div className="mb-10 grid items-start gap-4 lg:grid-cols-2">
        <Loaded query={course} skeleton={<Skeleton label={t('page.loading')} kind="block" height="13rem" />}>
          {(data) => data.course && <ContinueCard course={data.course} />}
        </Loaded>
        <div className="grid gap-4">
          {enrolment.certificate && <CertificateCard certificate={enrolment.certificate} />}
          <NextSession sessions={enrolment.sessions} />
        </div>
      </div>
      <RoadToCertified enrolment={enrolment} />
    </article>
  );
}
