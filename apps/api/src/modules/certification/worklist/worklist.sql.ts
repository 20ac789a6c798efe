import { hidden } from '../../../platform/database/sql.js';
import { reachSql, type Role } from '../../../platform/permissions/actor.js';
import { foldedRegex } from '../../../platform/text/fold.js';
import { WorklistSort, type WorklistFilter } from './worklist.input.js';

/** Certificates and what they rest on are looked after from so many days before their end. */
export const HORIZON_DAYS = 90;

/** Whose list, on which day. */
export interface Reader {
  personId: string;
  today: string;
}

export interface Page {
  by: WorklistSort;
  descending: boolean;
  after: { key: string; enrolmentId: string } | null;
  size: number;
}

/** The name tells of everything but the values: PostgreSQL plans each combination of filters by itself. */
export interface Statement {
  name: string;
  text: string;
  values: unknown[];
}

const band = (today: string): string => `case when s.due_on < ${today} then 'OVERDUE' when s.due_on <= ${today} + 30 then 'DAYS_30' when s.due_on <= ${today} + 60 then 'DAYS_60'
  when s.due_on <= ${today} + ${HORIZON_DAYS} then 'DAYS_90' end`;

/** What narrows, over `r`; what is not given is not in the statement. */
const CONDITIONS = {
  state: (at: string) => `r.state = ${at}`,
  mover: (at: string) => `r.movers @> array[${at}::text]`,
  stage: (at: string) => `r.stages @> array[${at}::text]`,
  requirement: (at: string) => `r.blockers @> array[${at}::text]`,
  cohortId: (at: string) => `r.cohort_id = ${at}::uuid`,
  programmeId: (at: string) => `r.programme_id = ${at}`,
  expiry: (at: string) => `r.band = ${at}`,
};
type Condition = keyof typeof CONDITIONS;
const NAMES = Object.keys(CONDITIONS) as Condition[];
const STORED_AS_WORDS: readonly Condition[] = ['state', 'mover', 'stage'];

const mine = (roles: Role[]): string => `mine as not materialized (select c.id, c.region_code from cohort c where ${reachSql('c', '$1', roles)})`;
const MINE = mine(['COORDINATOR', 'OFFICIAL']);

const KEYS: Record<WorklistSort, { key: string; type: string }> = {
  NAME: { key: 'r.name', type: 'text' },
  WAITING: { key: 'r.waiting_since', type: 'timestamptz' },
  DUE: { key: `coalesce(r.due_on, 'infinity')`, type: 'date' },
  PROGRESS: { key: 'r.total - r.met', type: 'int' },
};

/** The rows of `r` within reach that are wanted, and conditions over them. Names of people are joined only where they are asked for. */
class Rows {
  readonly values: unknown[];
  readonly from: string;
  private readonly conditions = new Map<Condition, string>();
  private readonly given: string;

  constructor({ personId, today }: Reader, filter: WorklistFilter, named = false) {
    this.values = [personId, today];
    const text = (filter.text ?? '').trim();
    const looked = text ? `(p.given_name || ' ' || p.family_name || ' ' || p.given_name) ~ ${this.value(foldedRegex(text))}` : null;
    for (const name of NAMES) {
      const asked = filter[name];
      if (asked) this.conditions.set(name, CONDITIONS[name](this.value(STORED_AS_WORDS.includes(name) ? word(asked) : asked)));
    }
    const wanted = filter.all ? null : `(cardinality(s.movers) > 0 or (s.due_on <= $2::date + ${HORIZON_DAYS} and s.state <> 'revoked'))`;
    const people = named || looked;
    this.from = `${MINE}, r as not materialized (
      select s.*, ${band('$2::date')} as band${people ? `, p.family_name || ' ' || p.given_name as name` : ''}
      from standing_row s${people ? ' join person p on p.id = s.person_id' : ''}
      where ${['s.cohort_id in (select id from mine)', wanted, looked].filter(Boolean).join(' and ')})`;
    this.given = [filter.all ? 1 : 0, looked ? 1 : 0, ...NAMES.map((name) => (this.conditions.has(name) ? 1 : 0))].join('');
  }

  /** A parameter's place. */
  value(value: unknown): string {
    return `$${this.values.push(value)}`;
  }

  where(...but: Condition[]): string {
    return ['true', ...NAMES.filter((name) => !but.includes(name)).flatMap((name) => this.conditions.get(name) ?? [])].join(' and ');
  }

  only(name: Condition): string {
    return this.conditions.get(name) ?? 'true';
  }

  statement(name: string, text: string): Statement {
    return { name: `worklist-${name}-${this.given}`, text: `with ${this.from} ${text}`, values: this.values };
  }
}

const ITEM = `w.enrolment_id as "enrolmentId", w.programme_edition_hash as "programmeEditionHash", w.state, w.lane, w.met, w.total, w.blockers, w.steps,
  w.expires_on::text as "expiresOn", w.due_on::text as "dueOn", w.due_requirement as "dueRequirement", w.waiting_since as "waitingSince", w.cleared, w.matched,
  json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as person,
  json_build_object('id', c.id, 'title', c.title, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
    'organisation', (select json_build_object('id', o.id, 'code', o.code, 'name', o.name) from organisation o where o.id = c.organisation_id),
    'region', (select json_build_object('code', g.code, 'name', g.name) from region g where g.code = c.region_code)) as cohort`;
