import { Button, ErrorSummary, TextField, useNotify } from '@lidzgaita/ui';
import { type FormEvent, useState } from 'react';
import { SetPhoneDocument } from '../../../../generated/graphql';
import { useSubmission } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { keepOwnData } from '../own-data-cache';

const field = 'talrunis';

export function PhoneForm({ phone: known }: { phone: string }) {
  const t = useT();
  const notify = useNotify();
  const [phone, setPhone] = useState(known);
  const submission = useSubmission('talruna-forma', { 'phone-malformed': field });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const changed = await submission.run([], async () => (await request(SetPhoneDocument, { phone })).setPhone);
    if (!changed) return;
    keepOwnData(changed);
    notify({ message: t('privacy.phone.saved') });
  };
  const error = submission.problemOf(field);
  return (
    <form id="talruna-forma" tabIndex={-1} noValidate className="focus-quiet grid max-w-form gap-4" onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
      <TextField id={field} type="tel" autoComplete="tel" label={t('privacy.phone')} hint={t('privacy.phone.hint')} value={phone} onChange={(event) => setPhone(event.target.value)} {...(error && { error })} />
      <div>
        <Button type="submit" variant="secondary" busy={submission.busy} busyLabel={t('privacy.saving')}>
          {t('privacy.phone.save')}
        </Button>
      </div>
    </form>
  );
}
