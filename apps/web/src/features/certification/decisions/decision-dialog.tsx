import { DateField, KeyValueList, TextArea, useNotify } from '@lidzgaita/ui';
import { type ReactNode, useState } from 'react';
import type { ProposalPartsFragment } from '../../../generated/graphql';
import { formatDate } from '../../../platform/dates';
import { focusHeading, FormDialog, type Problem, useSubmission, useWriteKey } from '../../../platform/form';
import { useLocale, useT } from '../../../platform/i18n';
import { fullName, type Volunteer } from '../volunteer';
import { refreshStandings } from '../volunteer-cache';
import { type Decision, type DecisionKind, sendDecision } from './send-decision';

export type Proposal = ProposalPartsFragment;
export type Option = Volunteer['decisions'][number];

interface DecisionDialogProps {
  option: Option;
  volunteer: Volunteer;
  onClose: () => void;
}

const formId = 'lemums';
const fields = { reason: 'lemums-pamatojums', limits: 'lemums-ierobezojumi', nextSteps: 'lemums-soli', reviewOn: 'lemums-diena' };
const fieldOfRefusal = {
  'reason-missing': fields.reason,
  'reason-too-long': fields.reason,
  'limits-too-long': fields.limits,
  'next-steps-missing': fields.nextSteps,
  'next-steps-too-long': fields.nextSteps,
  'review-not-later': fields.reviewOn,
};

/** One decision with its reason; before it, what will follow from it. Where two people decide, this proposes. */
export function DecisionDialog({ option, volunteer, onClose }: DecisionDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [said, setSaid] = useState({ reason: '', limits: '', nextSteps: '', reviewOn: '' });
  const submission = useSubmission(formId, fieldOfRefusal);
  const { kind, second } = option;
  const name = fullName(volunteer.enrolment.person);
  const certificate = volunteer.certificates.find(({ id }) => id === option.certificateId);
  const word = `decisions.${kind}` as const;

  const submit = async () => {
    const decision: Decision = { kind, enrolmentId: volunteer.enrolment.id, certificateId: option.certificateId, ...said };
    const missing = missingIn(decision, (message, field) => ({ fieldId: fields[field], message: t(message) }));
    const done = await submission.run(missing, () => sendDecision(decision, keyOf(decision)));
    // Also after a refusal: what stood in the way is on the page then.
    if (missing.length === 0) refreshStandings();
    if (!done) return;
    const number = done.__typename === 'Certificate' ? done.number : '';
    notify({ message: t(done.__typename === 'Proposal' ? 'decisions.proposed' : `${word}.done`, { number, name }) });
    onClose();
    focusHeading();
  };
  const field = (id: keyof typeof fields) => {
    const error = submission.problemOf(fields[id]);
    return { id: fields[id], value: said[id], ...(error && { error }) };
  };
  const typed = (id: keyof typeof fields) => (event: { target: { value: string } }) => setSaid({ ...said, [id]: event.target.value });
  return (
    <FormDialog
      formId={formId}
      danger={kind === 'REVOKE' && !second}
      title={t(`${word}.title`, { name, number: certificate?.number ?? '' })}
      submission={submission}
      submitLabel={t(second ? 'decisions.propose' : `${word}.do`)}
      busyLabel={t('decisions.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      {second && <p className="rounded-md bg-warning-soft p-3">{t('decisions.second')}</p>}
      {kind === 'CERTIFY' ? <Preview volunteer={volunteer} /> : <Consequences kind={kind} name={name} />}
      <TextArea label={t('decisions.reason')} hint={t(`${word}.reason.hint`)} rows={3} onChange={typed('reason')} {...field('reason')} />
      {kind === 'CERTIFY' && (
        <TextArea label={t('decisions.limits')} optional={t('decisions.optional')} hint={t('decisions.limits.hint')} rows={2} onChange={typed('limits')} {...field('limits')} />
      )}
      {kind === 'NOT_YET' && (
        <>
          <TextArea label={t('decisions.next-steps')} hint={t('decisions.next-steps.hint')} rows={3} onChange={typed('nextSteps')} {...field('nextSteps')} />
          <DateField label={t('decisions.review-on')} optional={t('decisions.optional')} hint={t('decisions.review-on.hint')} onChange={typed('reviewOn')} {...field('reviewOn')} />
        </>
      )}
    </FormDialog>
  );
}

function missingIn({ kind, reason, nextSteps }: Decision, problem: (message: string, field: keyof typeof fields) => Problem): Problem[] {
  return [
    ...(reason.trim() ? [] : [problem('refusal.reason-missing', 'reason')]),
    ...(kind === 'NOT_YET' && !nextSteps.trim() ? [problem('refusal.next-steps-missing', 'nextSteps')] : []),
  ];
}

const consequences: Record<Exclude<DecisionKind, 'CERTIFY'>, readonly string[]> = {
  NOT_YET: ['kind', 'nothing-lost'],
  SUSPEND: ['public', 'holder', 'until'],
  REINSTATE: ['public', 'holder'],
  REVOKE: ['public', 'holder', 'for-good'],
};

function Consequences({ kind, name }: { kind: Exclude<DecisionKind, 'CERTIFY'>; name: string }) {
  const t = useT();
  return (
    <ul className="list-disc ps-5">
      {consequences[kind].map((what) => (
        <li key={what}>{t(`decisions.${kind}.then.${what}`, { name })}</li>
      ))}
    </ul>
  );
}

function Preview({ volunteer }: { volunteer: Volunteer }): ReactNode {
  const t = useT();
  const locale = useLocale();
  const { person, standing } = volunteer.enrolment;
  return (
    <section aria-labelledby="kas-tiks-izsniegts" className="rounded-md bg-sunken px-4 py-3">
      <h3 id="kas-tiks-izsniegts" className="font-sans text-body font-semibold">
        {t('certification.certify.preview')}
      </h3>
      <KeyValueList
        items={[
          { id: 'holder', key: t('certification.certificate.holder'), value: fullName(person) },
          { id: 'issued', key: t('certification.certificate.issued'), value: formatDate(standing.asOf, locale) },
        ]}
      />
      <p className="text-small text-muted">{t('certification.certify.frozen')}</p>
    </section>
  );
}

