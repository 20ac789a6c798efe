// The worklist without framework and GraphQL: session, reach and rows in one statement, words of editions in memory.
import { documentOf } from './trainees.mjs';

const IN_REACH = `
  asker as (select g.organisation_id, g.region_code from session s join person p on p.id = s.person_id join role_grant g on g.person_id = p.id
    where s.id_hash = $1 and s.expires_at > now() and p.disabled_at is null and g.role in ('COORDINATOR', 'OFFICIAL')),
  day as (select (now() at time zone 'Europe/Riga')::date as today),
  reach as (select c.id from cohort c where exists (select from asker a where (a.organisation_id is null or a.organisation_id = c.organisation_id) and (a.region_code is null or a.region_code = c.region_code))),
  r as (select s.*, case when s.due_on < today then 'OVERDUE' when s.due_on <= today + 30 then 'DAYS_30' when s.due_on <= today + 60 then 'DAYS_60' when s.due_on <= today + 90 then 'DAYS_90' end as band
    from standing_row s, day where s.cohort_id in (select id from reach) and (cardinality(s.movers) > 0 or (s.due_on <= today + 90 and s.state <> 'revoked')))`;

const SHOWN = `w.enrolment_id as id, w.programme_edition_hash as hash, w.state, w.lane, w.met, w.total, w.blockers, w.steps->0 as step, w.expires_on::text as "expiresOn", w.due_on::text as "dueOn",
  w.due_requirement as due, w.waiting_since as since, w.waiting_since::text as key, w.cleared, w.matched, p.id as person, p.given_name as given, p.family_name as family, c.id as cohort, c.title, c.region_code as code, g.name as region`;
const SHOWN_FROM = 'join cohort c on c.id = w.cohort_id join region g on g.code = c.region_code join person p on p.id = w.person_id';

const list = (narrow) => `with ${IN_REACH}, page as (select r.enrolment_id from r ${narrow} order by r.waiting_since, r.enrolment_id limit 51)
  select ${SHOWN} from page join standing_row w using (enrolment_id) ${SHOWN_FROM} order by w.waiting_since, w.enrolment_id`;
const LIST = list('');
const SEARCH = list(`join person p on p.id = r.person_id where p.given_name || ' ' || p.family_name || ' ' || p.given_name ilike '%' || $2 || '%'`);
const BOARD = `with ${IN_REACH}, lane as (select lane, count(*)::int as amount from r group by 1)
  select ${SHOWN}, lane.amount from lane cross join lateral (select r.enrolment_id from r where r.lane = lane.lane order by r.waiting_since, r.enrolment_id limit 20) page
  join standing_row w using (enrolment_id) ${SHOWN_FROM} order by w.waiting_since, w.enrolment_id`;
const COUNTS = `with ${IN_REACH}
  select state, movers, stages, blockers, programme_id as programme, programme_edition_hash as hash, band, cohort_id as cohort, (select title from cohort c where c.id = cohort_id) as title, count(*)::int as amount
  from r group by grouping sets ((1, 2, 3, 4, 5, 6, 7), (cohort_id))`;

const LANES = ['ONLINE', 'LIVE', 'VETTING', 'DECISION', 'CERTIFIED', 'RENEWAL', 'HELD'];
const FACETS = ['states', 'movers', 'stages', 'requirements', 'programmes', 'expiry'];
const upper = (word) => word.toUpperCase().replaceAll('-', '_');
const latvian = new Intl.Collator('lv', { numeric: true });

/** Answers the operations of the worklist; `editions` are the compiled programmes by their hashes. */
export function worklistOf(pool, editions) {
  const named = (hash, id) => ({ id, title: editions.get(hash).requirements.find((one) => one.id === id).title });
  const item = (row) => ({
    enrolmentId: row.id, person: { id: row.person, givenName: row.given, familyName: row.family }, cohort: { id: row.cohort, title: row.title, region: { code: row.code, name: row.region } },
    state: upper(row.state), lane: row.lane, met: row.met, total: row.total, blockers: row.blockers.map((id) => named(row.hash, id)),
    step: row.step && {
      action: upper(row.step.action), mover: upper(row.step.mover), stage: row.step.stage && upper(row.step.stage), reason: row.step.reason, done: row.step.done, needed: row.step.needed, unit: row.step.unit,
      requirement: row.step.requirementId && named(row.hash, row.step.requirementId),
    },
    expiresOn: row.expiresOn, dueOn: row.dueOn, due: row.due && named(row.hash, row.due), waitingSince: row.since, cleared: row.cleared, matched: row.matched,
  });

  function counted(rows) {
    const facets = Object.fromEntries(FACETS.map((name) => [name, new Map()]));
    const add = (name, value, amount, title = null) => {
      const found = facets[name].get(value);
      if (found) found.count += amount;
      else facets[name].set(value, { value, title, count: amount });
    };
    let total = 0;
    for (const { state, movers, stages, blockers, programme, hash, band, amount } of rows.filter(({ cohort }) => cohort === null)) {
      total += amount;
      add('states', upper(state), amount);
      for (const mover of movers) add('movers', upper(mover), amount);
      for (const stage of stages) add('stages', upper(stage), amount);
      for (const id of blockers) add('requirements', id, amount, named(hash, id).title);
      add('programmes', programme, amount, editions.get(hash).title);
      if (band) add('expiry', band, amount);
    }
    const byTitle = (choices) => choices.sort((a, b) => latvian.compare(a.title?.lv ?? '', b.title?.lv ?? ''));
    const cohorts = rows.flatMap(({ cohort, title, amount }) => (cohort === null ? [] : [{ value: cohort, title, count: amount }]));
    return { total, ...Object.fromEntries(FACETS.map((name) => [name, byTitle([...facets[name].values()])])), cohorts: byTitle(cohorts) };
  }

  const ask = async (name, text, values) => (await pool.query({ name, text, values })).rows;
  return {
    [documentOf(/query Worklist\(/)]: async (session, { filter: { text } }) => {
      const rows = text ? await ask('search', SEARCH, [session, text]) : await ask('list', LIST, [session]);
      const items = rows.slice(0, 50).map(item);
      const last = rows[49];
      return { worklist: { next: rows.length > 50 ? Buffer.from(JSON.stringify([last.key, last.id])).toString('base64url') : null, items } };
    },
    [documentOf(/query WorklistCounts\(/)]: async (session) => ({ worklistCounts: counted(await ask('counts', COUNTS, [session])) }),
    [documentOf(/query WorklistBoard\(/)]: async (session) => {
      const rows = await ask('board', BOARD, [session]);
      return { worklistBoard: LANES.map((lane) => ((placed) => ({ lane, total: placed[0]?.amount ?? 0, items: placed.map(item) }))(rows.filter((row) => row.lane === lane))) };
    },
  };
}
