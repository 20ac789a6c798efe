import { Badge, type Tone } from '@lidzgaita/ui';
import type { StandingState } from '../../../generated/graphql';
import { useT } from '../../../platform/i18n';

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

export function StandingWord({ state }: { state: StandingState }) {
  const t = useT();
  return <Badge tone={tones[state]}>{t(`training.standing.${state}`)}</Badge>;
}
