import { Button, Card, KeyValueList, StatusWord, TextLink, type Tone } from '@lidzgaita/ui';
import { useState } from 'react';
import { Link } from 'react-router';
import { CycleDocument, type CyclePartsFragment, type CyclePhase } from '../../../generated/graphql';
import { addDays, formatDate } from '../../../platform/dates';
import { useOperation } from '../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../platform/i18n';
import { Loaded } from '../../../platform/page';
import { hasRole, useViewer } from '../../../platform/session';
import type { Enrolment } from '../volunteer';
import { CycleHistory } from './cycle-history';
import { OpenCycleDialog } from './open-cycle-dialog';

export type Cycle = CyclePartsFragment;

const tones: Record<CyclePhase, Tone> = { FIRST: 'neutral', CURRENT: 'success', WINDOW: 'warning', OVERDUE: 'warning', LAPSED: 'error' };

interface CyclePanelProps {
  enrolment: Enrolment;
}

/** Where somebody is between two certificates, and what the next one asks for. */
export function CyclePanel({ enrolment }: CyclePanelProps) {
  const t = useT();
  const query = useOperation(CycleDocument, { enrolmentId: enrolment.id });
  return (
    <Card aria-labelledby="apliecibas-cikls" title={<span id="apliecibas-cikls">{t('cycles.title')}</span>}>
      <Loaded query={query}>{({ cycle }) => cycle && <CycleView cycle={cycle} enrolment={enrolment} />}</Loaded>
    </Card>
  );
}

function CycleView({ cycle, enrolment }: CyclePanelProps & { cycle: Cycle }) {
  const t = useT();
  const locale = useLocale();
  const viewer = useViewer();
  const [opening, setOpening] = useState(false);
  const { phase, opensOn, expiresOn, lapsesOn, renewing, lapsed, mayOpen, history } = cycle;
  const anew = phase === 'LAPSED' || phase === 'FIRST';
  const days = [
    { id: 'opens', day: opensOn },
    { id: 'expires', day: expiresOn },
    { id: 'enough', day: lapsesOn ? addDays(lapsesOn, -1) : null },
  ];
  return (
    <>
      <StatusWord tone={tones[phase]}>{t(`cycles.phase.${phase.toLowerCase()}`)}</StatusWord>
      {renewing && <p className="mt-2">{t(lapsed ? 'cycles.anew' : 'cycles.renewing')}</p>}
      <KeyValueList
        className="mt-2"
        items={days.flatMap(({ id, day }) => (day ? [{ id, key: t(`cycles.day.${id}`), value: formatDate(day, locale) }] : []))}
      />
      <ChangedLessons cycle={cycle} />
      {mayOpen && (
        <Button variant="secondary" className="mt-4" onClick={() => setOpening(true)}>
          {t(anew ? 'cycles.open.anew' : 'cycles.open')}
        </Button>
      )}
      <CycleHistory history={history} />
      {hasRole(viewer, 'COORDINATOR') && (
        <TextLink as={Link} to={`/programmas/${enrolment.programme.id}/noteikumi`} standalone className="mt-2">
          {t('cycles.rules')}
        </TextLink>
      )}
      {opening && <OpenCycleDialog cycle={cycle} anew={anew} onClose={() => setOpening(false)} />}
    </>
  );
}

function ChangedLessons({ cycle: { changedLessons } }: { cycle: Cycle }) {
  const t = useT();
  const text = useLocalized();
  if (changedLessons.length === 0) return null;
  return (
    <div className="mt-3">
      <p className="font-semibold">{t('cycles.changed', { n: changedLessons.length })}</p>
      <ul className="mt-1 list-disc ps-5 text-small">
        {changedLessons.map(({ moduleId, lessonId, moduleCode, title }) => (
          <li key={`${moduleId}/${lessonId}`}>{`${moduleCode} · ${text(title)}`}</li>
        ))}
      </ul>
    </div>
  );
}
