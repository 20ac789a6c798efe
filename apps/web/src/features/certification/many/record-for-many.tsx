import { Button, Callout, SelectField, Skeleton } from '@lidzgaita/ui';
import { RecordableForManyDocument } from '../../../generated/graphql';
import { FormDialog } from '../../../platform/form';
import { useOperation } from '../../../platform/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import { Loaded } from '../../../platform/page';
import { FactFields } from '../evidence/fact-fields';
import { EvidencePreview } from './evidence-preview';
import { Recorded } from './recorded';
import { formId, peopleId, requirementId, useRecording } from './use-recording';

interface RecordForManyProps {
  enrolmentIds: string[];
  /** `done`: something was recorded. */
  onClose: (done: boolean) => void;
}

/** One fact about several people: what is said, what it would change for each, what was recorded and the way back. */
export function RecordForMany({ enrolmentIds, onClose }: RecordForManyProps) {
  const t = useT();
  const text = useLocalized();
  const recording = useRecording(enrolmentIds);
  const options = useOperation(RecordableForManyDocument, { enrolmentIds }, { staleTime: 0, gcTime: 0 });
  const { requirement, submission, outlooks, recorded, outdated } = recording;
  if (recorded && outlooks) return <Recorded facts={recorded} outlooks={outlooks} onClose={() => onClose(true)} />;
  if (requirement && outlooks) {
    return (
      <FormDialog
        key="skats"
        formId={formId}
        size="large"
        title={t('many.preview.title', { title: text(requirement.title) })}
        submission={submission}
        submitLabel={t('many.record', { n: recording.chosen.size })}
        busyLabel={t('many.busy')}
        onSubmit={() => void recording.record()}
        onClose={() => onClose(false)}
      >
        {outdated && (
          <div role="alert">
            <Callout kind="warning" label={t('many.outdated.label')}>
              {t('many.outdated')}
            </Callout>
          </div>
        )}
        <div>
          <Button variant="quiet" className="-ms-3.5" onClick={recording.back}>
            {t('many.back')}
          </Button>
        </div>
        <EvidencePreview outlooks={outlooks} chosen={recording.chosen} onChoose={recording.setChosen} error={submission.problemOf(peopleId)} />
      </FormDialog>
    );
  }
  const error = submission.problemOf(requirementId);
  return (
    <FormDialog
      key="ieraksts"
      formId={formId}
      title={t('many.title', { n: enrolmentIds.length })}
      submission={submission}
      submitLabel={t('many.look')}
      busyLabel={t('many.look.busy')}
      onSubmit={() => void recording.preview()}
      onClose={() => onClose(false)}
    >
      <p className="text-muted">{t('many.about')}</p>
      <Loaded query={options} skeleton={<Skeleton label={t('page.loading')} kind="rows" lines={3} />}>
        {({ recordableForMany: recordable }) =>
          recordable.length === 0 ? (
            <p>{t('many.nothing')}</p>
          ) : (
            <SelectField
              id={requirementId}
              label={t('many.requirement')}
              placeholder={t('many.requirement.choose')}
              options={recordable.map(({ id, title, missing, people }) => ({ value: id, label: t('many.option', { title: text(title), n: missing, people }) }))}
              value={requirement?.id ?? ''}
              onChange={(event) => recording.setRequirement(recordable.find(({ id }) => id === event.target.value))}
              {...(error && { error })}
            />
          )
        }
      </Loaded>
      {requirement && <FactFields kind={requirement.kind} fact={recording.fact} submission={submission} />}
    </FormDialog>
  );
}
