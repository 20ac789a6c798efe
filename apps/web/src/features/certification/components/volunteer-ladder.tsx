import { Button } from '@lidzgaita/ui';
import { useState } from 'react';
import { useLocalized, useT } from '../../../platform/i18n';
import { FactActions } from '../evidence/fact-actions';
import { WithdrawDialog } from '../evidence/withdraw-dialog';
import { WaiveDialog } from '../decisions/waive-dialog';
import type { Fact, Step, Volunteer } from '../volunteer';
import { EvidenceDialog } from './evidence-dialog';
import { RequirementLadder } from './requirement-ladder';

interface VolunteerLadderProps {
  volunteer: Volunteer;
}

type Doing = { requirement: Step } & ({ what: 'record' | 'waive' } | { what: 'correct' | 'withdraw'; fact: Fact });

/** The ladder, with a way to record what this person may record, and to put it right. */
export function VolunteerLadder({ volunteer }: VolunteerLadderProps) {
  const t = useT();
  const text = useLocalized();
  const [doing, setDoing] = useState<Doing>();
  const { enrolment, recordable, waivable } = volunteer;
  const dialog = doing && { enrolmentId: enrolment.id, requirement: doing.requirement, onClose: () => setDoing(undefined) };
  return (
    <>
      <RequirementLadder
        standing={enrolment.standing}
        actionOf={(requirement) => {
          const { id, state, title, facts } = requirement;
          const waives = waivable.includes(id) && state !== 'MET';
          if (!waives && !recordable.includes(id)) return undefined;
          return (
            <div className="flex flex-wrap gap-2">
              {recordable.includes(id) && (
                <Button
                  variant={state === 'MET' ? 'quiet' : 'secondary'}
                  aria-label={t('certification.record.label', { title: text(title) })}
                  onClick={() => setDoing({ what: 'record', requirement })}
                >
                  {t(facts.length > 0 ? 'certification.record-more' : 'certification.record')}
                </Button>
              )}
              {waives && (
                <Button
                  variant="quiet"
                  aria-label={t('decisions.waive.label', { title: text(title) })}
                  onClick={() => setDoing({ what: 'waive', requirement })}
                >
                  {t('decisions.waive')}
                </Button>
              )}
            </div>
          );
        }}
        factActionsOf={(requirement, fact) => (
          <FactActions
            volunteer={volunteer}
            requirement={requirement}
            fact={fact}
            onCorrect={() => setDoing({ what: 'correct', requirement, fact })}
            onWithdraw={() => setDoing({ what: 'withdraw', requirement, fact })}
          />
        )}
      />
      {dialog && doing.what === 'waive' && <WaiveDialog {...dialog} />}
      {dialog && doing.what === 'record' && <EvidenceDialog {...dialog} />}
      {dialog && doing.what === 'correct' && <EvidenceDialog {...dialog} fact={doing.fact} />}
      {dialog && doing.what === 'withdraw' && <WithdrawDialog {...dialog} fact={doing.fact} />}
    </>
  );
}
