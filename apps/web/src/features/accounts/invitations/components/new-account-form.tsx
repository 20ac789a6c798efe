import { Button, CheckboxRow, ErrorSummary, FieldError, PasswordField, Segmented, TextField, TextLink } from '@lidzgaita/ui';
import { type FormEvent, useState } from 'react';
import { Link } from 'react-router';
import { AcceptInvitationDocument } from '../../../../generated/graphql';
import { type Problem, useSubmission } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { type Locale, useLocale, useT } from '../../../../platform/i18n';
import { chooseLocale, type Viewer } from '../../../../platform/session';
import { shortestPassword } from '../../new-person';
import type { Offer } from '../pages/invitation-page';

interface NewAccountFormProps {
  offer: Offer;
  token: string;
  onMade: (viewer: Viewer) => void;
}

const ids = { givenName: 'konts-vards', familyName: 'konts-uzvards', password: 'konts-parole', notice: 'konts-pazinojums' };
const fieldOfRefusal: Record<string, string> = { 'name-missing': ids.givenName, 'password-too-short': ids.password, 'password-too-long': ids.password };

export function NewAccountForm({ offer, token, onMade }: NewAccountFormProps) {
  const t = useT();
  const locale = useLocale();
  const [givenName, setGivenName] = useState(offer.givenName);
  const [familyName, setFamilyName] = useState(offer.familyName);
  const [password, setPassword] = useState('');
  const [read, setRead] = useState(false);
  const submission = useSubmission('konts', fieldOfRefusal);

  const missing = (): Problem[] => [
    ...(givenName.trim() ? [] : [{ fieldId: ids.givenName, message: t('invitations.given-name.missing') }]),
    ...(familyName.trim() ? [] : [{ fieldId: ids.familyName, message: t('invitations.family-name.missing') }]),
    ...(password.length >= shortestPassword ? [] : [{ fieldId: ids.password, message: t('refusal.password-too-short') }]),
    ...(read ? [] : [{ fieldId: ids.notice, message: t('invitations.notice.missing') }]),
  ];
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const input = { token, givenName, familyName, password, locale };
    const made = await submission.run(missing(), async () => (await request(AcceptInvitationDocument, { input })).acceptInvitation);
    if (made) onMade(made);
  };
  const errorOf = (id: string) => {
    const error = submission.problemOf(id);
    return error ? { error } : {};
  };
  const noticeError = submission.problemOf(ids.notice);
  return (
    <form id="konts" tabIndex={-1} noValidate className="focus-quiet grid gap-5" onSubmit={(event) => void submit(event)}>
      <h2 className="text-h3">{t('invitations.account')}</h2>
      <ErrorSummary title={t('form.problem')} errors={submission.problems} focusKey={submission.tries} />
      <TextField label={t('invitations.email')} type="email" autoComplete="username" readOnly value={offer.email} hint={t('invitations.email.hint')} />
      <TextField id={ids.givenName} label={t('invitations.given-name')} autoComplete="given-name" value={givenName} onChange={(event) => setGivenName(event.target.value)} {...errorOf(ids.givenName)} />
      <TextField id={ids.familyName} label={t('invitations.family-name')} hint={t('invitations.name.hint')} autoComplete="family-name" value={familyName} onChange={(event) => setFamilyName(event.target.value)} {...errorOf(ids.familyName)} />
      <PasswordField
        id={ids.password}
        label={t('invitations.password')}
        hint={t('invitations.password.hint')}
        showLabel={t('session.password.show')}
        hideLabel={t('session.password.hide')}
        autoComplete="new-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
        {...errorOf(ids.password)}
      />
      <Segmented<Locale>
        label={t('invitations.own-language')}
        options={[
          { value: 'lv', label: 'Latviešu', lang: 'lv' },
          { value: 'en', label: 'English', lang: 'en' },
        ]}
        value={locale}
        onChange={(chosen) => void chooseLocale(chosen).catch(() => undefined)}
      />
      <div>
        <CheckboxRow
          id={ids.notice}
          label={t('invitations.notice')}
          checked={read}
          onChange={(event) => setRead(event.target.checked)}
          {...(noticeError && { 'aria-invalid': true, 'aria-describedby': `${ids.notice}-kluda` })}
        />
        {noticeError && <FieldError id={`${ids.notice}-kluda`}>{noticeError}</FieldError>}
        <TextLink as={Link} to="/privatums" target="_blank" standalone>
          {t('invitations.notice.open')}
        </TextLink>
      </div>
      <div>
        <Button type="submit" busy={submission.busy} busyLabel={t('invitations.account.making')}>
          {t('invitations.account.make')}
        </Button>
      </div>
    </form>
  );
}
