import { TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../platform/i18n';
import { fullName } from '../volunteer';
import type { PreviewPerson } from './cohort-certify';

/** Somebody who is not certified now: why, and what is missing. */
export function PersonWithoutCertificate({ person: { enrolmentId, person, refusal, blockers } }: { person: PreviewPerson }) {
  const t = useT();
  const text = useLocalized();
  return (
    <li>
      <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`}>
        {fullName(person)}
      </TextLink>
      <p className="first-letter:uppercase">{t(`decisions.why.${refusal}`, { n: blockers.length })}</p>
      {blockers.length > 0 && (
        <ul className="list-disc ps-5 text-small">
          {blockers.map(({ id, title, mover }) => (
            <li key={id}>
              {text(title)} <span className="text-muted">({t(`certification.mover-short.${mover}`)})</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
