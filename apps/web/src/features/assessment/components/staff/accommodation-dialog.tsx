import { DateField, SelectField, TextArea, TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { CatalogueDocument, type CohortTestsQuery, SetAccommodationDocument } from '../../../../generated/graphql';
import { FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { request, useOperation } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { type AccommodationDraft, emptyDraft, fieldIds, problemsOf, wholeNumber } from '../../staff/accommodation';
import { personName } from '../../staff/person-name';
import { refreshTests } from '../../staff/refresh-tests';

interface AccommodationDialogProps {
  cohort: NonNullable<CohortTestsQuery['cohort']>;
  onClose: () => void;
}

const fieldOfRefusal = {
  'reason-missing': fieldIds.reason,
  'reason-too-long': fieldIds.reason,
  'dates-reversed': fieldIds.closesOn,
  'nothing-granted': fieldIds.extraMinutes,
  'quiz-unknown': fieldIds.moduleId,
  'wrong-shape': fieldIds.extraMinutes,
};

/** Grants more time, more attempts or other days, to one person or to the whole cohort. */
export function AccommodationDialog({ cohort, onClose }: AccommodationDialogProps) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [draft, setDraft] = useState(emptyDraft);
  const submission = useSubmission('atkape', fieldOfRefusal);
  const { data } = useOperation(CatalogueDocument, {});
  const modules = (data?.catalogue ?? []).filter(({ editions }) =>
    editions.some(({ questions, cohorts }) => questions > 0 && cohorts.some(({ id }) => id === cohort.id)),
  );

  const submit = async () => {
    const missing = problemsOf(draft).map(({ field, problem }) => ({
      fieldId: fieldIds[field],
      message: problem === 'reason' ? t('refusal.reason-missing') : t(`assessment.staff.accommodation.problem.${problem}`),
    }));
    const grant = {
      cohortId: cohort.id,
      enrolmentId: draft.enrolmentId || null,
      moduleId: draft.moduleId || null,
      extraMinutes: wholeNumber(draft.extraMinutes) ?? 0,
      extraAttempts: wholeNumber(draft.extraAttempts) ?? 0,
      opensOn: draft.opensOn || null,
      closesOn: draft.closesOn || null,
      reason: draft.reason.trim(),
    };
    const set = await submission.run(missing, async () => {
      return (await request(SetAccommodationDocument, { input: { key: keyOf(grant), ...grant } })).setAccommodation;
    });
    if (!set) return;
    refreshTests();
    const name = set.person ? personName(set.person) : t('assessment.staff.accommodation.everybody');
    notify({ message: t('assessment.staff.accommodation.done', { name }) });
    onClose();
  };
  const field = (name: keyof AccommodationDraft) => {
    const error = submission.problemOf(fieldIds[name]);
    return {
      id: fieldIds[name],
      value: draft[name],
      onChange: (event: { target: { value: string } }) => setDraft({ ...draft, [name]: event.target.value }),
      ...(error && { error }),
    };
  };
  return (
    <FormDialog
      formId="atkape"
      title={t('assessment.staff.accommodation.add')}
      submission={submission}
      submitLabel={t('assessment.staff.accommodation.submit')}
      busyLabel={t('assessment.staff.saving')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <SelectField
        label={t('assessment.staff.accommodation.who')}
        placeholder={t('assessment.staff.accommodation.everybody')}
        options={[...cohort.members]
          .sort((a, b) => a.person.familyName.localeCompare(b.person.familyName, 'lv'))
          .map(({ enrolmentId, person }) => ({ value: enrolmentId, label: personName(person) }))}
        {...field('enrolmentId')}
      />
      <SelectField
        label={t('assessment.staff.accommodation.test')}
        placeholder={t('assessment.staff.accommodation.all-tests')}
        options={modules.map(({ id, code, title }) => ({ value: id, label: `${code} ${text(title)}` }))}
        {...field('moduleId')}
      />
      <TextField
        label={t('assessment.staff.accommodation.minutes')}
        hint={t('assessment.staff.accommodation.minutes.hint')}
        inputMode="numeric"
        chars={4}
        suffix={t('assessment.staff.min')}
        {...field('extraMinutes')}
      />
      <TextField label={t('assessment.staff.accommodation.attempts')} inputMode="numeric" chars={4} {...field('extraAttempts')} />
      <div className="flex flex-wrap gap-x-6 gap-y-5">
        <DateField label={t('assessment.staff.accommodation.opens')} optional={t('assessment.staff.optional')} {...field('opensOn')} />
        <DateField label={t('assessment.staff.accommodation.closes')} optional={t('assessment.staff.optional')} {...field('closesOn')} />
      </div>
      <TextArea label={t('assessment.staff.reason')} hint={t('assessment.staff.accommodation.reason.hint')} rows={3} {...field('reason')} />
    </FormDialog>
  );
}
