import { Button, StatusWord, TextLink } from '@lidzgaita/ui';
import { Link } from 'react-router';
import { refusalText } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { fullName } from '../volunteer';
import type { CohortResult, PreviewPerson } from './cohort-certify';

interface CohortResultsProps {
  results: CohortResult[];
  people: PreviewPerson[];
  onAgain: () => void;
}

/** What came of each; what changed between the preview and the doing is told here. */
export function CohortResults({ results, people, onAgain }: CohortResultsProps) {
  const t = useT();
  const refused = results.filter(({ refusal }) => refusal);
  const nameOf = (enrolmentId: string) => {
    const found = people.find((each) => each.enrolmentId === enrolmentId);
    return found ? fullName(found.person) : enrolmentId;
  };
  return (
    <>
      <p className="mb-4" role="status">
        {t('decisions.cohort.done', { n: results.length - refused.length })}{' '}
        {refused.length > 0 && t('decisions.cohort.done.refused', { n: refused.length })}
      </p>
      <ul className="grid gap-4">
        {results.map(({ enrolmentId, certificate, proposal, refusal }) => (
          <li key={enrolmentId}>
            <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`}>
              {nameOf(enrolmentId)}
            </TextLink>
            {certificate && <StatusWord tone="success">{t('decisions.cohort.result.issued', { number: certificate.number })}</StatusWord>}
            {proposal && <StatusWord tone="waiting">{t('decisions.cohort.result.proposed')}</StatusWord>}
            {refusal && <StatusWord tone="warning">{refusalText(t, refusal)}</StatusWord>}
          </li>
        ))}
      </ul>
      <Button variant="secondary" className="mt-6" onClick={onAgain}>
        {t('decisions.cohort.again')}
      </Button>
    </>
  );
}
