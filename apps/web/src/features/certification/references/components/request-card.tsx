import { useState } from 'react';
import { Button, Card, StatusWord, type Tone, useNotify } from '@lidzgaita/ui';
import { type ReferenceState, type ReferencesFieldsFragment, SendReferenceDocument, WithdrawReferenceDocument } from '../../../../generated/graphql';
import { formatDate } from '../../../../platform/dates';
import { failureText, useWriteKey } from '../../../../platform/form';
import { isRefusal, type Refusal, refusalText, request as ask } from '../../../../platform/graphql';
import { useLocale, useT } from '../../../../platform/i18n';
import { lastDay } from '../last-day';
import { isOpen, keepReferences, type Request, sendingOf } from '../reference';

const tones: Record<ReferenceState, Tone> = { PROPOSED: 'waiting', SENT: 'waiting', REMINDED: 'waiting', RECEIVED: 'success', EXPIRED: 'warning', WITHDRAWN: 'neutral' };

interface RequestCardProps {
  request: Request;
  own: boolean;
  onRead: () => void;
}

/** One referee: how far it has come, and what a coordinator can do about it. */
export function RequestCard({ request, own, onRead }: RequestCardProps) {
  const t = useT();
  const locale = useLocale();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [busy, setBusy] = useState(false);
  const { id, state, refereeName, email, relation, counts, readable, sentAt, remindedAt, expiresAt, answeredAt, askedAt } = request;
  const sending = own ? undefined : sendingOf(request);

  const act = async (done: string, send: () => Promise<ReferencesFieldsFragment | Refusal>) => {
    setBusy(true);
    try {
      const result = await send();
      if (isRefusal(result)) return notify({ message: refusalText(t, result), tone: 'error' });
      keepReferences(result);
      return notify({ message: done });
    } catch (error) {
      return notify({ message: failureText(t, error), tone: 'error' });
    } finally {
      setBusy(false);
    }
  };
  const input = (what: string) => ({ key: keyOf([what, id, sentAt, remindedAt]), id });
  const send = () =>
    void act(t('references.sent', { name: refereeName ?? '' }), async () => (await ask(SendReferenceDocument, { input: input('send') })).sendReference as ReferencesFieldsFragment | Refusal);
  const withdraw = () =>
    void act(t('references.withdrawn', { name: refereeName ?? '' }), async () => (await ask(WithdrawReferenceDocument, { input: input('withdraw') })).withdrawReference as ReferencesFieldsFragment | Refusal);

  const days: [string, string | null | undefined][] = [
    ['asked', state === 'PROPOSED' ? askedAt : null], ['sent', sentAt], ['reminded', remindedAt], ['answered', answeredAt],
  ];
  const told = [
    ...days.flatMap(([what, at]) => (at ? [t(`references.day.${what}`, { date: formatDate(at, locale) })] : [])),
    ...(expiresAt && isOpen(request) ? [t('references.day.until', { date: lastDay(expiresAt, locale) })] : []),
  ];
  return (
    <Card as="article" headingLevel={3} title={refereeName ?? t('references.purged')}>
      <StatusWord tone={counts === false ? 'warning' : tones[state]}>{t(counts === false ? 'references.state.against' : `references.state.${state}`)}</StatusWord>
      {relation && <p className="mt-2">{relation}</p>}
      {email && <p className="text-small text-muted">{email}</p>}
      <p className="mt-1 text-small text-muted">
        {told.join(' · ')}
      </p>
      {!own && (readable || sending || isOpen(request)) && (
        <div className="mt-3 flex flex-wrap gap-3">
          {readable && (
            <Button variant="secondary" onClick={onRead}>
              {t('references.read')}
            </Button>
          )}
          {sending && (
            <Button variant="secondary" busy={busy} busyLabel={t('references.busy')} onClick={send}>
              {t(`references.send.${sending}`)}
            </Button>
          )}
          {isOpen(request) && (
            <Button variant="quiet" disabled={busy} onClick={withdraw}>
              {t('references.withdraw')}
            </Button>
          )}
        </div>
      )}
    </Card>
  );
}
