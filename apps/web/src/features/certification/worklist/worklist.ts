import type {
  ChoicePartsFragment,
  ExpiryBand,
  Mover,
  NudgePlanPartsFragment,
  SavedFilterPartsFragment,
  Stage,
  StandingState,
  WorklistFilter,
  WorklistItemPartsFragment,
  WorklistLane,
  WorklistOrder,
  WorklistSort,
} from '../../../generated/graphql';

export type Item = WorklistItemPartsFragment;
export type Choice = ChoicePartsFragment;
export type SavedFilter = SavedFilterPartsFragment;
export type NudgePlan = NudgePlanPartsFragment;

/** As many people as can be acted on at once. */
export const MOST_AT_ONCE = 200;

export const movers: Mover[] = ['TRAINEE', 'TRAINER', 'COORDINATOR', 'OFFICIAL'];
export const stages: Stage[] = ['ONLINE', 'LIVE', 'VETTING'];
export const bands: ExpiryBand[] = ['OVERDUE', 'DAYS_30', 'DAYS_60', 'DAYS_90'];
export const lanes: WorklistLane[] = ['ONLINE', 'LIVE', 'VETTING', 'DECISION', 'CERTIFIED', 'RENEWAL', 'HELD'];
export const states: StandingState[] = [
  'IN_TRAINING',
  'READY',
  'CERTIFIED',
  'EXPIRING',
  'EXPIRED',
  'LAPSED',
  'SUSPENDED',
  'REVOKED',
];
const sorts: WorklistSort[] = ['NAME', 'WAITING', 'DUE', 'PROGRESS'];

/** What the fields of a filter are called in the address. */
const names = {
  text: 'mekle',
  mover: 'gajiens',
  state: 'stavoklis',
  stage: 'posms',
  requirement: 'prasiba',
  cohortId: 'kohorta',
  programmeId: 'programma',
  expiry: 'termins',
} as const;

export type FilterName = keyof typeof names;
export const filterNames = Object.keys(names) as FilterName[];
export const nameInAddress = (field: FilterName): string => names[field];

const oneOf = <Value extends string>(known: readonly Value[], given: string): Value | undefined =>
  known.find((value) => value === given);

/** The filter that an address asks for; what is not a value of its field is left out. */
export function filterOf(get: (name: string) => string): WorklistFilter {
  const given = {
    text: get(names.text) || undefined,
    mover: oneOf(movers, get(names.mover)),
    state: oneOf(states, get(names.state)),
    stage: oneOf(stages, get(names.stage)),
    requirement: get(names.requirement) || undefined,
    cohortId: get(names.cohortId) || undefined,
    programmeId: get(names.programmeId) || undefined,
    expiry: oneOf(bands, get(names.expiry)),
    all: get('visi') === '1' || undefined,
  };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

/** Those for whom nothing has happened the longest come first, unless the address says otherwise. */
export function orderOf(get: (name: string) => string): Required<WorklistOrder> {
  return { by: oneOf(sorts, get('kartot').toUpperCase()) ?? 'WAITING', descending: get('seciba') === 'dilstosi' };
}

/** Where the same list is to be had as a file. */
export function exportAddress(filter: WorklistFilter, { by, descending }: Required<WorklistOrder>): string {
  const params = new URLSearchParams({ ...(filter as Record<string, string>), by, descending: String(descending) });
  return `/worklist/export.csv?${params}`;
}

/** What makes a list worth a name: everything in its address but what was only looked at. */
export function queryToSave(search: string): string {
  const params = new URLSearchParams(search);
  params.sort();
  return params.toString();
}

/** Where focus goes on the board; undefined when there is nothing on that side. */
export function neighbour(columns: readonly (readonly string[])[], from: string, key: string): string | undefined {
  const column = columns.findIndex((ids) => ids.includes(from));
  const row = columns[column]?.indexOf(from) ?? -1;
  if (column < 0) return undefined;
  if (key === 'ArrowUp' || key === 'ArrowDown') return columns[column]![row + (key === 'ArrowDown' ? 1 : -1)];
  const beyond = key === 'ArrowRight' ? columns.slice(column + 1) : columns.slice(0, column).reverse();
  const next = beyond.find((ids) => ids.length > 0);
  return next?.[Math.min(row, next.length - 1)];
}
