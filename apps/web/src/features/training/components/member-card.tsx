import { Card, KeyValueList, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useT } from '../../../platform/i18n';
import { attendedMinutes, fullName, type Member } from '../member-list';
import { MemberCertificate } from './member-certificate';
import { MemberStep } from './member-step';
import { StandingWord } from './standing-word';

interface MemberCardProps {
  member: Member;
  minutes: number;
}

export function MemberCard({ member, minutes }: MemberCardProps) {
  const t = useT();
  const { enrolmentId, person, state, met, total } = member;
  return (
    <Card
      as="article"
      className="h-full"
      headingLevel={3}
      title={
        <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`} standalone>
          {fullName(person)}
        </TextLink>
      }
    >
      <StandingWord state={state} />
      <KeyValueList
        layout="stacked"
        className="mt-2 text-small"
        items={[
          { id: 'step', key: t('training.column.step'), value: <MemberStep member={member} /> },
          { id: 'met', key: t('training.column.met'), value: t('training.counts.of', { n: met, total }) },
          {
            id: 'attendance',
            key: t('training.column.attendance'),
            value: t('training.minutes-of', { n: attendedMinutes(member), total: minutes }),
          },
          { id: 'certificate', key: t('training.column.certificate'), value: <MemberCertificate member={member} /> },
        ]}
      />
    </Card>
  );
}
