import { Dialog, KeyValueList } from '@lidzgaita/ui';
import { formatDate, formatTime } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
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
  const locale = useLocale();
  if (!person) {
    return (
      <Dialog open onClose={onClose} title={t('accounts.person.unknown')} closeLabel={t('accounts.close')}>
        <p>{t('accounts.person.unknown.advice')}</p>
      </Dialog>
    );
  }
  const { email, lastSeenAt, disabled } = person;
  return (
    <Dialog open onClose={onClose} title={fullName(person)} closeLabel={t('accounts.close')} size="medium" keepOpenOutside>
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
      <RoleList person={person} />
      <GrantForm person={person} />
      <DisablePerson person={person} />
    </Dialog>
  );
}
