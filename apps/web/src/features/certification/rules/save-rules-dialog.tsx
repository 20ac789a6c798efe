import { TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { type RulesInput, SaveRulesDocument, type SimulateRulesQuery } from '../../../generated/graphql';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { isRefusal, request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { refreshStandings } from '../volunteer-cache';

interface SaveRulesDialogProps {
  input: RulesInput;
  simulation: SimulateRulesQuery['simulateRules'];
  onClose: () => void;
  onOutdated: () => void;
}

const [formId, reasonId] = ['saglabat-noteikumus', 'saglabat-noteikumus-pamatojums'];

/** The last look before rules hold, with a reason that stays in the record. */
export function SaveRulesDialog({ input, simulation, onClose, onOutdated }: SaveRulesDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const error = submission.problemOf(reasonId);

  const submit = async () => {
    const saving = { plan: simulation.plan, reason: reason.trim(), rules: input };
    const missing = saving.reason ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }];
    let outdated = false;
    const saved = await submission.run(missing, async () => {
      const { saveRules } = await request(SaveRulesDocument, { input: { key: keyOf(saving), ...saving } });
      outdated = isRefusal(saveRules) && saveRules.code === 'simulation-outdated';
      return saveRules;
    });
    if (outdated) return onOutdated();
    if (!saved) return;
    notify({ message: t('rules.saved', { n: saved.editionNumber }) });
    onClose();
    refreshStandings();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('rules.confirm')}
      submission={submission}
      submitLabel={t('rules.save')}
      busyLabel={t('rules.save.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <ul className="list-disc ps-5">
        <li>{t('rules.will.edition')}</li>
        <li>{t('rules.will.people', { n: simulation.changed + simulation.changedBeyond })}</li>
        <li>{t('rules.will.stay')}</li>
      </ul>
      <TextArea
        id={reasonId}
        label={t('rules.reason')}
        hint={t('rules.reason.hint')}
        rows={3}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(error && { error })}
      />
    </FormDialog>
  );
}
