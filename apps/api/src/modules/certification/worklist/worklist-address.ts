import { Mover, Stage, StandingState } from '../standings/standing.type.js';
import { ExpiryBand, WorklistSort, type WorklistFilter, type WorklistOrder } from './worklist.input.js';

/** The search part of an address: the fields of filter and order by their own names. */
export type Asked = Record<string, string | undefined>;

/** A value that the field does not have is left out. */
function oneOf<Value extends string>(values: Record<string, Value>, given: string | undefined): Value | null {
  return Object.values(values).find((value) => value === given) ?? null;
}

export const filterOf = ({ all, text, state, mover, stage, requirement, cohortId, programmeId, expiry }: Asked): WorklistFilter => ({
  all: all === 'true',
  text: text ?? null,
  state: oneOf(StandingState, state),
  mover: oneOf(Mover, mover),
  stage: oneOf(Stage, stage),
  requirement: requirement ?? null,
  cohortId: cohortId ?? null,
  programmeId: programmeId ?? null,
  expiry: oneOf(ExpiryBand, expiry),
});

export function orderOf({ by, descending }: Asked): WorklistOrder | null {
  const sort = oneOf(WorklistSort, by);
  return sort && { by: sort, descending: descending === 'true' };
}
