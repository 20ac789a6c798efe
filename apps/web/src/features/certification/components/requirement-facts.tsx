import { durationText, formatDate } from '../../../platform/dates';
import { useLocale, useT } from '../../../platform/i18n';
import { fullName, type Requirement } from '../volunteer';

interface RequirementFactsProps {
  requirement: Requirement;
}

/** Whose move it is while something is missing, and what has been recorded by whom. */
export function RequirementFacts({ requirement }: RequirementFactsProps) {
  const t = useT();
  const locale = useLocale();
  const { state, mover, facts } = requirement;
  return (
    <>
      {state !== 'MET' && <p>{t(`certification.mover.${mover}`)}</p>}
      {facts.length > 0 && (
        <ul aria-label={t('certification.facts')} className="mt-1 grid gap-1">
          {facts.map(({ id, occurredOn, recordedBy, outcome, minutes, note }) => (
            <li key={id}>
              <time dateTime={occurredOn}>{formatDate(occurredOn, locale)}</time>
              {': '}
              {[
                outcome && t(`certification.outcome.${outcome}`),
                minutes !== null && minutes !== undefined && durationText(t, minutes),
                recordedBy ? t('certification.recorded-by', { name: fullName(recordedBy) }) : t('certification.recorded-by-system'),
              ]
                .filter(Boolean)
                .join('; ')}
              {note && <span className="block border-s-2 border-divider ps-2">{note}</span>}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
