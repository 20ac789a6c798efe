import type { Volunteer } from '../volunteer';
import { useEvidenceActions } from './evidence-actions';
import { RequirementLadder } from './requirement-ladder';

interface VolunteerLadderProps {
  volunteer: Volunteer;
}

/** The ladder, with a way to record what this person may record, and to put it right. */
export function VolunteerLadder({ volunteer }: VolunteerLadderProps) {
  const { actionOf, factActionsOf, dialog } = useEvidenceActions(volunteer);
  return (
    <>
      <RequirementLadder standing={volunteer.enrolment.standing} actionOf={actionOf} factActionsOf={factActionsOf} />
      {dialog}
    </>
  );
}
