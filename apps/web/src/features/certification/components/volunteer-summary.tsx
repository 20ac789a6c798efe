import { Card, KeyValueList, TextLink } from '@lidzgaita/ui';
import { useT } from '../../../platform/i18n';
import { DecisionsBar } from '../decisions/decisions-bar';
import { blockersOf, type Volunteer } from '../volunteer';
import { Blockers } from './blockers';
import { StandingBanner } from './standing-banner';

interface VolunteerSummaryProps {
  volunteer: Volunteer;
}

/** Where the volunteer stands and what the coordinator can do about it now. */
export function VolunteerSummary({ volunteer }: VolunteerSummaryProps) {
  const t = useT();
  const { standing } = volunteer.enrolment;
  const decides = volunteer.decisions.length > 0;
  const ready = volunteer.decisions.some(({ kind, refusal }) => kind === 'CERTIFY' && refusal === null);
  return (
    <Card tone={ready ? 'lead' : 'plain'} aria-labelledby="stavoklis" title={<span id="stavoklis">{t('certification.standing')}</span>}>
      <StandingBanner standing={standing} />
      {decides && !ready && <Blockers blockers={blockersOf(standing)} />}
      <DecisionsBar volunteer={volunteer} />
      <KeyValueList
        className="mt-5"
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
    </Card>
  );
}
