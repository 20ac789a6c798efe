import type { ReactNode } from 'react';
import { durationText, formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { outcomeId } from '../evidence/kinds';
import { fullName, type Fact, type Step } from '../volunteer';
import { moverWords } from './requirement-words';

interface RequirementFactsProps {
  requirement: Step;
  own?: boolean | undefined;
  /** What may be done about a fact here. */
  actionsOf?: ((fact: Fact) => ReactNode) | undefined;
}

/** Whose move it is while something is missing, and what has been recorded by whom. */
export function RequirementFacts({ requirement, own = false, actionsOf }: RequirementFactsProps) {
  const t = useT();
  const { state, mover, facts, kind } = requirement;
  const group = ['all', 'any', 'at-least'].includes(kind);
  return (
    <>
      {state !== 'MET' && !group && <p>{moverWords(t, mover, own)}</p>}
      {facts.length > 0 && (
        <ul aria-label={t('certification.facts')} className="mt-1 grid gap-1">
          {facts.map((fact) => (
            <li key={fact.id}>
              <FactLine kind={kind} fact={fact} />
              {fact.note && <span className="block border-s-2 border-divider ps-2">{fact.note}</span>}
              {actionsOf?.(fact)}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function FactLine({ kind, fact: { occurredOn, validUntil, recordedBy, outcome, minutes, limits, reference, ratings } }: { kind: string; fact: Fact }) {
  const t = useT();
  const locale = useLocale();
  const rated = ratings.map(({ behaviour, level }) => `${t(`certification.behaviour.${behaviour}`)} ${level}`);
  const parts = [
    outcome && t(outcomeId(kind, outcome)),
    ...limits.map((limit) => t(`certification.limit.${limit}`)),
    reference && t('certification.fact.number', { number: reference }),
    minutes !== null && minutes !== undefined && durationText(t, minutes),
    rated.length > 0 && rated.join(', '),
    validUntil && t('certification.fact.until', { date: formatDate(validUntil, locale, 'until') }),
    recordedBy ? t('certification.recorded-by', { name: fullName(recordedBy) }) : t('certification.recorded-by-system'),
  ];
  return (
    <>
      <time dateTime={occurredOn}>{formatDate(occurredOn, locale)}</time>
      {': '}
      {parts.filter(Boolean).join('; ')}
    </>
  );
}