const OF_ITEM = 'join cohort c on c.id = w.cohort_id join person p on p.id = w.person_id';

/** Chosen by narrow rows first; everything that is shown is read for the page alone. */
export function pageStatement(reader: Reader, filter: WorklistFilter, { by, descending, after, size }: Page): Statement {
  const rows = new Rows(reader, filter, by === 'NAME');
  const { key, type } = KEYS[by];
  const [beyond, direction] = descending ? ['<', 'desc'] : ['>', 'asc'];
  const rest = after ? ` and (${key}, r.enrolment_id) ${beyond} (${rows.value(after.key)}::text::${type}, ${rows.value(after.enrolmentId)}::uuid)` : '';
  return rows.statement(
    `by-${by.toLowerCase()}-${direction}${after ? '-on' : ''}`,
    `, page as (select r.enrolment_id, ${key} as key from r where ${rows.where()}${rest} order by ${key} ${direction}, r.enrolment_id ${direction} limit ${rows.value(size)})
    select ${ITEM}, page.key::text as key from page join standing_row w on w.enrolment_id = page.enrolment_id ${OF_ITEM} order by page.key ${direction}, page.enrolment_id ${direction}`,
  );
}

/**
 * How many of every value there are, each while the other filters stay. Everybody is looked at once, and rows that are
 * alike become one; what the facets then go through is a few hundred kinds. `title` of requirements and programmes is their edition's hash.
 */
export function countsStatement(reader: Reader, filter: WorklistFilter): Statement {
  const rows = new Rows(reader, filter);
  const facet = (name: string, but: Condition, value: string, { from = 'kind r', title = 'null::text' } = {}) =>
    `select '${name}' as facet, ${value} as value, to_jsonb(${title}) as title, sum(r.amount)::int as count from ${from} where ${rows.where('cohortId', but)} and ${value} is not null group by ${value}, ${title}`;
  const each = (column: string) => `kind r cross join unnest(r.${column}) as each (value)`;
  return rows.statement(
    'counts',
    `, counted as materialized (
      select r.cohort_id, r.state, r.movers, r.stages, r.blockers, r.programme_id, r.programme_edition_hash, r.band, grouping(r.cohort_id) = 1 as is_kind,
        count(*) filter (where ${rows.only('cohortId')}) as amount, count(*) filter (where ${rows.where('cohortId')}) as in_cohort
      from r group by grouping sets ((r.state, r.movers, r.stages, r.blockers, r.programme_id, r.programme_edition_hash, r.band), (r.cohort_id))),
    kind as (select * from counted where is_kind and amount > 0)
    select 'total' as facet, '' as value, null::jsonb as title, coalesce(sum(r.amount), 0)::int as count from kind r where ${rows.where('cohortId')}
    union all ${facet('states', 'state', 'r.state')}
    union all ${facet('movers', 'mover', 'each.value', { from: each('movers') })}
    union all ${facet('stages', 'stage', 'each.value', { from: each('stages') })}
    union all ${facet('requirements', 'requirement', 'each.value', { from: each('blockers'), title: 'r.programme_edition_hash' })}
    union all ${facet('programmes', 'programmeId', 'r.programme_id', { title: 'r.programme_edition_hash' })}
    union all ${facet('expiry', 'expiry', 'r.band')}
    union all select 'cohorts', c.id::text, c.title, found.in_cohort::int from counted found join cohort c on c.id = found.cohort_id where not found.is_kind and found.in_cohort > 0`,
  );
}

/** The first of every lane, those first for whom nothing has happened the longest. */
export function boardStatement(reader: Reader, filter: WorklistFilter, perLane: number): Statement {
  const rows = new Rows(reader, filter);
  return rows.statement(
    'board',
    `, lane as (select r.lane, count(*)::int as total from r where ${rows.where()} group by 1)
    select ${ITEM}, lane.total as "laneTotal" from lane
    cross join lateral (select r.enrolment_id from r where r.lane = lane.lane and ${rows.where()} order by r.waiting_since, r.enrolment_id limit ${rows.value(perLane)}) placed
    join standing_row w on w.enrolment_id = placed.enrolment_id ${OF_ITEM} order by w.lane, w.waiting_since, w.enrolment_id`,
  );
}

/** Of these enrolments, the rows within a coordinator's reach. */
export const CHOSEN = `with ${mine(['COORDINATOR'])} select ${ITEM} from standing_row w ${OF_ITEM} where c.id in (select id from mine) and w.enrolment_id = any(${hidden('$2::uuid[]')})`;

/** Trained, cleared and matched, each counted by itself. */
export const PIPELINE = `with ${MINE}
  select r.programme_id as "programmeId", max(r.programme_edition_hash) as "programmeEditionHash", c.region_code as "regionCode",
    case when c.region_code is null then null else (select g.name from region g where g.code = c.region_code) end as region,
    count(*)::int as enrolled, (count(*) filter (where r.state in ('certified', 'expiring')))::int as trained,
    (count(*) filter (where r.cleared))::int as cleared, (count(*) filter (where r.matched))::int as matched
  from standing_row r join mine c on c.id = r.cohort_id
  group by grouping sets ((r.programme_id), (r.programme_id, c.region_code)) order by 1, 3 nulls first`;

function word(value: string): string {
  return value.toLowerCase().replaceAll('_', '-');
}
