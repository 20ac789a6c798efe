import { TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { ApproveProposalDocument, DeclineProposalDocument, WithdrawProposalDocument } from '../../../generated/graphql';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { fullName } from '../volunteer';
import { refreshStandings } from '../volunteer-cache';
import type { Proposal } from './decision-dialog';

export type Answer = 'approve' | 'decline' | 'withdraw';

interface ProposalDialogProps {
  proposal: Proposal;
  answer: Answer;
  onClose: () => void;
}

const [formId, reasonId] = ['atbilde', 'atbilde-pamatojums'];

/** The second person's word, with a reason; or the proposer takes it back. */
export function ProposalDialog({ proposal, answer, onClose }: ProposalDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const { id: proposalId, kind, person } = proposal;
  const name = fullName(person);
  const error = submission.problemOf(reasonId);

  const send = async () => {
    const key = keyOf({ answer, proposalId, reason });
    if (answer === 'withdraw') return (await request(WithdrawProposalDocument, { input: { key, proposalId } })).withdrawProposal;
    const input = { key, proposalId, reason };
    return answer === 'approve'
      ? (await request(ApproveProposalDocument, { input })).approveProposal
      : (await request(DeclineProposalDocument, { input })).declineProposal;
  };
  const submit = async () => {
    const missing = answer === 'withdraw' || reason.trim() ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }];
    const done = await submission.run(missing, send);
    if (missing.length === 0) refreshStandings();
    if (!done) return;
    notify({ message: t(`decisions.${answer}.done`, { name }) });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      danger={answer === 'approve' && kind === 'REVOKE'}
      title={t(`decisions.${answer}.title`)}
      submission={submission}
      submitLabel={t(`decisions.${answer}`)}
      busyLabel={t('decisions.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t(`decisions.proposal.${kind}`, { name })}</p>
      <p className="border-s-2 border-divider ps-3">{proposal.reason}</p>
      <p className="text-muted">{t(`decisions.${answer}.then`)}</p>
      {answer !== 'withdraw' && (
        <TextArea
          id={reasonId}
          label={t('decisions.reason')}
          hint={t(`decisions.${answer}.reason.hint`)}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          {...(error && { error })}
        />
      )}
    </FormDialog>
  );
}
