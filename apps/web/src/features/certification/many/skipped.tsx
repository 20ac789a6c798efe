import { refusalText } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { fullName } from '../volunteer';
import type { Outlook } from './outlook';

interface SkippedProps {
  title: string;
  people: Pick<Outlook, 'enrolmentId' | 'person' | 'refusal'>[];
}

/** Refusals that are said of one person among many in other words. */
const ownWords = ['own-evidence', 'own-certificate', 'not-yours-to-record', 'requirement-unknown'];

/** Who is left out, and why. */
export function Skipped({ title, people }: SkippedProps) {
  const t = useT();
  if (people.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-h4">{title}</h3>
      <ul className="list-disc ps-5">
        {people.map(({ enrolmentId, person, refusal }) => (
          <li key={enrolmentId}>
            {fullName(person)}
            <span className="text-muted">: {ownWords.includes(refusal!) ? t(`many.skip.${refusal}`) : refusalText(t, { code: refusal! })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
