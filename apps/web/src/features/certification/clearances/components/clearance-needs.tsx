import { ClearanceStepsDocument } from '../../../../generated/graphql';
import { useOperation } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { useEvidenceActions } from '../../components/evidence-actions';
import { RequirementList } from '../../components/requirement-parts';
import type { Step, Volunteer } from '../../volunteer';

/** What a clearance asks of this volunteer beside the certificate. */
export const useClearanceSteps = ({ enrolment }: Volunteer): Step[] =>
  useOperation(ClearanceStepsDocument, { enrolmentId: enrolment.id }).data?.volunteer?.clearanceSteps ?? [];

interface ClearanceNeedsProps {
  volunteer: Volunteer;
  steps: Step[];
}

/** How each of it stands, with a way to record it. */
export function ClearanceNeeds({ volunteer, steps }: ClearanceNeedsProps) {
  const t = useT();
  const { actionOf, factActionsOf, dialog } = useEvidenceActions(volunteer);
  return (
    <>
      <h3 className="mb-2 text-h4">{t('permits.needs')}</h3>
      <div className="mb-4">
        <RequirementList label={t('permits.needs')} standing={{ steps }} actionOf={actionOf} factActionsOf={factActionsOf} />
      </div>
      {dialog}
    </>
  );
}
