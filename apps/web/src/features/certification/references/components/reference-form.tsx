import { Button, Callout, ErrorSummary, RadioGroup, RadioRow, TextArea, TextField } from '@lidzgaita/ui';
import { useState } from 'react';
import { AnswerReferenceDocument, type ReferenceFormQuery } from '../../../../generated/graphql';
import { type Problem, useErrorTitle, useSubmission } from '../../../../platform/form';
import { isRefusal, request } from '../../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import { PageTop } from '../../../../platform/page';
import { type Answer, choices, LONGEST } from '../answer';
import { lastDay } from '../last-day';
import { dropDraft, keepDraft, readDraft } from '../draft';

interface ReferenceFormProps {
  token: string;
  form: NonNullable<ReferenceFormQuery['referenceForm']>;
  onSent: () => void;
}

type Choice = keyof typeof choices;
const formId = 'atsauksme';
const idOf = (field: keyof Answer): string => `atsauksme-${field}`;

/** Ten minutes of a stranger's time: few questions, in plain words, kept in the browser until they are sent. */
export function ReferenceForm({ token, form, onSent }: ReferenceFormProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const [draft, setDraft] = useState(() => readDraft(token));
  const submission = useSubmission(formId);
  const { answer, key } = draft;
  const title = t('references.form.title', { name: form.volunteer });
  useErrorTitle(title, submission.problems.length > 0);

  const change = (changed: Partial<Answer>) => {
    const next = { ...draft, answer: { ...answer, ...changed } };
    setDraft(next);
    keepDraft(next);
  };
  const missing = (): Problem[] => [
    ...(answer.capacity.trim() ? [] : [{ fieldId: idOf('capacity'), message: t('references.form.capacity.missing') }]),
    ...(Object.keys(choices) as Choice[]).filter((field) => !answer[field]).map((field) => ({ fieldId: idOf(field), message: t(`references.form.${field}.missing`) })),
    ...(['against', 'freely'] as const).filter((field) => answer[field].length > LONGEST[field]).map((field) => ({ fieldId: idOf(field), message: t('references.form.too-long', { max: LONGEST[field] }) })),
  ];
  const send = async () => {
    const sent = await submission.run(missing(), async () => {
      const { answerReference } = await request(AnswerReferenceDocument, { input: { key, token, answer } });
      if (isRefusal(answerReference) && answerReference.code === 'link-over') dropDraft();
      return answerReference;
    });
    if (!sent) return;
    dropDraft();
    onSent();
  };
  const common = (field: keyof Answer) => {
    const error = submission.problemOf(idOf(field));
    return { id: idOf(field), ...(error && { error }) };
  };
  const radios = (field: Choice) => (
    <RadioGroup {...common(field)} legend={t(`references.form.${field}`)} name={field} value={answer[field] || null} onChange={(value) => change({ [field]: value })}>
      {choices[field].map((each) => (
        <RadioRow key={each} value={each} label={t(`references.${field}.${each}`)} />
      ))}
    </RadioGroup>
  );
  return (
    <div className="mx-auto max-w-form">
      <PageTop title={title} lead={t('references.form.lead', { organisation: text(form.organisation as { lv: string; en: string }), name: form.volunteer })} />
      <Callout kind="note" label={t('document.callout.note')} title={t('references.form.privacy')} headingLevel={2}>
        <p>{t('references.form.who-reads', { name: form.volunteer })}</p>
        <p>{t('references.form.how-long')}</p>
        <p>{t('references.form.once', { date: lastDay(form.expiresAt, locale) })}</p>
      </Callout>
      <form
        id={formId}
        tabIndex={-1}
        noValidate
        className="focus-quiet mt-8 grid gap-8"
        onSubmit={(event) => {
          event.preventDefault();
          void send();
        }}
      >
        <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
        <TextField
          {...common('capacity')}
          label={t('references.form.capacity')}
          hint={t('references.form.capacity.hint')}
          maxLength={LONGEST.capacity}
          value={answer.capacity}
          onChange={(event) => change({ capacity: event.target.value })}
        />
        {radios('knownFor')}
        {radios('reliability')}
        {radios('discretion')}
        <TextArea
          {...common('against')}
          label={t('references.form.against')}
          hint={t('references.form.against.hint')}
          optional={t('references.form.optional')}
          rows={4}
          value={answer.against}
          onChange={(event) => change({ against: event.target.value })}
        />
        {radios('recommendation')}
        <TextArea
          {...common('freely')}
          label={t('references.form.freely')}
          hint={t('references.form.freely.hint', { max: LONGEST.freely })}
          optional={t('references.form.optional')}
          rows={6}
          value={answer.freely}
          onChange={(event) => change({ freely: event.target.value })}
        />
        <div>
          <Button type="submit" busy={submission.busy} busyLabel={t('references.form.busy')}>
            {t('references.form.send')}
          </Button>
          <p className="mt-3 text-small text-muted">{t('references.form.kept')}</p>
        </div>
      </form>
    </div>
  );
}
