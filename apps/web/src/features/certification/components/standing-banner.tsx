import { ProgressLine, StatusWord, type Tone } from '@lidzgaita/ui';
import type { StandingState } from '../../../generated/graphql';
import { useLocalized, useT } from '../../../platform/i18n';
import type { Standing } from '../volunteer';
import { NotYetNote } from './not-yet-note';
import { moverWords } from './requirement-words';

const tones: Record<StandingState, Tone> = {
  IN_TRAINING: 'neutral',
  READY: 'info',
  CERTIFIED: 'success',
  EXPIRING: 'warning',
  EXPIRED: 'warning',
  LAPSED: 'warning',
  SUSPENDED: 'error',
  REVOKED: 'error',
};

interface StandingBannerProps {
  standing: Standing;
  /** Read by whom it is about. */
  own?: boolean;
}

/** Where somebody stands, in words, and what comes next. */
export function StandingBanner({ standing, own = false }: StandingBannerProps) {
  const t = useT();
  const text = useLocalized();
  const next = standing.steps.find(({ id }) => id === standing.nextStep);
  return (
    <div className="grid gap-3">
      <StatusWord tone={tones[standing.state]} className="text-h4">
        {t(`certification.standing.${standing.state}`)}
      </StatusWord>
      <ProgressLine
        label={t('certification.met')}
        value={standing.met}
        max={standing.total}
        valueText={t('certification.met.value', { n: standing.met, total: standing.total })}
      />
      {next && (
        <p>
          {t('certification.next', { title: text(next.title) })}{' '}
          <span className="text-muted">{moverWords(t, next.mover, own)}</span>
        </p>
      )}
      {standing.notYet && <NotYetNote notYet={standing.notYet} />}
    </div>
  );
}
