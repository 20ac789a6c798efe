import { SelectField, TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { type Locale, RequestReferenceDocument } from '../../../../generated/graphql';
import { FormDialog, type Problem, useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { keepReferences } from '../reference';

interface AskDialogProps {
  enrolmentId: string;
  own: boolean;
  onClose: () => void;
}

const [formId, nameId, emailId, relationId] = ['jauna-atsauksme', 'atsauksmes-vards', 'atsauksmes-epasts', 'atsauksmes-saistiba'];

/** Whom to ask. From a coordinator the letter leaves at once; what a volunteer proposes a coordinator sends. */
export function AskDialog({ enrolmentId, own, onClose }: AskDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [refereeName, setName] = useState('');
  const [email, setEmail] = useState('');
  const [relation, setRelation] = useState('');
  const [locale, setLocale] = useState<Locale>('lv');
  const submission = useSubmission(formId, {
    'referee-missing': nameId, 'email-malformed': emailId, 'own-reference': emailId, 'referee-asked': emailId, 'relation-missing': relationId,
  });
  const missing = () => {
    const found: Problem[] = [];
    if (!refereeName.trim()) found.push({ fieldId: nameId, message: t('refusal.referee-missing') });
    if (!email.trim()) found.push({ fieldId: emailId, message: t('refusal.email-malformed') });
    if (!relation.trim()) found.push({ fieldId: relationId, message: t('refusal.relation-missing') });
    return found;
  };
  const submit = async () => {
    const content = { enrolmentId, refereeName, email, relation, locale };
    const references = await submission.run(missing(), async () => (await request(RequestReferenceDocument, { input: { key: keyOf(content), ...content } })).requestReference);
    if (!references) return;
    keepReferences(references);
    notify({ message: t(own ? 'references.proposed' : 'references.sent', { name: refereeName.trim() }) });
    onClose();
  };
  const errorOf = (id: string) => {
    const error = submission.problemOf(id);
    return error ? { error } : {};
  };
  return (
    <FormDialog
      formId={formId}
      title={t(own ? 'references.propose.title' : 'references.ask.title')}
      submission={submission}
      submitLabel={t(own ? 'references.propose.do' : 'references.ask.do')}
      busyLabel={t('references.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="text-muted">{t(own ? 'references.propose.lead' : 'references.ask.lead')}</p>
      <TextField id={nameId} label={t('references.ask.name')} autoComplete="off" value={refereeName} onChange={(event) => setName(event.target.value)} {...errorOf(nameId)} />
      <TextField id={emailId} type="email" label={t('references.ask.email')} autoComplete="off" value={email} onChange={(event) => setEmail(event.target.value)} {...errorOf(emailId)} />
      <TextField
        id={relationId}
        label={t('references.ask.relation')}
        hint={t('references.ask.relation.hint')}
        maxLength={500}
        value={relation}
        onChange={(event) => setRelation(event.target.value)}
        {...errorOf(relationId)}
      />
      <SelectField
        label={t('references.ask.language')}
        options={[
          { value: 'lv', label: t('references.language.lv') },
          { value: 'en', label: t('references.language.en') },
        ]}
        value={locale}
        onChange={(event) => setLocale(event.target.value as Locale)}
      />
    </FormDialog>
  );
}
