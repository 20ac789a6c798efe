import type { Sql } from '../platform/database/sql.js';
import { ORGANISATIONS } from './places.js';
import { daysFrom } from './seed-clock.js';
import { AFTER_THE_WEEKEND, BEFORE_THE_WEEKEND, TWO_YEARS_ON, type Story } from './stories.js';

export interface DemoCohort {
  id: string;
  title: { lv: string; en: string };
  organisation: keyof typeof ORGANISATIONS;
  region: string;
  /** About which day its weekend begins, counted from today. */
  weekend: number;
  town: string;
  stories: Story[];
  /** Sign-ins for the first people of the cohort. */
  emails: string[];
}

export const DEMO_COHORTS: DemoCohort[] = [
  {
    id: '60000000-0000-4000-8000-000000000001', title: { lv: 'Rīgas rudens grupa', en: 'Rīga autumn cohort' }, organisation: 'vpd', region: 'riga',
    weekend: 6, town: 'Rīga, Lomonosova iela 9', stories: BEFORE_THE_WEEKEND, emails: ['dalibniece@paraugs.example'],
  },
  {
    id: '60000000-0000-4000-8000-000000000002', title: { lv: 'Rīgas vasaras grupa', en: 'Rīga summer cohort' }, organisation: 'vpd', region: 'riga',
    weekend: -11, town: 'Rīga, Lomonosova iela 9', stories: AFTER_THE_WEEKEND, emails: ['gatava@paraugs.example', 'sertificeta@paraugs.example'],
  },
  {
    id: '60000000-0000-4000-8000-000000000003', title: { lv: 'Latgales pirmā grupa', en: 'First Latgale cohort' }, organisation: 'ievp', region: 'latgale',
    weekend: -760, town: 'Daugavpils, 18. novembra iela 66A', stories: TWO_YEARS_ON, emails: ['atjauno@paraugs.example'],
  },
];

const MEETINGS = [
  { day: 0, hour: 7, title: { lv: '1. diena: taisnīguma atjaunošana un saruna', en: 'Day 1: restorative justice and the conversation' } },
  { day: 0, hour: 11, title: { lv: '1. diena: konflikti un līdzgaitnieku pieredze', en: 'Day 1: conflict, and what mentors have learnt' } },
  { day: 1, hour: 7, title: { lv: '2. diena: līdzatkarība un robežas', en: 'Day 2: co-dependency and boundaries' } },
  { day: 1, hour: 11, title: { lv: '2. diena: sarežģītas situācijas', en: 'Day 2: difficult situations' } },
];

export const sessionId = (cohort: DemoCohort, at: number): string => `70000000-0000-4000-8000-${cohort.id.slice(-4)}${String(at).padStart(8, '0')}`;

/** The cohort with its weekend of four sessions; each is two and a half hours of training. */
export async function addCohort(sql: Sql, cohort: DemoCohort, programmeHash: string, today: Date): Promise<void> {
  const day = (days: number) => daysFrom(today, days, 9).toISOString().slice(0, 10);
  await sql.rows(
    'seed-cohort',
    `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity) values ($1, $2, $3, $4, $5, $6, $7, 18)`,
    [cohort.id, JSON.stringify(cohort.title), programmeHash, ORGANISATIONS[cohort.organisation].id, cohort.region, day(cohort.weekend - 24), day(cohort.weekend + 1)],
  );
  for (const [at, meeting] of MEETINGS.entries()) {
    const startsAt = daysFrom(today, cohort.weekend + meeting.day, meeting.hour);
    await sql.rows(
      'seed-session',
      `insert into training_session (id, cohort_id, title, starts_at, ends_at, minutes, mode, place) values ($1, $2, $3, $4, $5, 150, $6, $7)`,
      [sessionId(cohort, at), cohort.id, JSON.stringify(meeting.title), startsAt, new Date(startsAt.getTime() + 165 * 60_000), meeting.day === 0 ? 'IN_PERSON' : 'ONLINE', meeting.day === 0 ? cohort.town : 'Microsoft Teams'],
    );
  }
}
