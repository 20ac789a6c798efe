import { Button } from '@lidzgaita/ui';
import { useState } from 'react';
import { useLocalized, useT } from '../../../platform/i18n';
import type { Requirement, Volunteer } from '../volunteer';
import { EvidenceDialog } from './evidence-dialog';
import { RequirementLadder } from './requirement-ladder';

interface VolunteerLadderProps {
  volunteer: Volunteer;
}

/** The ladder, with a way to record what this person may record. */
export function VolunteerLadder({ volunteer }: VolunteerLadderProps) {
  const t = useT();
  const text = useLocalized();
  const [recording, setRecording] = useState<Requirement>();
  const { enrolment, recordable } = volunteer;
  return (
    <>
      <RequirementLadder
        standing={enrolment.standing}
        actionOf={(requirement) =>
          recordable.includes(requirement.id) && (
            <Button
              variant={requirement.state === 'MET' ? 'quiet' : 'secondary'}
              aria-label={t('certification.record.label', { title: text(requirement.title) })}
              onClick={() => setRecording(requirement)}
            >
              {t(requirement.facts.length > 0 ? 'certification.record-more' : 'certification.record')}
            </Button>
          )
        }
      />
      {recording && (
        <EvidenceDialog enrolmentId={enrolment.id} requirement={recording} onClose={() => setRecording(undefined)} />
      )}
    </>
  );
}
