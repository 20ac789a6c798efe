import { TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { type RegradeAction, RegradeDocument } from '../../../../generated/graphql';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { isRefusal, request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { refreshTests } from '../../staff/refresh-tests';
import { type Change, passChanged, type Regrade, resultChanged } from '../../staff/regrade-list';

interface RegradeDialogProps {
  target: { moduleId: string; questionId: string; version: string; action: RegradeAction };
  plan: string;
  changes: readonly Change[];
  onClose: () => void;
  onOutdated: () => void;
  onDone: (regrade: Regrade) => void;
}

const [formId, reasonId] = ['parvertet', 'parvertet-pamatojums'];
const shortestReason = 10;

/** The last look before results change, with a reason that everybody concerned can read. */
export function RegradeDialog({ target, plan, changes, onClose, onOutdated, onDone }: RegradeDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId });
  const error = submission.problemOf(reasonId);
  const passes = changes.filter(passChanged);

  const submit = async () => {
    const input = { ...target, plan, reason: reason.trim() };
    const missing =
      input.reason.length < shortestReason
        ? [{ fieldId: reasonId, message: t('assessment.staff.reason.too-short', { n: shortestReason }) }]
        : [];
    let outdated = false;
    const regrade = await submission.run(missing, async () => {
      const { regrade: result } = await request(RegradeDocument, { input: { key: keyOf(input), ...input } });
      outdated = isRefusal(result) && result.code === 'plan-outdated';
      return result;
    });
    if (outdated) return onOutdated();
    if (!regrade) return;
    refreshTests();
    notify({ message: t('assessment.staff.regrade.done', { n: regrade.changes.filter(resultChanged).length }) });
    onDone(regrade);
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('assessment.staff.regrade.confirm')}
      submission={submission}
      submitLabel={t('assessment.staff.regrade.submit')}
      busyLabel={t('assessment.staff.regrade.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ul className="list-disc ps-5">
        <li>{t('assessment.staff.regrade.will.points', { n: changes.length })}</li>
        <li>{t('assessment.staff.regrade.will.pass', { n: passes.length })}</li>
        {passes.length > 0 && (
          <li>{t('assessment.staff.regrade.will.certificates', { n: passes.filter(({ certified }) => certified).length })}</li>
        )}
        <li>{t('assessment.staff.regrade.will.stay')}</li>
      </ul>
      <TextArea
        id={reasonId}
        label={t('assessment.staff.reason')}
        hint={t('assessment.staff.regrade.reason.hint')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(error && { error })}
      />
    </FormDialog>
  );
}
