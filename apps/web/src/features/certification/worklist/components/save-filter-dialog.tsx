import { TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { SaveFilterDocument } from '../../../../generated/graphql';
import { FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { refreshDesk } from '../refresh-desk';

interface SaveFilterDialogProps {
  query: string;
  onClose: () => void;
}

const [formId, nameId] = ['saglabat-skatu', 'skata-nosaukums'];

export function SaveFilterDialog({ query, onClose }: SaveFilterDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [name, setName] = useState('');
  const submission = useSubmission(formId, { 'filter-name-missing': nameId, 'filter-name-taken': nameId });
  const error = submission.problemOf(nameId);
  const submit = async () => {
    const filter = { name: name.trim(), query };
    const missing = filter.name ? [] : [{ fieldId: nameId, message: t('refusal.filter-name-missing') }];
    const saved = await submission.run(
      missing,
      async () => (await request(SaveFilterDocument, { input: { key: keyOf(filter), ...filter } })).saveFilter,
    );
    if (!saved) return;
    notify({ message: t('worklist.saved', { name: saved.name }) });
    onClose();
    await refreshDesk();
  };
  return (
    <FormDialog
      formId={formId}
      size="small"
      title={t('worklist.save.title')}
      submission={submission}
      submitLabel={t('worklist.save.submit')}
      busyLabel={t('worklist.save.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <TextField
        id={nameId}
        label={t('worklist.save.name')}
        hint={t('worklist.save.hint')}
        maxLength={60}
        value={name}
        onChange={(event) => setName(event.target.value)}
        {...(error && { error })}
      />
    </FormDialog>
  );
}
