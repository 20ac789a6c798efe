import { Button, Callout, StatusWord, type Tone } from '@lidzgaita/ui';
import { useState } from 'react';
import type { MatchEventKind, MatchState } from '../../../../generated/graphql';
import { formatDate } from '../../../../platform/dates';
import { useLocale, useT } from '../../../../platform/i18n';
import { type Match, nextEvents, type Permits } from '../permits';
import { MatchEventDialog } from './match-event-dialog';
import { StartMatchDialog } from './start-match-dialog';

const tones: Record<MatchState, Tone> = { RUNNING: 'success', PAUSED: 'waiting', ENDED: 'neutral' };

/** With whom a volunteer works, as references alone; people begin, pause and end it. */
export function Matches({ permits }: { permits: Permits }) {
  const t = useT();
  const [starting, setStarting] = useState(false);
  const { matches, matching, clearances, enrolmentId } = permits;
  const cleared = clearances.some(({ state }) => state === 'CLEARED');
  return (
    <>
      <h3 className="mt-6 mb-2 text-h4">{t('permits.matches')}</h3>
      {matches.length === 0 && <p className="text-muted">{t('permits.matches.none')}</p>}
      {!cleared && matches.some(({ state }) => state === 'RUNNING') && (
        <Callout kind="warning" label={t('permits.state.BLOCKED')} className="mb-3">
          {t('permits.match.blocked')}
        </Callout>
      )}
      <ul className="grid gap-4">
        {matches.map((match) => (
          <MatchItem key={match.id} match={match} matching={matching} />
        ))}
      </ul>
      {matching && cleared && (
        <Button variant="secondary" className="mt-3" onClick={() => setStarting(true)}>
          {t('permits.match.start')}
        </Button>
      )}
      {starting && <StartMatchDialog enrolmentId={enrolmentId} onClose={() => setStarting(false)} />}
    </>
  );
}

function MatchItem({ match, matching }: { match: Match; matching: boolean }) {
  const t = useT();
  const locale = useLocale();
  const [saying, setSaying] = useState<MatchEventKind>();
  const { reference, state, startedOn, contacts } = match;
  return (
    <li className="border-s-2 border-divider ps-3">
      <p className="tnum font-semibold">{reference}</p>
      <StatusWord tone={tones[state]}>{t(`permits.match-state.${state}`)}</StatusWord>
      <p className="text-small text-muted">
        {t('permits.match.since', { date: formatDate(startedOn, locale, 'since') })},{' '}
        {t('permits.match.contacts', { n: contacts })}
      </p>
      {matching && (
        <div className="-ms-3.5 flex flex-wrap">
          {nextEvents[state].map((kind) => (
            <Button
              key={kind}
              variant="quiet"
              aria-label={t('permits.event.label', { what: t(`permits.event.${kind}`), reference })}
              onClick={() => setSaying(kind)}
            >
              {t(`permits.event.${kind}`)}
            </Button>
          ))}
        </div>
      )}
      {saying && <MatchEventDialog match={match} kind={saying} onClose={() => setSaying(undefined)} />}
    </li>
  );
}
