import { Card, TextLink } from '@lidzgaita/ui';
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

/** A row of the table for a narrow screen: the same words in the same order. */
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
      <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <StandingWord state={state} />
        <span className="tnum text-small text-muted">{t('training.met', { n: met, total })}</span>
      </p>
      {member.blockers.length > 0 && (
        <p className="mt-2 text-small">
          <MemberStep member={member} />
        </p>
      )}
      <p className="mt-2 text-small text-muted">
        {t('training.column.attendance')}: {t('training.minutes-of', { n: attendedMinutes(member), total: minutes })}
        <br />
        {t('training.column.certificate')}: <MemberCertificate member={member} />
      </p>
    </Card>
  );
}
