import { Button, ErrorSummary, StatusWord, TextField, useNotify } from '@lidzgaita/ui';
import { type FormEvent, useState } from 'react';
import { type OwnDataPartsFragment, RequestNameCorrectionDocument } from '../../../../generated/graphql';
import { focusHeading, useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { useViewer } from '../../../../platform/session';
import { keepOwnData } from '../own-data-cache';

const ids = { givenName: 'labot-vardu', familyName: 'labot-uzvardu' };

export function NameCorrectionForm({ correction }: { correction: OwnDataPartsFragment['correction'] }) {
  const t = useT();
  const viewer = useViewer();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [givenName, setGivenName] = useState(viewer.givenName);
  const [familyName, setFamilyName] = useState(viewer.familyName);
  const submission = useSubmission('varda-forma', { 'name-missing': ids.givenName, 'correction-same': ids.givenName });

  if (correction) return <StatusWord tone="waiting">{t('privacy.name.waits', { name: `${correction.givenName} ${correction.familyName}` })}</StatusWord>;

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { givenName, familyName };
    const asked = await submission.run([], async () => (await request(RequestNameCorrectionDocument, { input: { key: keyOf(input), ...input } })).requestNameCorrection);
    if (!asked) return;
    keepOwnData(asked);
    focusHeading();
    notify({ message: t('privacy.name.asked') });
  };
  const error = submission.problemOf(ids.givenName);
  return (
    <form id="varda-forma" tabIndex={-1} noValidate className="focus-quiet grid max-w-form gap-4" onSubmit={(event) => void submit(event)}>
      <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
      <TextField id={ids.givenName} autoComplete="given-name" label={t('privacy.given-name')} value={givenName} onChange={(event) => setGivenName(event.target.value)} {...(error && { error })} />
      <TextField id={ids.familyName} autoComplete="family-name" label={t('privacy.family-name')} hint={t('privacy.name.hint')} value={familyName} onChange={(event) => setFamilyName(event.target.value)} />
      <div>
        <Button type="submit" variant="secondary" busy={submission.busy} busyLabel={t('privacy.saving')}>
          {t('privacy.name.ask')}
        </Button>
      </div>
    </form>
  );
}
