import { DateField, TextArea, TextField, useNotify } from '@lidzgaita/ui';
import { useState } from 'react';
import { type MatchEventKind, RecordMatchDocument } from '../../../../generated/graphql';
import { today } from '../../../../platform/dates';
import { focusHeading, FormDialog, useSubmission, useWriteKey } from '../../../../platform/form';
import { request } from '../../../../platform/graphql';
import { useT } from '../../../../platform/i18n';
import { keepPermits, type Match } from '../permits';

interface MatchEventDialogProps {
  match: Match;
  kind: MatchEventKind;
  onClose: () => void;
}

const [formId, dayId, reasonId, contactsId] = [
  'darba-notikums',
  'notikuma-diena',
  'notikuma-pamatojums',
  'tiksanos-skaits',
];

/** What a person decides about a match, with a reason; or how often the two have met. */
export function MatchEventDialog({ match: { id: matchId, reference }, kind, onClose }: MatchEventDialogProps) {
  const t = useT();
  const notify = useNotify();
  const keyOf = useWriteKey();
  const [occurredOn, setOccurredOn] = useState(today());
  const [reason, setReason] = useState('');
  const [contacts, setContacts] = useState('1');
  const submission = useSubmission(formId, {
    'reason-missing': reasonId,
    'reason-too-long': reasonId,
    'contacts-missing': contactsId,
    'occurred-in-future': dayId,
  });
  const met = kind === 'MET';
  const errorOf = (fieldId: string) => {
    const error = submission.problemOf(fieldId);
    return error ? { error } : {};
  };
  const submit = async () => {
    const said = {
      matchId,
      kind,
      occurredOn,
      reason: met ? null : reason.trim(),
      contacts: met ? Number(contacts) : null,
    };
    const missing = [
      ...(!met && !said.reason ? [{ fieldId: reasonId, message: t('refusal.reason-missing') }] : []),
      ...(met && !Number.isInteger(said.contacts)
        ? [{ fieldId: contactsId, message: t('refusal.contacts-missing') }]
        : []),
    ];
    const permits = await submission.run(
      missing,
      async () => (await request(RecordMatchDocument, { input: { key: keyOf(said), ...said } })).recordMatch,
    );
    if (!permits) return;
    keepPermits(permits);
    notify({ message: t(`permits.event-done.${kind}`) });
    onClose();
    focusHeading();
  };
  return (
    <FormDialog
      formId={formId}
      title={t(`permits.event-title.${kind}`)}
      submission={submission}
      submitLabel={t(`permits.event.${kind}`)}
      busyLabel={t('permits.event.busy')}
      onSubmit={() => void submit()}
      onClose={onClose}
    >
      <p className="font-semibold">{reference}</p>
      {met ? (
        <TextField
          id={contactsId}
          label={t('permits.event.contacts')}
          inputMode="numeric"
          value={contacts}
          onChange={(event) => setContacts(event.target.value)}
          {...errorOf(contactsId)}
        />
      ) : (
        <TextArea
          id={reasonId}
          label={t('permits.event.reason')}
          rows={3}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
          {...errorOf(reasonId)}
        />
      )}
      <DateField
        id={dayId}
        label={t('permits.event.on')}
        max={today()}
        value={occurredOn}
        onChange={(event) => setOccurredOn(event.target.value)}
        {...errorOf(dayId)}
      />
    </FormDialog>
  );
}
