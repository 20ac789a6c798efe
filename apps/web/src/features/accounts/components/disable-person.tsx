import { Button } from '@lidzgaita/ui';
import { useState } from 'react';
import { SetPersonDisabledDocument } from '../../../generated/graphql';
import { FormDialog, useSubmission } from '../../../platform/form';
import { request } from '../../../platform/graphql';
import { useT } from '../../../platform/i18n';
import { useViewer } from '../../../platform/session';
import { keepPerson, refreshPeople } from '../people-cache';
import { fullName, type Person } from '../person';

interface DisablePersonProps {
  person: Person;
  /** Says in words what was done. */
  onDone: (words: string) => void;
}

/** Shuts somebody out or lets them in again; nobody does it to themselves. */
export function DisablePerson({ person, onDone }: DisablePersonProps) {
  const t = useT();
  const viewer = useViewer();
  const [asking, setAsking] = useState(false);
  const submission = useSubmission('slegt');
  const name = fullName(person);
  const what = person.disabled ? 'enable' : 'disable';
  if (viewer.id === person.id) return null;

  const submit = async () => {
    const input = { personId: person.id, disabled: !person.disabled };
    const changed = await submission.run([], async () => (await request(SetPersonDisabledDocument, { input })).setPersonDisabled);
    if (!changed) return;
    setAsking(false);
    keepPerson(changed);
    refreshPeople();
    onDone(t(`accounts.${what}-done`, { name }));
  };
  return (
    <div className="border-t border-divider pt-4">
      <Button variant="secondary" onClick={() => setAsking(true)}>
        {t(`accounts.${what}`)}
      </Button>
      {asking && (
        <FormDialog
          formId="slegt"
          size="small"
          danger={!person.disabled}
          title={t(`accounts.${what}-title`, { name })}
          submission={submission}
          submitLabel={t(`accounts.${what}`)}
          busyLabel={t('accounts.disable-busy')}
          onSubmit={() => void submit()}
          onClose={() => setAsking(false)}
        >
          <p>{t(`accounts.${what}-advice`)}</p>
        </FormDialog>
      )}
    </div>
  );
}
