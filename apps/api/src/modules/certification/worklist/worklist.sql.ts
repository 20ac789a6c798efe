import { hidden } from '../../../platform/database/sql.js';
import { reachSql, type Role } from '../../../platform/permissions/actor.js';
import { WorklistSort, type ExpiryBand, type WorklistFilter } from './worklist.input.js';

/** Certificates and what they rest on are looked after from so many days before their end. */
export const HORIZON_DAYS = 90;

const BAND = `case when r.due_on < $2::date then 'OVERDUE' when r.due_on <= $2::date + 30 then 'DAYS_30' when r.due_on <= $2::date + 60 then 'DAYS_60'
  when r.due_on <= $2::date + ${HORIZON_DAYS} then 'DAYS_90' end`;

/** One condition for each filter, over `w`; null does not narrow. The position is that of its parameter. */
const CONDITIONS = {
  all: '($3 or w.wanted)',
  state: '($5::text is null or w.state = $5)',
  mover: '($6::text is null or w.movers @> array[$6])',
  stage: `($7::text is null or w.stages @> array[$7])`,
  requirement: '($8::text is null or w.blockers @> array[$8])',
  cohortId: '($9::uuid is null or w.cohort_id = $9)',
  programmeId: '($10::text is null or w.programme_id = $10)',
  expiry: '($11::text is null or w.band = $11)',
};
type Condition = keyof typeof CONDITIONS;

const within = (...roles: Role[]): string => `w as (
  select r.*, ${BAND} as band, p.given_name, p.family_name, (p.family_name || ' ' || p.given_name) as name,
    c.title as cohort_title, c.starts_on, c.ends_on, c.organisation_id, c.region_code,
    cardinality(r.movers) > 0 or (r.due_on <= $2::date + ${HORIZON_DAYS} and r.state <> 'revoked') as wanted
  from standing_row r join cohort c on c.id = r.cohort_id join person p on p.id = r.person_id
  where ${reachSql('c', '$1', roles)}
    and ($4 = '' or (p.given_name || ' ' || p.family_name || ' ' || p.given_name) ilike '%' || $4 || '%'))`;
const MINE = within('COORDINATOR', 'OFFICIAL');

const where = (but?: Condition): string =>
  (Object.keys(CONDITIONS) as Condition[]).filter((name) => name !== but).map((name) => CONDITIONS[name]).join(' and ');

const facet = (name: string, but: Condition, value: string, from: string, title = 'null::jsonb'): string =>
  `select '${name}' as facet, ${value} as value, ${title} as title, count(*)::int as count from ${from} where ${where(but)} and ${value} is not null group by 2, 3`;

/** How many of every value there are, each while the other filters stay. `title` of requirements and programmes is their edition's hash. */
export const COUNTS = `with ${MINE}
  select 'total' as facet, '' as value, null::jsonb as title, count(*)::int as count from w where ${where()}
  union all ${facet('states', 'state', 'w.state', 'w')}
  union all ${facet('movers', 'mover', 'each.value', 'w, unnest(w.movers) as each (value)')}
  union all ${facet('stages', 'stage', 'each.value', 'w, unnest(w.stages) as each (value)')}
  union all ${facet('requirements', 'requirement', 'each.value', 'w, unnest(w.blockers) as each (value)', 'to_jsonb(w.programme_edition_hash)')}
  union all ${facet('cohorts', 'cohortId', 'w.cohort_id::text', 'w', 'w.cohort_title')}
  union all ${facet('programmes', 'programmeId', 'w.programme_id', 'w', 'to_jsonb(w.programme_edition_hash)')}
  union all ${facet('expiry', 'expiry', 'w.band', 'w')}`;

const ITEM = `w.enrolment_id as "enrolmentId", w.programme_edition_hash as "programmeEditionHash", w.state, w.lane, w.met, w.total, w.blockers, w.steps,
  w.expires_on::text as "expiresOn", w.due_on::text as "dueOn", w.due_requirement as "dueRequirement", w.waiting_since as "waitingSince", w.cleared, w.matched,
  json_build_object('id', w.person_id, 'givenName', w.given_name, 'familyName', w.family_name) as person,
  json_build_object('id', w.cohort_id, 'title', w.cohort_title, 'startsOn', w.starts_on, 'endsOn', w.ends_on,
    'organisation', (select json_build_object('id', o.id, 'code', o.code, 'name', o.name) from organisation o where o.id = w.organisation_id),
    'region', (select json_build_object('code', g.code, 'name', g.name) from region g where g.code = w.region_code)) as cohort`;

const KEYS: Record<WorklistSort, { key: string; type: string }> = {
  NAME: { key: 'w.name', type: 'text' },
  WAITING: { key: 'w.waiting_since', type: 'timestamptz' },
  DUE: { key: `coalesce(w.due_on, 'infinity')`, type: 'date' },
  PROGRESS: { key: 'w.total - w.met', type: 'int' },
};

/** A page, from after `$12` and `$13` on: the key by which it is sorted and the enrolment. `$14` is how many. */
export function pageStatement(by: WorklistSort, descending: boolean): string {
  const { key, type } = KEYS[by];
  const [beyond, direction] = descending ? ['<', 'desc'] : ['>', 'asc'];
  return `with ${MINE} select ${ITEM}, (${key})::text as key from w where ${where()}
    and ($12::text is null or (${key}, w.enrolment_id) ${beyond} ($12::text::${type}, $13::uuid))
    order by ${key} ${direction}, w.enrolment_id ${direction} limit $14`;
}

/** The first `$12` of every lane, those first for whom nothing has happened the longest. */
export const BOARD = `with ${MINE}, placed as (
    select w.*, row_number() over (partition by w.lane order by w.waiting_since, w.enrolment_id) as place, (count(*) over (partition by w.lane))::int as lane_total
    from w where ${where()})
  select ${ITEM}, w.lane_total as "laneTotal" from placed w where w.place <= $12 order by w.lane, w.place`;

/** Of these enrolments, the rows within a coordinator's reach. */
export const CHOSEN = `with ${within('COORDINATOR')} select ${ITEM} from w where ${where()} and w.enrolment_id = any(${hidden('$12::uuid[]')})`;

/** Trained, cleared and matched, each counted by itself. */
export const PIPELINE = `
  select r.programme_id as "programmeId", max(r.programme_edition_hash) as "programmeEditionHash", c.region_code as "regionCode",
    case when c.region_code is null then null else (select g.name from region g where g.code = c.region_code) end as region,
    count(*)::int as enrolled, (count(*) filter (where r.state in ('certified', 'expiring')))::int as trained,
    (count(*) filter (where r.cleared))::int as cleared, (count(*) filter (where r.matched))::int as matched
  from standing_row r join cohort c on c.id = r.cohort_id where ${reachSql('c', '$1', ['COORDINATOR', 'OFFICIAL'])}
  group by grouping sets ((r.programme_id), (r.programme_id, c.region_code)) order by 1, 3 nulls first`;

const word = (value: string): string => value.toLowerCase().replaceAll('_', '-');

/** The first eleven parameters of every statement above. */
export function filterValues(personId: string, today: string, filter: WorklistFilter): unknown[] {
  const { all, text, state, mover, stage, requirement, cohortId, programmeId, expiry } = filter;
  const escaped = (text ?? '').trim().replace(/[\\%_]/g, '\\$&');
  return [
    personId, today, all ?? false, escaped, state ? word(state) : null, mover ? word(mover) : null, stage ? word(stage) : null, requirement ?? null, cohortId ?? null,
    programmeId ?? null, (expiry as ExpiryBand | undefined) ?? null,
  ];
}
