import { Button, Card, KeyValueList, StatusWord, TextLink } from '@lidzgaita/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate, formatTime } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { fullName } from '../volunteer';
import type { Proposal } from './decision-dialog';
import { type Answer, ProposalDialog } from './proposal-dialog';

interface ProposalCardProps {
  proposal: Proposal;
  headingLevel: 2 | 3;
  /** On a list of many: whom it is about, with the way there. */
  named?: boolean;
}

/** A decision that waits for a second person, with what this viewer may do about it. */
export function ProposalCard({ proposal, headingLevel, named = false }: ProposalCardProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const [answer, setAnswer] = useState<Answer>();
  const { kind, person, cohort, enrolmentId, certificateNumber, reason, limits, proposedBy, proposedAt, mine, mayAnswer } = proposal;
  const name = fullName(person);
  return (
    <Card as="article" tone="lead" headingLevel={headingLevel} title={t(`decisions.proposal.${kind}`, { name })}>
      <StatusWord tone="waiting">{t(mine ? 'decisions.proposal.waits-for-another' : 'decisions.proposal.waits')}</StatusWord>
      <KeyValueList
        layout="stacked"
        className="mt-2"
        items={[
          ...(named
            ? [
                {
                  id: 'person',
                  key: text(cohort),
                  value: (
                    <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`}>
                      {name}
                    </TextLink>
                  ),
                },
              ]
            : []),
          ...(certificateNumber ? [{ id: 'certificate', key: t('decisions.proposal.certificate'), value: certificateNumber }] : []),
          { id: 'reason', key: t('decisions.reason'), value: reason },
          ...(limits ? [{ id: 'limits', key: t('decisions.limits'), value: limits }] : []),
          {
            id: 'by',
            key: t('decisions.proposal.by'),
            value: `${fullName(proposedBy)}, ${formatDate(proposedAt, locale)}, ${formatTime(proposedAt, locale)}`,
          },
        ]}
      />
      <div className="mt-4 flex flex-wrap gap-3">
        {mayAnswer && (
          <>
            <Button aria-label={t('decisions.approve.label', { name })} onClick={() => setAnswer('approve')}>
              {t('decisions.approve')}
            </Button>
            <Button variant="secondary" aria-label={t('decisions.decline.label', { name })} onClick={() => setAnswer('decline')}>
              {t('decisions.decline')}
            </Button>
          </>
        )}
        {mine && (
          <Button variant="secondary" aria-label={t('decisions.withdraw.label', { name })} onClick={() => setAnswer('withdraw')}>
            {t('decisions.withdraw')}
          </Button>
        )}
      </div>
      {answer && <ProposalDialog proposal={proposal} answer={answer} onClose={() => setAnswer(undefined)} />}
    </Card>
  );
}
