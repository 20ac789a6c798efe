import { Button, Card, KeyValueList, TextLink } from '@lidzgaita/ui';
import { useState } from 'react';
import { useLocalized, useT } from '../../../platform/i18n';
import { hasRole, useViewer } from '../../../platform/session';
import { blockersOf, canCertify, type Volunteer } from '../volunteer';
import { CertifyDialog } from './certify-dialog';
import { StandingBanner } from './standing-banner';

interface VolunteerSummaryProps {
  volunteer: Volunteer;
}

/** Where the volunteer stands and what the coordinator can do about it now. */
export function VolunteerSummary({ volunteer }: VolunteerSummaryProps) {
  const t = useT();
  const viewer = useViewer();
  const [certifying, setCertifying] = useState(false);
  const { standing, person } = volunteer.enrolment;
  const decides = hasRole(viewer, 'COORDINATOR') && viewer.id !== person.id;
  const ready = canCertify(standing);
  return (
    <Card
      tone={decides && ready ? 'lead' : 'plain'}
      className="lg:col-start-2"
      aria-labelledby="stavoklis"
      title={<span id="stavoklis">{t('certification.standing')}</span>}
      actions={
        decides &&
        ready && (
          <Button wide onClick={() => setCertifying(true)}>
            {t(standing.state === 'READY' ? 'certification.certify' : 'certification.renew')}
          </Button>
        )
      }
    >
      <StandingBanner standing={standing} />
      {decides && !ready && <Blockers volunteer={volunteer} />}
      <KeyValueList
        className="mt-3"
        layout="stacked"
        items={[
          ...(volunteer.email
            ? [{ id: 'email', key: t('certification.email'), value: <TextLink href={`mailto:${volunteer.email}`}>{volunteer.email}</TextLink> }]
            : []),
          ...(volunteer.phone
            ? [{ id: 'phone', key: t('certification.phone'), value: <TextLink href={`tel:${volunteer.phone}`}>{volunteer.phone}</TextLink> }]
            : []),
        ]}
      />
      {certifying && <CertifyDialog enrolment={volunteer.enrolment} onClose={() => setCertifying(false)} />}
    </Card>
  );
}

function Blockers({ volunteer }: VolunteerSummaryProps) {
  const t = useT();
  const text = useLocalized();
  const blockers = blockersOf(volunteer.enrolment.standing);
  if (blockers.length === 0) return null;
  return (
    <div className="mt-4">
      <p className="font-semibold">{t('certification.blocked', { n: blockers.length })}</p>
      <ul className="mt-1 list-disc ps-5 text-small">
        {blockers.map(({ id, title, mover }) => (
          <li key={id}>
            {text(title)} <span className="text-muted">({t(`certification.mover-short.${mover}`)})</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
