import { Card, TextLink } from '@lidzgaita/ui';
import { CoordinatorsDocument } from '../../../generated/graphql';
import { useOperation } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';

/** Whom to turn to, wherever the road says so. */
export function CoordinatorsCard({ enrolmentId }: { enrolmentId: string }) {
  const t = useT();
  const coordinators = useOperation(CoordinatorsDocument, { enrolmentId }).data?.coordinators ?? [];
  if (coordinators.length === 0) return null;
  return (
    <Card eyebrow={t('learning.coordinators')} title={t('learning.coordinators.title', { n: coordinators.length })}>
      <ul className="grid gap-2">
        {coordinators.map(({ id, givenName, familyName, email }) => (
          <li key={id}>
            {givenName} {familyName}
            <br />
            <TextLink href={`mailto:${email}`} standalone>
              {email}
            </TextLink>
          </li>
        ))}
      </ul>
    </Card>
  );
}
