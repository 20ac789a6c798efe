import { Button } from '@lidzgaita/ui';
import { type ReactNode, useState } from 'react';
import { useLocalized, useT } from '../../../platform/i18n';
import { FactActions } from '../evidence/fact-actions';
import { WithdrawDialog } from '../evidence/withdraw-dialog';
import { WaiveDialog } from '../decisions/waive-dialog';
import type { Fact, Step, Volunteer } from '../volunteer';
import { EvidenceDialog } from './evidence-dialog';

interface EvidenceActions {
  actionOf: (requirement: Step) => ReactNode;
  factActionsOf: (requirement: Step, fact: Fact) => ReactNode;
  /** To be put somewhere on the page. */
  dialog: ReactNode;
}

type Doing = { requirement: Step } & ({ what: 'record' | 'waive' } | { what: 'correct' | 'withdraw'; fact: Fact });

/** Ways to record what this person may record, and to put it right. */
export function useEvidenceActions(volunteer: Volunteer): EvidenceActions {
  const t = useT();
  const text = useLocalized();
  const [doing, setDoing] = useState<Doing>();
  const { enrolment, recordable, waivable } = volunteer;
  const about = doing && { enrolmentId: enrolment.id, requirement: doing.requirement, onClose: () => setDoing(undefined) };
  return {
    actionOf: (requirement) => {
      const { id, state, title, facts } = requirement;
      const waives = waivable.includes(id) && state !== 'MET';
      if (!waives && !recordable.includes(id)) return undefined;
      return (
        <div className={`flex flex-wrap gap-2 ${state === 'MET' || !recordable.includes(id) ? '-ms-3.5' : ''}`}>
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
    },
    factActionsOf: (requirement, fact) => (
      <FactActions
        volunteer={volunteer}
        requirement={requirement}
        fact={fact}
        onCorrect={() => setDoing({ what: 'correct', requirement, fact })}
        onWithdraw={() => setDoing({ what: 'withdraw', requirement, fact })}
      />
    ),
    dialog: about && (
      <>
        {doing.what === 'waive' && <WaiveDialog {...about} />}
        {doing.what === 'record' && <EvidenceDialog {...about} />}
        {doing.what === 'correct' && <EvidenceDialog {...about} fact={doing.fact} />}
        {doing.what === 'withdraw' && <WithdrawDialog {...about} fact={doing.fact} waiver={volunteer.waivers.includes(doing.fact.id)} />}
      </>
    ),
  };
}
