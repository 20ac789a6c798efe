import { useState } from 'react';
import { today } from '../../../platform/dates';
import type { Problem } from '../../../platform/form';
import { useT } from '../../../platform/i18n';
import type { Fact } from '../volunteer';
import { asksMinutes, asksRatings, behaviours, isCheck, lastDayOf, outcomesOf } from './kinds';

/** Where in the form each thing is said. */
export const fieldIds = {
  occurredOn: 'pieradijums-diena',
  validUntil: 'pieradijums-lidz',
  minutes: 'pieradijums-minutes',
  outcome: 'pieradijums-iznakums',
  ratings: 'pieradijums-vertejums',
  limits: 'pieradijums-ierobezojumi',
  reference: 'pieradijums-numurs',
  note: 'pieradijums-piezime',
} as const;

/** Where a refusal points to. */
export const fieldOfRefusal: Record<string, string> = {
  'occurred-in-future': fieldIds.occurredOn,
  'outcome-missing': fieldIds.outcome,
  'outcome-unknown': fieldIds.outcome,
  'valid-until-missing': fieldIds.validUntil,
  'valid-until-before': fieldIds.validUntil,
  'minutes-missing': fieldIds.minutes,
  'ratings-missing': fieldIds.ratings,
  'limits-missing': fieldIds.limits,
  'limits-unknown': fieldIds.limits,
  'reference-missing': fieldIds.reference,
  'reference-unknown': fieldIds.reference,
  'note-too-long': fieldIds.note,
};

export interface FactValues {
  occurredOn: string;
  validUntil: string;
  minutes: string;
  outcome: string;
  ratings: Record<string, string>;
  limits: string[];
  reference: string;
  note: string;
}

const valuesOf = (fact: Fact | undefined): FactValues => ({
  occurredOn: fact?.occurredOn ?? today(),
  validUntil: fact?.validUntil ?? '',
  minutes: fact?.minutes ? String(fact.minutes) : '',
  outcome: fact?.outcome ?? '',
  ratings: Object.fromEntries((fact?.ratings ?? []).map(({ behaviour, level }) => [behaviour, String(level)])),
  limits: [...(fact?.limits ?? [])],
  reference: fact?.reference ?? '',
  note: fact?.note ?? '',
});

/** What is being said about a requirement of this kind; `fact`: what is being corrected. */
export function useFact(kind: string, fact?: Fact) {
  const t = useT();
  const [values, setValues] = useState(() => valuesOf(fact));
  const limited = isCheck(kind) && values.outcome === 'suitable-with-limits';

  const missing = (): Problem[] => {
    const { occurredOn, validUntil, minutes, outcome, ratings, limits } = values;
    const found: [keyof typeof fieldIds, string][] = [];
    if (!occurredOn) found.push(['occurredOn', 'certification.record.date.missing']);
    else if (occurredOn > today()) found.push(['occurredOn', 'refusal.occurred-in-future']);
    if (outcomesOf(kind).length > 0 && !outcome) found.push(['outcome', 'refusal.outcome-missing']);
    if (asksMinutes(kind) && !(Number(minutes) > 0)) found.push(['minutes', 'refusal.minutes-missing']);
    if (asksRatings(kind) && !behaviours.every((each) => ratings[each])) found.push(['ratings', 'refusal.ratings-missing']);
    if (limited && limits.length === 0) found.push(['limits', 'refusal.limits-missing']);
    if (lastDayOf(kind) === 'needed' && !validUntil) found.push(['validUntil', 'refusal.valid-until-missing']);
    else if (validUntil && occurredOn && validUntil < occurredOn) found.push(['validUntil', 'refusal.valid-until-before']);
    return found.map(([field, message]) => ({ fieldId: fieldIds[field], message: t(message) }));
  };

  /** Only what the kind says. */
  const said = () => ({
    occurredOn: values.occurredOn,
    ...(lastDayOf(kind) && values.validUntil && { validUntil: values.validUntil }),
    ...(asksMinutes(kind) && { minutes: Math.trunc(Number(values.minutes)) }),
    ...(values.outcome && { outcome: values.outcome }),
    ...(asksRatings(kind) && { ratings: behaviours.map((behaviour) => ({ behaviour, level: Number(values.ratings[behaviour]) })) }),
    ...(limited && { limits: values.limits }),
    ...(isCheck(kind) && values.reference.trim() && { reference: values.reference.trim() }),
    ...(!isCheck(kind) && values.note.trim() && { note: values.note.trim() }),
  });
  return { values, limited, missing, said, set: (changed: Partial<FactValues>) => setValues((now) => ({ ...now, ...changed })) };
}
