import { Button, Card, ErrorSummary, Segmented, TextArea, useNotify } from '@lidzgaita/ui';
import { Send } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { InviteDocument } from '../../../../generated/graphql';
import { useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { type Locale, useT } from '../../../../platform/i18n';
import { keepInvitations } from '../invitations-cache';
import { readInvitees } from '../invitees';

interface InviteFormProps {
  cohortId: string;
  free: number;
}

const field = 'uzaicinamie';
const fieldOfRefusal = Object.fromEntries(
  ['email-malformed', 'already-enrolled', 'already-invited', 'cohort-full', 'nobody-invited', 'too-many-invited', 'name-missing'].map((code) => [code, field]),
);

export function InviteForm({ cohortId, free }: InviteFormProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [typed, setTyped] = useState('');
  const [locale, setLocale] = useState<Locale>('lv');
  const submission = useSubmission('uzaicinat', fieldOfRefusal);
  const people = readInvitees(typed);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const missing = people.length === 0 ? [{ fieldId: field, message: t('refusal.nobody-invited') }] : [];
    const input = { cohortId, locale, people };
    const changed = await submission.run(missing, async () => (await request(InviteDocument, { input: { key: keyOf(input), ...input } })).invite);
    if (!changed) return;
    keepInvitations(changed);
    setTyped('');
    notify({ message: t('invitations.sent', { n: people.length }) });
  };
  const error = submission.problemOf(field);
  return (
    <Card title={t('invitations.new')} headingLevel={2} className="mt-6">
      <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
      <form id="uzaicinat" tabIndex={-1} noValidate className="focus-quiet grid max-w-form gap-5" onSubmit={(event) => void submit(event)}>
        <TextArea
          id={field}
          label={t('invitations.people')}
          hint={t('invitations.people.hint')}
          rows={5}
          autoComplete="off"
          autoCapitalize="none"
          spellCheck={false}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          {...(error && { error })}
        />
        <Segmented<Locale>
          label={t('invitations.language')}
          options={[
            { value: 'lv', label: 'Latviešu', lang: 'lv' },
            { value: 'en', label: 'English', lang: 'en' },
          ]}
          value={locale}
          onChange={setLocale}
        />
        {people.length > free && <p className="text-small text-warning">{t('invitations.too-few-places', { n: people.length, free })}</p>}
        <div>
          <Button type="submit" icon={<Send aria-hidden />} busy={submission.busy} busyLabel={t('invitations.sending')}>
            {t('invitations.send', { n: people.length })}
          </Button>
        </div>
      </form>
    </Card>
  );
}
