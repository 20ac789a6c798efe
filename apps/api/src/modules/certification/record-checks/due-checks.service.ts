import { expiryDay, leavesOf, type Leaf } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../../platform/clock/clock.js';
import { Sql } from '../../../platform/database/sql.js';
import { reachSql, type Actor } from '../../../platform/permissions/actor.js';
import { CatalogueFacade } from '../../catalogue/catalogue.facade.js';
import { bandOf } from './due-band.js';
import { DueBand, type DueCheck, type DueChecks, type DueChecksArgs } from './due-check.type.js';

const PAGE_SIZE = 50;

/** The newest check of each kind that holds, of everybody in reach who is still in training or certified; never one's own. */
const LATEST = `
  select e.id as "enrolmentId", e.programme_edition_hash as "programmeEditionHash", k.kind, f.occurred_on::text as "checkedOn", f.valid_until::text as "validUntil",
    json_build_object('id', p.id, 'givenName', p.given_name, 'familyName', p.family_name) as person,
    json_build_object('id', c.id, 'title', c.title, 'startsOn', c.starts_on, 'endsOn', c.ends_on,
      'organisation', json_build_object('id', o.id, 'code', o.code, 'name', o.name), 'region', json_build_object('code', r.code, 'name', r.name)) as cohort
  from enrolment e join cohort c on c.id = e.cohort_id join person p on p.id = e.person_id
    join organisation o on o.id = c.organisation_id join region r on r.code = c.region_code
    cross join (values ('record-check'), ('permit')) as k (kind)
    left join lateral (select occurred_on, valid_until from evidence f where f.person_id = e.person_id and f.kind = k.kind and not f.withdrawn
      and not exists (select 1 from evidence later where later.corrects_id = f.id) order by f.occurred_on desc, f.recorded_at desc limit 1) f on true
  where ${reachSql('c', '$1', ['OFFICIAL'])} and e.person_id <> $1 and p.disabled_at is null
    and (c.ends_on >= $2::date - 365 or exists (select 1 from certificate held where held.enrolment_id = e.id and held.expires_on >= $2::date))`;

type Row = Pick<DueCheck, 'enrolmentId' | 'person' | 'cohort' | 'kind' | 'checkedOn'> & { programmeEditionHash: string; validUntil: string | null };

/** Who needs a check when, for officials: a list that never says what a check came to, and so needs no audit. */
@Injectable()
export class DueChecksService {
  constructor(
    private readonly catalogue: CatalogueFacade,
    private readonly clock: Clock,
    private readonly sql: Sql,
  ) {}

  async list(actor: Actor, { band, search, page }: DueChecksArgs): Promise<DueChecks> {
    const today = this.clock.today();
    const rows = await this.sql.rows<Row & Record<string, unknown>>('checks-due', LATEST, [actor.personId, today]);
    const all = (await Promise.all(rows.map((row) => this.due(row, today)))).filter((each) => each !== undefined);
    const wanted = all.filter((each) => (band ? each.band === band : each.band !== DueBand.LATER) && matches(each, search ?? '')).sort(byUrgency);
    const at = Math.max(1, page ?? 1);
    return {
      counts: Object.values(DueBand).map((each) => ({ band: each, count: all.filter((one) => one.band === each).length })),
      total: wanted.length,
      page: at,
      pageSize: PAGE_SIZE,
      items: wanted.slice((at - 1) * PAGE_SIZE, at * PAGE_SIZE),
    };
  }

  private async due({ programmeEditionHash, validUntil, ...row }: Row, today: string): Promise<DueCheck | undefined> {
    const programme = await this.catalogue.programmeEdition(programmeEditionHash);
    const requirement = leavesOf(programme.requirements).find(({ kind }) => kind === row.kind);
    if (!requirement) return undefined;
    const dueOn = dueDay(requirement, row.checkedOn, validUntil);
    return { ...row, requirementId: requirement.id, title: requirement.title, months: requirement.months ?? null, dueOn, band: bandOf(dueOn, today) };
  }
}

/** The last day on which a check counts: its own, or earlier when the requirement has become stricter. */
function dueDay({ months }: Leaf, checkedOn: string | null, validUntil: string | null): string | null {
  if (checkedOn === null) return null;
  const byMonths = months === undefined ? null : expiryDay(checkedOn, months);
  return [validUntil, byMonths].filter((day) => day !== null).sort()[0] ?? '9999-12-31';
}

const fold = (text: string): string => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();

const matches = ({ person }: DueCheck, search: string): boolean => fold(`${person.givenName} ${person.familyName}`).includes(fold(search.trim()));

const latvian = new Intl.Collator('lv');

const compareDays = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** What is due first; those without any check after them, by name. */
const byUrgency = (a: DueCheck, b: DueCheck): number =>
  compareDays(a.dueOn ?? '~', b.dueOn ?? '~') || latvian.compare(a.person.familyName, b.person.familyName) || latvian.compare(a.person.givenName, b.person.givenName);
