import { SelectField, Timeline } from '@lidzgaita/ui';
import {
  Award,
  Ban,
  CircleCheck,
  ClipboardCheck,
  DoorOpen,
  DoorClosed,
  Hourglass,
  FilePen,
  KeyRound,
  Mail,
  PenLine,
  RefreshCw,
  Undo2,
  UsersRound,
} from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { formatDate, formatTime } from '../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import type { Volunteer } from '../volunteer';
import { HistoryDetails } from './history-details';

type Entry = Volunteer['history'][number];

interface HistoryTimelineProps {
  volunteer: Volunteer;
}

const icons: Record<string, ReactNode> = {
  enrolled: <DoorOpen />,
  'lessons-read': <CircleCheck />,
  'cases-walked': <CircleCheck />,
  'attempt-passed': <CircleCheck />,
  'attendance-recorded': <ClipboardCheck />,
  'evidence-recorded': <ClipboardCheck />,
  'evidence-waived': <ClipboardCheck />,
  'evidence-corrected': <FilePen />,
  'evidence-withdrawn': <Undo2 />,
  'waiver-withdrawn': <Undo2 />,
  'agreement-signed': <PenLine />,
  'reference-named': <Mail />,
  'reference-sent': <Mail />,
  'reference-received': <Mail />,
  'reference-withdrawn': <Mail />,
  reissued: <Award className="text-carmine" />,
  certified: <Award className="text-carmine" />,
  'not-yet': <Hourglass />,
  proposed: <UsersRound />,
  'proposal-declined': <UsersRound />,
  'proposal-withdrawn': <UsersRound />,
  suspended: <Ban />,
  reinstated: <Award className="text-carmine" />,
  revoked: <Ban />,
  'cycle-opened': <RefreshCw />,
  'clearance-granted': <KeyRound />,
  'clearance-ended': <DoorClosed />,
  'match-started': <UsersRound />,
  'match-paused': <Hourglass />,
  'match-resumed': <UsersRound />,
  'match-ended': <DoorClosed />,
  'match-met': <UsersRound />,
};

const groups = ['all', 'learning', 'vetting', 'decisions', 'work'] as const;
type Group = (typeof groups)[number];

function groupOf(kind: string): Group {
  if (/^(enrolled|lessons-read|cases-walked|attempt-passed|attendance-recorded)$/.test(kind)) return 'learning';
  if (/^(clearance|match)-/.test(kind)) return 'work';
  return /^(evidence|waiver|agreement|reference)-/.test(kind) ? 'vetting' : 'decisions';
}

/** Everything that happened, newest first. */
export function HistoryTimeline({ volunteer: { history, enrolment } }: HistoryTimelineProps) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const [group, setGroup] = useState<Group>('all');
  const shown = history.filter(({ kind }) => group === 'all' || groupOf(kind) === group);

  const titleOf = ({ kind, requirementId, params }: Entry) => {
    const requirement = enrolment.standing.steps.find(({ id }) => id === requirementId);
    return t(`certification.history.${kind}`, {
      title: requirement ? text(requirement.title) : (nameIn(params, text) ?? t('certification.history-unnamed')),
      name: String(params?.['name'] ?? t('certification.history-erased')),
      number: String(params?.['number'] ?? ''),
      percent: Number(params?.['percent'] ?? 0),
      minutes: Number(params?.['minutes'] ?? 0),
      decision: String(params?.['decision'] ?? ''),
      setting: String(params?.['setting'] ?? ''),
      reference: String(params?.['reference'] ?? ''),
      contacts: Number(params?.['contacts'] ?? 0),
    });
  };
  return (
    <section aria-labelledby="vesture">
      <h2 id="vesture" className="mb-3 text-h3">
        {t('certification.history')}
      </h2>
      <SelectField
        className="mb-3"
        label={t('certification.history-filter')}
        options={groups.map((each) => ({ value: each, label: t(`certification.history-group.${each}`) }))}
        value={group}
        onChange={(event) => setGroup(groups.find((each) => each === event.target.value) ?? 'all')}
      />
      {shown.length === 0 && <p className="text-muted">{t('certification.history-none')}</p>}
      <Timeline
        label={t('certification.history')}
        items={shown.map((entry) => ({
          id: entry.id,
          icon: icons[entry.kind],
          when: (
            <time dateTime={entry.at}>
              {formatDate(entry.at, locale)}, {formatTime(entry.at, locale)}
            </time>
          ),
          title: titleOf(entry),
          children: <HistoryDetails entry={entry} />,
        }))}
      />
    </section>
  );
}

/** The name of a requirement that is not asked for any more. */
const nameIn = (params: Entry['params'], text: ReturnType<typeof useLocalized>): string | undefined => {
  const title = params?.['title'] as Parameters<typeof text>[0] | undefined;
  return title && text(title);
};
