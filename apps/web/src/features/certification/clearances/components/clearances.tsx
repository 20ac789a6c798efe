import { Button, StatusWord, type Tone } from '@lidzgaita/ui';
import { useState } from 'react';
import { type ClearanceState, PermitsDocument } from '../../../../generated/graphql';
import { formatDate } from '../../../../platform/dates';
import { useOperation } from '../../../../platform/graphql';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import type { Clearance, Permits } from '../permits';
import type { Volunteer } from '../../volunteer';
import { ClearanceNeeds, useClearanceSteps } from './clearance-needs';
import { EndClearanceDialog } from './end-clearance-dialog';
import { GrantDialog } from './grant-dialog';
import { Matches } from './matches';

const tones: Record<ClearanceState, Tone> = {
  CLEARED: 'success',
  BLOCKED: 'warning',
  EXPIRED: 'warning',
  ENDED: 'neutral',
};

/** Permission and work of one volunteer: two kinds of records beside the certificate, and what the first of them asks. */
export function Clearances({ volunteer }: { volunteer: Volunteer }) {
  const t = useT();
  const permits = useOperation(PermitsDocument, { enrolmentId: volunteer.enrolment.id }).data?.permits;
  const steps = useClearanceSteps(volunteer);
  if (!permits && steps.length === 0) return null;
  return (
    <section aria-labelledby="atlaujas">
      <h2 id="atlaujas" className="mb-2 text-h3">
        {t('permits.title')}
      </h2>
      <p className="mb-3 text-small text-muted">{t('permits.about')}</p>
      {steps.length > 0 && <ClearanceNeeds volunteer={volunteer} steps={steps} />}
      {permits && <Records permits={permits} />}
    </section>
  );
}

function Records({ permits }: { permits: Permits }) {
  const t = useT();
  const text = useLocalized();
  const [granting, setGranting] = useState(false);
  const { certified, clearances, grantable, hindrances } = permits;
  const blocked = certified && hindrances.length > 0;
  return (
    <>
      <h3 className="mb-2 text-h4">{t('permits.clearances')}</h3>
      {clearances.length === 0 && <p className="text-muted">{t('permits.none')}</p>}
      <ul className="grid gap-4">
        {clearances.map((clearance) => (
          <ClearanceItem key={clearance.id} clearance={clearance} mayEnd={grantable.length > 0} />
        ))}
      </ul>
      {!certified && grantable.length > 0 && (
        <p className="mt-2 text-small text-muted">{t('permits.none.not-certified')}</p>
      )}
      {blocked && (
        <p className="mt-2 text-small text-warning">
          {t('permits.hindrances', { list: hindrances.map(({ title }) => text(title)).join(', ') })}
        </p>
      )}
      {certified && !blocked && grantable.length > 0 && (
        <Button variant="secondary" className="mt-3" onClick={() => setGranting(true)}>
          {t('permits.grant')}
        </Button>
      )}
      {granting && <GrantDialog permits={permits} onClose={() => setGranting(false)} />}
      <Matches permits={permits} />
    </>
  );
}

function ClearanceItem({ clearance, mayEnd }: { clearance: Clearance; mayEnd: boolean }) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  const [ending, setEnding] = useState(false);
  const { setting, place, state, validUntil, limits, grantedBy, grantedOn, endedBy, endedOn, endReason } = clearance;
  const title = `${t(`permits.setting.${setting}`)}${place ? `: ${text(place.name)}` : ''}`;
  const nameOf = (person: Clearance['grantedBy']) => `${person.givenName} ${person.familyName}`;
  return (
    <li className="border-s-2 border-divider ps-3">
      <p className="font-semibold">{title}</p>
      <StatusWord tone={tones[state]}>{t(`permits.state.${state}`)}</StatusWord>
      <p className="text-small">{t('permits.until', { date: formatDate(validUntil, locale, 'until') })}</p>
      {limits && <p className="text-small">{t('permits.limits', { limits })}</p>}
      <p className="text-small text-muted">
        {t('permits.granted', { name: nameOf(grantedBy), date: formatDate(grantedOn, locale, 'on') })}
      </p>
      {endedBy && endedOn && (
        <p className="text-small text-muted">
          {t('permits.ended', { name: nameOf(endedBy), date: formatDate(endedOn, locale, 'on'), reason: endReason ?? '' })}
        </p>
      )}
      {mayEnd && (state === 'CLEARED' || state === 'BLOCKED') && (
        <Button
          variant="quiet"
          className="-ms-3.5"
          aria-label={`${t('permits.end')}: ${title}`}
          onClick={() => setEnding(true)}
        >
          {t('permits.end')}
        </Button>
      )}
      {ending && <EndClearanceDialog clearance={clearance} what={title} onClose={() => setEnding(false)} />}
    </li>
  );
}
