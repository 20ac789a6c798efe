import { Button, CheckboxRow, ErrorSummary, TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { AgreementDocument, MyEnrolmentsDocument, SignAgreementDocument } from '../../../../generated/graphql';
import { focusHeading, type Problem, useErrorTitle, useSubmission, useWriteKey } from '../../../../platform/form';
import { isRefusal, operationKey, queryClient, request } from '../../../../platform/graphql';
import { useLocalized, useT } from '../../../../platform/i18n';
import { type Agreement, isNameOf } from '../agreement';

const [formId, nameId, readId] = ['paraksts', 'paraksts-vards', 'paraksts-izlasits'];

/** Name, tick, button: a signature on screen. When the text has changed meanwhile, the new one is shown instead. */
export function SignForm({ agreement }: { agreement: Agreement }) {
  const t = useT();
  const text = useLocalized();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [typedName, setTypedName] = useState('');
  const [read, setRead] = useState(false);
  const submission = useSubmission(formId, { 'name-differs': nameId });
  const { current, enrolmentId, person } = agreement;
  const { documentId, hash, title } = current;
  useErrorTitle(text(title), submission.problems.length > 0);

  const missing = () => {
    const found: Problem[] = [];
    if (!isNameOf(typedName, person)) found.push({ fieldId: nameId, message: t('refusal.name-differs') });
    if (!read) found.push({ fieldId: readId, message: t('agreements.sign.read.missing') });
    return found;
  };
  const sign = async () => {
    const content = { enrolmentId, documentId, hash, typedName: typedName.trim() };
    const signed = await submission.run(missing(), async () => {
      const { signAgreement } = await request(SignAgreementDocument, { input: { key: keyOf(content), ...content } });
      if (isRefusal(signAgreement) && signAgreement.code === 'agreement-changed') await showCurrent();
      return signAgreement;
    });
    if (!signed) return;
    queryClient.setQueryData(operationKey(AgreementDocument, { enrolmentId, documentId }), { agreement: signed });
    void queryClient.invalidateQueries({ queryKey: operationKey(MyEnrolmentsDocument) });
    notify({ message: t('agreements.signed', { title: text(title) }), tone: 'success' });
    focusHeading();
  };
  const showCurrent = async () => {
    notify({ message: t('refusal.agreement-changed') });
    await queryClient.invalidateQueries({ queryKey: operationKey(AgreementDocument) });
    focusHeading();
  };
  const nameError = submission.problemOf(nameId);
  const readError = submission.problemOf(readId);
  return (
    <section aria-labelledby="parakstit" className="no-print mt-12 border-t border-divider pt-8">
      <h2 id="parakstit" className="text-h3">
        {t('agreements.sign')}
      </h2>
      <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
      <form
        id={formId}
        tabIndex={-1}
        noValidate
        className="focus-quiet mt-4 grid max-w-form gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          void sign();
        }}
      >
        <TextField
          id={nameId}
          label={t('agreements.sign.name')}
          hint={t('agreements.sign.name.hint', { name: `${person.givenName} ${person.familyName}` })}
          autoComplete="name"
          value={typedName}
          onChange={(event) => setTypedName(event.target.value)}
          {...(nameError && { error: nameError })}
        />
        <div>
          <CheckboxRow
            id={readId}
            label={t('agreements.sign.read')}
            checked={read}
            onChange={(event) => setRead(event.target.checked)}
            aria-invalid={readError !== undefined}
            aria-describedby={readError ? `${readId}-kluda` : undefined}
          />
          {readError && (
            <p id={`${readId}-kluda`} className="mt-1 text-error">
              {readError}
            </p>
          )}
        </div>
        <p className="text-small text-muted">{t('agreements.sign.kept')}</p>
        <Button type="submit" className="justify-self-start" busy={submission.busy} busyLabel={t('agreements.sign.busy')}>
          {t('agreements.sign.do')}
        </Button>
      </form>
    </section>
  );
}
