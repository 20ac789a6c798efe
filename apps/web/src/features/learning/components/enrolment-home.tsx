import { Skeleton, StatusWord, type Tone } from '@lidzgaita/ui';
import { Suspense } from 'react';
import { formatDate } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { Loaded } from '../../../platform/page';
import { useCourse } from '../hooks/use-course';
import type { Enrolment } from '../road-step';
import { RenewalCard } from '../renewal-parts';
import { CertificateCard } from './certificate-card';
import { ContinueCard } from './continue-card';
import { CoordinatorsCard } from './coordinators-card';
import { NextSession } from './next-session';
import { RoadToCertified } from './road-to-certified';
import { SignCard } from './sign-card';

const tones: Record<Enrolment['standing']['state'], Tone> = {
  IN_TRAINING: 'info',
  READY: 'waiting',
  CERTIFIED: 'success',
  EXPIRING: 'warning',
  EXPIRED: 'warning',
  LAPSED: 'warning',
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
  const values = { date: expiresOn ? formatDate(expiresOn, locale, 'on') : '' };
  return (
    <article aria-label={text(enrolment.programme.title)}>
      <p className="mb-6">
        <StatusWord tone={tones[state]}>{t(`learning.standing.${state.toLowerCase()}`, values)}</StatusWord>
      </p>
      <div className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[minmax(0,2fr)_minmax(18rem,1fr)]">
        {enrolment.certificate && (
          <Suspense fallback={null}>
            <RenewalCard enrolment={enrolment} />
          </Suspense>
        )}
        <Loaded query={course} skeleton={<Skeleton label={t('page.loading')} kind="block" height="13rem" />}>
          {(data) => data.course && <ContinueCard course={data.course} />}
        </Loaded>
        <div className="grid gap-4 lg:col-start-2 lg:row-span-2 lg:row-start-1">
          <SignCard enrolment={enrolment} />
          <NextSession sessions={enrolment.sessions} />
          {enrolment.certificate && <CertificateCard enrolmentId={enrolment.id} certificate={enrolment.certificate} />}
          <CoordinatorsCard enrolmentId={enrolment.id} />
        </div>
        <RoadToCertified enrolment={enrolment} />
      </div>
    </article>
  );
}
