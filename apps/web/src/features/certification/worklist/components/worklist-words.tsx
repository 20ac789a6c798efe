import { Badge, type Tone } from '@lidzgaita/ui';
import { Link } from 'react-router';
import type { StandingState } from '../../../../generated/graphql';
import { formatShortDate, today } from '../../../../platform/dates';
import { useLocale, useLocalized, useT } from '../../../../platform/i18n';
import type { Item } from '../worklist';

const tones: Record<StandingState, Tone> = {
  IN_TRAINING: 'neutral',
  READY: 'info',
  CERTIFIED: 'success',
  EXPIRING: 'warning',
  EXPIRED: 'warning',
  LAPSED: 'warning',
  SUSPENDED: 'warning',
  REVOKED: 'neutral',
};

export function StateWord({ state }: { state: StandingState }) {
  const t = useT();
  return <Badge tone={tones[state]}>{t(`worklist.state.${state}`)}</Badge>;
}

export const nameOf = ({ person }: Pick<Item, 'person'>) => `${person.familyName} ${person.givenName}`;

export function PersonLink({ item }: { item: Item }) {
  return (
    <Link to={`/brivpratigie/${item.enrolmentId}`} className="font-semibold text-link underline underline-offset-2">
      {nameOf(item)}
    </Link>
  );
}

/** What is to be done next, by whom, and what else is missing. */
export function NextAction({ item: { step, blockers, state } }: { item: Item }) {
  const t = useT();
  const text = useLocalized();
  if (!step)
    return (
      <span className="text-muted">{t(state === 'REVOKED' ? 'worklist.step.none-revoked' : 'worklist.step.none')}</span>
    );
  const others = blockers.filter(({ id }) => id !== step.requirement?.id).length;
  const { done, needed, unit } = step;
  const amount =
    unit !== null && needed !== null && needed > 1 ? t(`worklist.amount.${unit}`, { done: done ?? 0, needed }) : '';
  return (
    <>
      {step.requirement ? text(step.requirement.title) : t(`worklist.action.${step.action}`)}
      {amount && <span className="tnum text-muted"> {amount}</span>}
      <span className="block text-muted">
        {t(`worklist.mover-acts.${step.mover}`)}
        {step.reason === 'expired' && `; ${t('worklist.step.expired')}`}
        {step.reason === 'new-version' && `; ${t('worklist.step.new-version')}`}
        {step.requirement && others > 0 && `; ${t('worklist.step.others', { n: others })}`}
      </span>
    </>
  );
}

/** The nearest end, in words when it is past. */
export function Due({ item: { due, dueOn } }: { item: Item }) {
  const t = useT();
  const text = useLocalized();
  const locale = useLocale();
  if (!dueOn) return <span className="text-muted">–</span>;
  return (
    <>
      <time dateTime={dueOn} className="tnum whitespace-nowrap">
        {formatShortDate(dueOn, locale)}
      </time>
      {dueOn < today() && <span className="font-semibold"> {t('worklist.due.over')}</span>}
      <span className="block text-muted">{due ? text(due.title) : t('worklist.due.certificate')}</span>
    </>
  );
}

/** Permission and work: two facts that do not follow from the certificate. */
export function Permit({ item: { cleared, matched } }: { item: Item }) {
  const t = useT();
  if (!cleared && !matched) return <span className="text-muted">–</span>;
  return (
    <span className="flex flex-wrap gap-1">
      {cleared && <Badge tone="success">{t('worklist.cleared')}</Badge>}
      {matched && <Badge tone="info">{t('worklist.matched')}</Badge>}
    </span>
  );
}
