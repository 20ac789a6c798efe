import { Segmented, TextField } from '@lidzgaita/ui';
import { useState } from 'react';
import { useT } from '../../../platform/i18n';
import { fullName, type Member } from '../member-list';
import { minutesText } from './minutes-text';

type Presence = 'none' | 'part' | 'full' | '';

interface AttendanceRowProps {
  person: Member['person'];
  full: number;
  minutes: number | undefined;
  recorded: number | undefined;
  onChange: (minutes: number) => void;
}

function presenceOf(minutes: number | undefined, full: number): Presence {
  if (minutes === undefined) return '';
  if (minutes === 0) return 'none';
  return minutes === full ? 'full' : 'part';
}

export function AttendanceRow({ person, full, minutes, recorded, onChange }: AttendanceRowProps) {
  const t = useT();
  const name = fullName(person);
  const [partly, setPartly] = useState(false);
  const presence = partly ? 'part' : presenceOf(minutes, full);
  const choose = (chosen: Presence) => {
    setPartly(chosen === 'part');
    if (chosen === 'none') onChange(0);
    if (chosen === 'full') onChange(full);
    if (chosen === 'part') onChange(Math.round(full / 2));
  };
  return (
    <li className="grid gap-x-4 gap-y-2 py-3 sm:grid-cols-[1fr_auto] sm:items-center">
      <div>
        <p className="font-semibold">{name}</p>
        <p className="tnum text-small text-muted">
          {minutesText(t, recorded, full)}
          {minutes !== recorded && minutes !== undefined && (
            <strong className="font-semibold text-ink"> → {minutesText(t, minutes, full)}</strong>
          )}
        </p>
      </div>
      <div className="flex flex-wrap items-end gap-2">
        <Segmented<Presence>
          label={t('training.attendance.of', { name })}
          labelHidden
          options={[
            { value: 'full', label: t('training.attendance.full') },
            { value: 'part', label: t('training.attendance.part') },
            { value: 'none', label: t('training.attendance.absent') },
          ]}
          value={presence}
          onChange={choose}
        />
        {presence === 'part' && (
          <TextField
            label={t('training.attendance.minutes', { name })}
            labelHidden
            type="number"
            inputMode="numeric"
            min={0}
            max={full}
            step={5}
            chars={5}
            suffix={t('training.attendance.unit', { full })}
            value={minutes ?? ''}
            onChange={(event) => {
              const typed = Math.trunc(event.target.valueAsNumber);
              if (Number.isFinite(typed)) onChange(Math.min(Math.max(typed, 0), full));
            }}
          />
        )}
      </div>
    </li>
  );
}
