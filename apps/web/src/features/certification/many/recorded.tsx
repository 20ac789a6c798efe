import { Button, Dialog, StatusWord, TextArea, TextLink, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { WithdrawEvidenceForManyDocument, type WithdrawEvidenceForManyMutation } from '../../../generated/graphql';
import { FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { refusalText, request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { fullName } from '../volunteer';
import { refreshStandings } from '../volunteer-cache';
import type { Outlook } from './outlook';
import type { RecordedFact } from './use-recording';

type WithdrawnFact = Extract<WithdrawEvidenceForManyMutation['withdrawEvidenceForMany'], { __typename: 'WithdrawnForMany' }>['results'][number];

interface RecordedProps {
  facts: RecordedFact[];
  outlooks: Outlook[];
  onClose: () => void;
}

const [formId, reasonId] = ['atsaukt-vairakus', 'atsaukt-vairakus-pamatojums'];

/** What was recorded about whom, and the way back for all of it at once. */
export function Recorded({ facts, outlooks, onClose }: RecordedProps) {
  const t = useT();
  const [step, setStep] = useState<'done' | 'undo'>('done');
  const [undone, setUndone] = useState<WithdrawnFact[]>();
  if (step === 'undo' && !undone) return <Undo facts={facts} onUndone={setUndone} onClose={() => setStep('done')} />;
  const refusalOf = (enrolmentId: string) => undone?.find((one) => one.enrolmentId === enrolmentId)?.refusal;
  const withdrawn = undone?.filter(({ refusal }) => refusal === null).length ?? 0;
  return (
    <Dialog
      key={undone ? 'atsaukts' : 'ierakstits'}
      open
      onClose={onClose}
      title={undone ? t('many.undone', { n: withdrawn }) : t('many.done', { n: facts.length })}
      closeLabel={t('form.close')}
      keepOpenOutside
      actions={
        <>
          {!undone && (
            <Button variant="secondary" onClick={() => setStep('undo')}>
              {t('many.undo', { n: facts.length })}
            </Button>
          )}
          <Button onClick={onClose}>{t('many.close')}</Button>
        </>
      }
    >
      {!undone && <p className="mb-3 text-muted">{t('many.done.about')}</p>}
      <ul className="grid gap-3">
        {outlooks
          .filter(({ enrolmentId }) => facts.some((fact) => fact.enrolmentId === enrolmentId))
          .map(({ enrolmentId, person, before, after }) => {
            const refusal = refusalOf(enrolmentId);
            return (
              <li key={enrolmentId}>
                <TextLink as={Link} to={`/brivpratigie/${enrolmentId}`}>
                  {fullName(person)}
                </TextLink>{' '}
                {!undone && <StatusWord tone="success">{t(after!.state === 'READY' && before!.state !== 'READY' ? 'many.done.ready' : 'many.done.one')}</StatusWord>}
                {undone && <StatusWord tone={refusal ? 'warning' : 'neutral'}>{refusal ? refusalText(t, { code: refusal }) : t('many.undone.one')}</StatusWord>}
              </li>
            );
          })}
      </ul>
    </Dialog>
  );
}

interface UndoProps {
  facts: RecordedFact[];
  onUndone: (results: WithdrawnFact[]) => void;
  onClose: () => void;
}

function Undo({ facts, onUndone, onClose }: UndoProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [reason, setReason] = useState('');
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const error = submission.problemOf(reasonId);
  const submit = async () => {
    const input = { reason: reason.trim(), facts };
    const missing = input.reason ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }];
    const done = await submission.run(missing, async () => (await request(WithdrawEvidenceForManyDocument, { input: { key: keyOf(input), ...input } })).withdrawEvidenceForMany);
    // Also after a refusal: somebody else may have put them right meanwhile.
    if (missing.length === 0) refreshStandings();
    if (!done) return;
    notify({ message: t('many.undone', { n: done.results.filter(({ refusal }) => refusal === null).length }) });
    onUndone(done.results);
  };
  return (
    <FormDialog
      key="atsaukt"
      formId={formId}
      title={t('many.undo.title', { n: facts.length })}
      submission={submission}
      submitLabel={t('many.undo', { n: facts.length })}
      busyLabel={t('many.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="text-muted">{t('many.undo.about')}</p>
      <TextArea id={reasonId} label={t('many.undo.reason')} hint={t('many.undo.reason.hint')} rows={2} value={reason} onChange={(event) => setReason(event.target.value)} {...(error && { error })} />
    </FormDialog>
  );
}
