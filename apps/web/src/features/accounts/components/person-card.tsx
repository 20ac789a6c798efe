import { Badge, Card, TextLink } from '@lidzgaita/ui';
import { Link, type To } from 'react-router';
import { useT } from '../../../platform/i18n';
import { fullName, grantId, type Person } from '../person';
import { GrantWords } from './grant-words';

interface PersonCardProps {
  person: Person;
  link: To;
}

/** A row of the list for a narrow screen. */
export function PersonCard({ person, link }: PersonCardProps) {
  const t = useT();
  const { email, roles, disabled } = person;
  return (
    <Card
      as="article"
      className="h-full"
      headingLevel={2}
      title={
        <TextLink as={Link} to={link} preventScrollReset standalone className="text-body font-semibold">
          {fullName(person)}
        </TextLink>
      }
    >
      {disabled && <Badge tone="warning">{t('accounts.disabled')}</Badge>}
      <p className="text-small break-all text-muted">{email}</p>
      <ul className="text-small">
        {roles.map((grant) => (
          <li key={grantId(grant)}>
            <GrantWords grant={grant} />
          </li>
        ))}
        {roles.length === 0 && <li className="text-muted">{t('accounts.no-roles')}</li>}
      </ul>
    </Card>
  );
}
