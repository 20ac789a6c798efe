import { Button, Card, EmptyState, StatusWord, useNotify } from '@lidzgaita/ui';
import { RotateCw, X } from 'lucide-react';
import { useState } from 'react';
import { ResendInvitationDocument, WithdrawInvitationDocument } from '../../../../generated/graphql';
import { formatDate } from '../../../../platform/dates';
import { failureText, focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { isRefusal, refusalText, request } from '../../../../platform/graphql';
import { useLocale, useT } from '../../../../platform/i18n';
import { keepInvitations, type OpenInvitation } from '../invitations-cache';

export function OpenInvitations({ open }: { open: OpenInvitation[] }) {
  const t = useT();
  return (
    <section className="mt-8" aria-labelledby="atvertie">
      <h2 id="atvertie" className="mb-3 text-h3">{t('invitations.open')}</h2>
      {open.length === 0 ? (
        <EmptyState title={t('invitations.none')} headingLevel={3} plain>
          {t('invitations.none.advice')}
        </EmptyState>
      ) : (
        <ul className="mt-4 grid gap-4">
          {open.map((invitation) => (
            <li key={invitation.id}>
              <OneInvitation invitation={invitation} />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function OneInvitation({ invitation }: { invitation: OpenInvitation }) {
  const t = useT();
  const locale = useLocale();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const { id, email, expired, sentAt, expiresAt, invitedBy } = invitation;
  const name = `${invitation.givenName} ${invitation.familyName}`.trim();

  const resend = async () => {
    setBusy(true);
    try {
      const { resendInvitation: result } = await request(ResendInvitationDocument, { input: { key: keyOf(sentAt), id } });
      if (isRefusal(result)) return void notify({ message: refusalText(t, result), tone: 'error' });
      keepInvitations(result);
      notify({ message: t('invitations.resent', { email }) });
    } catch (error) {
      notify({ message: failureText(t, error), tone: 'error' });
    } finally {
      setBusy(false);
    }
  };
  return (
    <Card as="article">
      <div className="flex flex-wrap items-start justify-between gap-4">
        <div>
          <p className="font-semibold break-all">{name || email}</p>
          {name && <p className="break-all text-small">{email}</p>}
          <p className="text-small text-muted">
            {t('invitations.sent-on', { day: formatDate(sentAt, locale, 'on'), by: `${invitedBy.givenName} ${invitedBy.familyName}` })}
          </p>
          {expired ? (
            <StatusWord tone="warning">{t('invitations.expired', { day: formatDate(expiresAt, locale) })}</StatusWord>
          ) : (
            <StatusWord tone="waiting">{t('invitations.waits', { day: formatDate(expiresAt, locale) })}</StatusWord>
          )}
        </div>
        <div className="flex flex-wrap gap-2">
          <Button variant="secondary" icon={<RotateCw aria-hidden />} busy={busy} busyLabel={t('invitations.sending')} onClick={() => void resend()} aria-label={t('invitations.resend.label', { email })}>
            {t('invitations.resend')}
          </Button>
          <Button variant="quiet" icon={<X aria-hidden />} onClick={() => setAsking(true)} aria-label={t('invitations.withdraw.label', { email })}>
            {t('invitations.withdraw')}
          </Button>
        </div>
      </div>
      {asking && <WithdrawDialog invitation={invitation} onClose={() => setAsking(false)} />}
    </Card>
  );
}

function WithdrawDialog({ invitation: { id, email }, onClose }: { invitation: OpenInvitation; onClose: () => void }) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const submission = useSubmission('atsaukt-uzaicinajumu');
  const submit = async () => {
    const changed = await submission.run([], async () => (await request(WithdrawInvitationDocument, { input: { key: keyOf(id), id } })).withdrawInvitation);
    if (!changed) return;
    onClose();
    keepInvitations(changed);
    notify({ message: t('invitations.withdrawn', { email }) });
    focusHeading();
  };
  return (
    <FormDialog
      formId="atsaukt-uzaicinajumu"
      size="small"
      danger
      title={t('invitations.withdraw.title')}
      submission={submission}
      submitLabel={t('invitations.withdraw')}
      busyLabel={t('invitations.withdrawing')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p>{t('invitations.withdraw.advice', { email })}</p>
    </FormDialog>
  );
}
