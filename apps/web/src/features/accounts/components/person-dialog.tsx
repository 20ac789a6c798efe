import { Dialog, KeyValueList, StatusWord, TextLink } from '@lidzgaita/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { formatDate, formatTime } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { useViewer } from '../../../platform/session';
import { fullName, type Person } from '../person';
import { DisablePerson } from './disable-person';
import { GrantForm } from './grant-form';
import { RoleList } from './role-list';

interface PersonDialogProps {
  /** Undefined when the address names somebody who is not on this page of the list. */
  person: Person | undefined;
  onClose: () => void;
}

export function PersonDialog({ person, onClose }: PersonDialogProps) {
  const t = useT();
  if (person) return <KnownPerson person={person} onClose={onClose} />;
  return (
    <Dialog open onClose={onClose} title={t('accounts.person.unknown')} closeLabel={t('accounts.close')}>
      <p>{t('accounts.person.unknown.advice')}</p>
    </Dialog>
  );
}

function KnownPerson({ person, onClose }: { person: Person; onClose: () => void }) {
  const t = useT();
  const locale = useLocale();
  const viewer = useViewer();
  // Said inside: whatever lies under an open dialog is neither seen nor read out.
  const [done, setDone] = useState('');
  const { email, lastSeenAt, disabled } = person;
  return (
    <Dialog open onClose={onClose} title={fullName(person)} closeLabel={t('accounts.close')} keepOpenOutside>
      <div role="status">{done && <StatusWord tone="success">{done}</StatusWord>}</div>
      <KeyValueList
        items={[
          { id: 'email', key: t('accounts.column.email'), value: <span className="break-all">{email}</span> },
          {
            id: 'seen',
            key: t('accounts.column.seen'),
            value: lastSeenAt ? `${formatDate(lastSeenAt, locale)}, ${formatTime(lastSeenAt, locale)}` : t('accounts.never-seen'),
          },
          { id: 'state', key: t('accounts.state'), value: t(disabled ? 'accounts.state.disabled' : 'accounts.state.enabled') },
        ]}
      />
      <RoleList person={person} onDone={setDone} />
      <GrantForm person={person} onDone={setDone} />
      <DisablePerson person={person} onDone={setDone} />
      {viewer.id !== person.id && (
        <p className="border-t border-divider pt-4">
          <TextLink as={Link} to={`/cilveki/${person.id}/dzest`} standalone>
            {t('accounts.erase')}
          </TextLink>
        </p>
      )}
    </Dialog>
  );
}
