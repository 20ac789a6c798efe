import { Card, LinkButton } from '@lidzgaita/ui';
import { FileSignature } from 'lucide-react';
import { Link } from 'react-router';
import { useLocalized, useT } from '../../../platform/i18n';
import type { Enrolment } from '../road-step';

interface SignCardProps {
  enrolment: Enrolment;
}

/** What waits for the trainee's signature: before everything else where a text has changed. */
export function SignCard({ enrolment }: SignCardProps) {
  const t = useT();
  const text = useLocalized();
  const waiting = enrolment.standing.requirements.filter(({ documentId, state }) => documentId && state !== 'MET');
  return waiting.map(({ id, documentId, title, reason }) => (
    <Card key={id} as="section" headingLevel={2} title={text(title)}>
      <p>{t(reason === 'new-version' ? 'learning.sign.changed' : 'learning.sign.new')}</p>
      <LinkButton
        as={Link}
        to={`/vienosanas/${enrolment.id}/${documentId}`}
        variant={reason === 'new-version' ? 'primary' : 'secondary'}
        icon={<FileSignature aria-hidden />}
        className="mt-3"
      >
        {t(reason === 'new-version' ? 'learning.sign.again' : 'learning.sign.open')}
      </LinkButton>
    </Card>
  ));
}
