import { Callout, CheckboxGroup, CheckboxRow, Skeleton, TextArea, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { OpenCyclesDocument, RenewalPreviewDocument, type RenewalOutlookPartsFragment } from '../../../generated/graphql';
import { formatShortDate, today } from '../../../platform/dates';
import { FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { isRefusal, request, useOperation } from '../../../platform/graphql';
import { useLocale, useT } from '../../../platform/i18n';
import { Loaded } from '../../../platform/page';
import { fullName } from '../volunteer';
import { refreshStandings } from '../volunteer-cache';
import { Skipped } from './skipped';

interface RenewForManyProps {
  enrolmentIds: string[];
  /** `done`: renewals were opened. */
  onClose: (done: boolean) => void;
}

type Outlook = RenewalOutlookPartsFragment;

const [formId, peopleId, reasonId] = ['atjaunosana-vairakiem', 'atjaunosana-cilveki', 'atjaunosana-pamatojums'];

/** Opens the renewals of several people, after a look at what each will be asked for. */
export function RenewForMany({ enrolmentIds, onClose }: RenewForManyProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const preview = useOperation(RenewalPreviewDocument, { enrolmentIds }, { staleTime: 0, gcTime: 0 });
  // Nobody at first: before its time a renewal is somebody's deliberate word, and not taken back.
  const [picked, setPicked] = useState<Set<string>>(new Set());
  const [reason, setReason] = useState('');
  const [outdated, setOutdated] = useState(false);
  const submission = useSubmission(formId, { 'reason-missing': reasonId, 'reason-too-long': reasonId });
  const outlooks = preview.data?.renewalPreview ?? [];
  const possible = outlooks.filter(({ refusal }) => refusal === null);
  const skipped = outlooks.filter(({ refusal }) => refusal !== null);
  const chosen = possible.filter(({ enrolmentId }) => picked.has(enrolmentId));
  const [peopleError, reasonError] = [submission.problemOf(peopleId), submission.problemOf(reasonId)];

  const choose = (enrolmentId: string, on: boolean) => {
    const next = new Set(picked);
    if (on) next.add(enrolmentId);
    else next.delete(enrolmentId);
    setPicked(next);
  };
  const submit = async () => {
    setOutdated(false);
    const input = { reason: reason.trim(), people: chosen.map(({ enrolmentId, plan }) => ({ enrolmentId, plan })) };
    const missing = [
      ...(chosen.length > 0 ? [] : [{ fieldId: peopleId, message: t('many.nobody-chosen') }]),
      ...(input.reason ? [] : [{ fieldId: reasonId, message: t('refusal.reason-missing') }]),
    ];
    const done = await submission.run(missing, async () => {
      const answer = (await request(OpenCyclesDocument, { input: { key: keyOf(input), ...input } })).openCycles;
      if (!isRefusal(answer) || answer.code !== 'preview-outdated') return answer;
      // Nothing was opened: what would happen now is shown first.
      setOutdated(true);
      await preview.refetch();
      return { enrolmentIds: null };
    });
    if (!done?.enrolmentIds) return;
    refreshStandings();
    notify({ message: t('many.renew.done', { n: done.enrolmentIds.length }) });
    onClose(true);
  };
  return (
    <FormDialog
      formId={formId}
      size="large"
      title={t('many.renew.title')}
      submission={submission}
      submitLabel={t('many.renew.do', { n: chosen.length })}
      busyLabel={t('many.busy')}
      onSubmit={() => void submit()}
      onClose={() => onClose(false)}
    >
      <p className="text-muted">{t('many.renew.about')}</p>
      {outdated && (
        <div role="alert">
          <Callout kind="warning" label={t('many.outdated.label')}>
            {t('many.outdated')}
          </Callout>
        </div>
      )}
      <Loaded query={preview} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={4} />}>
        {() =>
          possible.length > 0 ? (
            <CheckboxGroup id={peopleId} legend={t('many.renew.possible')} {...(peopleError && { error: peopleError })}>
              {possible.map((outlook) => (
                <CheckboxRow
                  key={outlook.enrolmentId}
                  label={fullName(outlook.person)}
                  description={<Asked outlook={outlook} />}
                  checked={picked.has(outlook.enrolmentId)}
                  onChange={(event) => choose(outlook.enrolmentId, event.target.checked)}
                />
              ))}
            </CheckboxGroup>
          ) : (
            <p id={peopleId}>{t('many.renew.nobody')}</p>
          )
        }
      </Loaded>
      <TextArea
        id={reasonId}
        label={t('many.renew.reason')}
        rows={2}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
        {...(reasonError && { error: reasonError })}
      />
      <Skipped title={t('many.renew.skipped', { n: skipped.length })} people={skipped} />
    </FormDialog>
  );
}

function Asked({ outlook: { opensOn, expiresOn, total, met, changedLessons } }: { outlook: Outlook }) {
  const t = useT();
  const locale = useLocale();
  return (
    <>
      {expiresOn && <span className="block">{t('many.renew.expires', { date: formatShortDate(expiresOn, locale) })}</span>}
      {opensOn && opensOn > today() && <span className="block">{t('many.renew.early', { date: formatShortDate(opensOn, locale) })}</span>}
      <span className="block">{t('many.renew.asks', { n: total, met })}</span>
      {changedLessons > 0 && <span className="block">{t('many.renew.lessons', { n: changedLessons })}</span>}
    </>
  );
}
