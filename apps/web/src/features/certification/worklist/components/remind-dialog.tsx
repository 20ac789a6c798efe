import { Skeleton, useNotify } from '@lidzgaita/ui';
import { RemindVolunteersDocument, ReminderPreviewDocument } from '../../../../generated/graphql';
import { FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { request, useOperation } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { Loaded } from '../../../../platform/page';
import type { NudgePlan } from '../worklist';

interface RemindDialogProps {
  enrolmentIds: string[];
  onSent: () => void;
  onClose: () => void;
}

const formId = 'atgadinat';

/** Says who would get a letter and about what, and who would not and why, before anything is sent. */
export function RemindDialog({ enrolmentIds, onSent, onClose }: RemindDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const submission = useSubmission(formId);
  const preview = useOperation(ReminderPreviewDocument, { enrolmentIds }, { staleTime: 0, gcTime: 0 });
  const submit = async () => {
    const content = { enrolmentIds };
    const done = await submission.run([], async () => {
      return (await request(RemindVolunteersDocument, { input: { key: keyOf(content), ...content } })).remindVolunteers;
    });
    if (!done) return;
    notify({ message: t('worklist.remind.done', { n: done.sent }) });
    onSent();
    onClose();
  };
  return (
    <FormDialog
      formId={formId}
      title={t('worklist.remind.title')}
      submission={submission}
      submitLabel={t('worklist.remind.send')}
      busyLabel={t('worklist.remind.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('worklist.remind.about')}</p>
      <Loaded query={preview} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={4} />}>
        {({ reminderPreview }) => (
          <>
            <Plans
              title={t('worklist.remind.will', { n: count(reminderPreview, true) })}
              plans={reminderPreview.filter(({ verdict }) => verdict === 'SEND')}
            />
            <Plans
              title={t('worklist.remind.will-not', { n: count(reminderPreview, false) })}
              plans={reminderPreview.filter(({ verdict }) => verdict !== 'SEND')}
            />
          </>
        )}
      </Loaded>
    </FormDialog>
  );
}

const count = (plans: NudgePlan[], sent: boolean): number =>
  plans.filter(({ verdict }) => (verdict === 'SEND') === sent).length;

function Plans({ title, plans }: { title: string; plans: NudgePlan[] }) {
  const t = useT();
  const text = useLocalized();
  if (plans.length === 0) return null;
  return (
    <section>
      <h3 className="mb-1 text-h4">{title}</h3>
      <ul className="list-disc ps-5">
        {plans.map(({ enrolmentId, person, verdict, steps }) => (
          <li key={enrolmentId}>
            {`${person.familyName} ${person.givenName}`}
            <span className="text-muted">
              {': '}
              {verdict === 'SEND'
                ? steps.map(({ title: step }) => text(step)).join(', ')
                : t(`worklist.remind.${verdict}`)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
