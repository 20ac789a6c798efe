import { PasswordField, Segmented, TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { CreatePersonDocument } from '../../../generated/graphql';
import { FormDialog, useSubmission, useWriteKey } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { type Locale, useT } from '../../../platform/i18n';
import { emptyPerson, fieldIds, fieldOfRefusal, missingIn } from '../new-person';
import { refreshPeople } from '../people-cache';
import { fullName } from '../person';

interface CreatePersonDialogProps {
  onClose: () => void;
}

export function CreatePersonDialog({ onClose }: CreatePersonDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [, setParams] = useSearchParams();
  const [person, setPerson] = useState(emptyPerson);
  const submission = useSubmission('jauns', fieldOfRefusal);

  const submit = async () => {
    const created = await submission.run(missingIn(t, person), async () => {
      return (await request(CreatePersonDocument, { input: { key: keyOf(person), ...person } })).createPerson;
    });
    if (!created) return;
    refreshPeople();
    notify({ message: t('accounts.create.done', { name: fullName(created) }) });
    onClose();
    // The next thing is to give them a role: their card opens, with them alone in the list.
    setParams({ mekle: created.email, persona: created.id }, { replace: true });
  };
  const textField = (field: 'givenName' | 'familyName' | 'email') => {
    const error = submission.problemOf(fieldIds[field]);
    return {
      id: fieldIds[field],
      value: person[field],
      onChange: (event: { target: { value: string } }) => setPerson({ ...person, [field]: event.target.value }),
      ...(error && { error }),
    };
  };
  const passwordError = submission.problemOf(fieldIds.password);
  return (
    <FormDialog
      formId="jauns"
      title={t('accounts.create.title')}
      submission={submission}
      submitLabel={t('accounts.create.submit')}
      busyLabel={t('accounts.create.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField label={t('accounts.create.given-name')} autoComplete="off" {...textField('givenName')} />
      <TextField label={t('accounts.create.family-name')} autoComplete="off" {...textField('familyName')} />
      <TextField
        label={t('accounts.column.email')}
        type="email"
        inputMode="email"
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        {...textField('email')}
      />
      <PasswordField
        id={fieldIds.password}
        label={t('accounts.create.password')}
        hint={t('accounts.create.password.hint')}
        showLabel={t('accounts.create.password.show')}
        hideLabel={t('accounts.create.password.hide')}
        autoComplete="new-password"
        value={person.password}
        onChange={(event) => setPerson({ ...person, password: event.target.value })}
        {...(passwordError && { error: passwordError })}
      />
      <Segmented<Locale>
        label={t('accounts.create.language')}
        options={[
          { value: 'lv', label: 'Latviešu', lang: 'lv' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        value={person.locale}
        onChange={(locale) => setPerson({ ...person, locale })}
      />
    </FormDialog>
  );
}
