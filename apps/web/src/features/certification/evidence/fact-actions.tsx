import { Button } from '@lidzgaita/ui';
import { formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { useViewer } from '../../../platform/session';
import type { Fact, Step, Volunteer } from '../volunteer';
import { countsPeople } from './kinds';

interface FactActionsProps {
  volunteer: Volunteer;
  requirement: Step;
  fact: Fact;
  onCorrect: () => void;
  onWithdraw: () => void;
}

/** Putting right what somebody recorded: by those who may record it, and nobody corrects another’s word. A waiver is only withdrawn. */
export function FactActions({ volunteer, requirement: { id, kind }, fact: { id: factId, recordedBy, occurredOn }, onCorrect, onWithdraw }: FactActionsProps) {
  const t = useT();
  const locale = useLocale();
  const viewer = useViewer();
  const byStaff = recordedBy && recordedBy.id !== volunteer.enrolment.person.id;
  const waiver = volunteer.waivers.includes(factId);
  if (!waiver && (!byStaff || !volunteer.recordable.includes(id))) return null;
  const about = { date: formatDate(occurredOn, locale) };
  return (
    <span className="-ms-3.5 flex flex-wrap">
      {!waiver && (!countsPeople(kind) || recordedBy?.id === viewer.id) && (
        <Button variant="quiet" aria-label={t('certification.correct.label', about)} onClick={onCorrect}>
          {t('certification.correct')}
        </Button>
      )}
      <Button variant="quiet" aria-label={t(`certification.withdraw.${waiver ? 'waiver' : 'fact'}.label`, about)} onClick={onWithdraw}>
        {t('certification.withdraw')}
      </Button>
    </span>
  );
}
