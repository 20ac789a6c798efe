import { randomUUID } from 'node:crypto';
import type { Content } from '@lidzgaita/content';
import { PublishingService } from '../modules/catalogue/publishing.service.js';
import { CertificationFacade } from '../modules/certification/certification.facade.js';
import { Sql } from '../platform/database/sql.js';
import { miniContent } from './mini-course.js';
import type { Caller, TestServer } from './test-server.js';

const both = (text: string) => ({ lv: `${text} (lv)`, en: `${text} (en)` });
const need = { title: both('Requirement') };

/** One requirement of most kinds, each small enough to meet in one step. */
const content: Content = {
  ...miniContent,
  programmes: [
    {
      ...miniContent.programmes[0]!,
      id: 'atlases-programma',
      certificate: { title: { lv: 'Līdzgaitnieka apliecība', en: 'Mentor’s certificate' }, criteria: both('Criteria'), months: 24 },
      requirements: [
        { ...need, id: 'tests', kind: 'quiz-passed', module: 'm1', stage: 'online', mover: 'trainee' },
        { ...need, id: 'klatiene', kind: 'attendance', minutes: 240, stage: 'live', mover: 'trainee' },
        { ...need, id: 'ieteikums', kind: 'recommendation', people: 1, stage: 'live', mover: 'trainer' },
        { ...need, id: 'identitate', kind: 'identity-seen', stage: 'vetting', mover: 'coordinator' },
        { ...need, id: 'intervija', kind: 'interview', people: 2, stage: 'vetting', mover: 'coordinator' },
        { ...need, id: 'parbaude', kind: 'record-check', months: 12, stage: 'vetting', mover: 'official' },
      ],
    },
  ],
};

/** What is said of a fact beyond its day. */
export interface Said {
  occurredOn?: string;
  outcome?: string;
  note?: string;
  minutes?: number;
  validUntil?: string;
  limits?: string[];
  reference?: string;
  ratings?: { behaviour: string; level: number }[];
}

const RECORD = `mutation ($input: RecordEvidenceInput!) { recordEvidence(input: $input) { __typename ... on Refusal { code } } }`;
const ATTEND = `mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename ... on Refusal { code } } }`;

/** A cohort in Rīga with its staff, somebody from Latgale who has no business there, and sessions past and to come. */
export class VettingCourse {
  readonly cohortId: string = randomUUID();
  readonly pastSession: string = randomUUID();
  readonly nextSession: string = randomUUID();
  programmeHash: string;
  coordinator: Caller;
  interviewer: Caller;
  official: Caller;
  trainer: Caller;
  stranger: Caller;

  private constructor(private readonly server: TestServer) {}

  /** With rules of its own, where a test is about them. */
  static async open(server: TestServer, rules: Partial<Content['programmes'][number]> = {}): Promise<VettingCourse> {
    const course = new VettingCourse(server);
    const published = await server.app.get(PublishingService, { strict: false }).publish({ ...content, programmes: [{ ...content.programmes[0]!, ...rules }] });
    course.programmeHash = published.find(({ kind }) => kind === 'programme')!.hash;
    const organisationId = randomUUID();
    await server.db.query('insert into organisation (id, code, name) values ($1, $2, $3)', [organisationId, 'ievp', { lv: 'Ieslodzījuma vietu pārvalde', en: 'Prison Administration' }]);
    await server.db.query(`insert into region (code, name) values ('riga', $1), ('latgale', $1)`, [both('Region')]);
    await server.db.query(
      `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity)
       values ($1, $2, $3, $4, 'riga', '2026-10-01', '2027-03-01', 16)`,
      [course.cohortId, both('Cohort'), course.programmeHash, organisationId],
    );
    await course.session(course.pastSession, '2026-11-21T07:00:00Z');
    await course.session(course.nextSession, '2026-11-22T22:30:00Z');
    for (const [email, role, regionCode] of [['koordinatore', 'COORDINATOR', 'riga'], ['intervetaja', 'COORDINATOR', 'riga'], ['trenere', 'TRAINER', 'riga'], ['amatpersona', 'OFFICIAL', 'riga'], ['latgale', 'COORDINATOR', 'latgale']] as const) {
      await server.person(`${email}@example.org`, [{ role, organisationId, regionCode }]);
    }
    [course.coordinator, course.interviewer, course.trainer, course.official, course.stranger] = await Promise.all(
      ['koordinatore', 'intervetaja', 'trenere', 'amatpersona', 'latgale'].map((name) => server.signIn(`${name}@example.org`)),
    ) as [Caller, Caller, Caller, Caller, Caller];
    return course;
  }

  private async session(id: string, startsAt: string): Promise<void> {
    await this.server.db.query(
      `insert into training_session (id, cohort_id, title, starts_at, ends_at, minutes, mode, place) values ($1, $2, $3, $4, $4::timestamptz + interval '5 hours', 240, 'IN_PERSON', 'Rīga')`,
      [id, this.cohortId, both('Session'), startsAt],
    );
  }

  async enrol(personId: string): Promise<string> {
    const id = randomUUID();
    await this.server.db.query('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, $4)', [id, this.cohortId, personId, this.server.clock.now()]);
    return id;
  }

  /** A new trainee in the cohort. */
  async trainee(name: string): Promise<{ personId: string; enrolmentId: string }> {
    const personId = await this.server.person(`${name}@example.org`, [{ role: 'TRAINEE' }]);
    return { personId, enrolmentId: await this.enrol(personId) };
  }

  async record(by: Caller, enrolmentId: string, requirementId: string, said: Said = {}): Promise<string> {
    const input = { key: randomUUID(), enrolmentId, requirementId, occurredOn: '2026-11-20', ...said };
    const answer = (await by.ask<{ recordEvidence: { __typename: string; code?: string } }>(RECORD, { input })).data.recordEvidence;
    return answer.code ?? answer.__typename;
  }

  async attend(by: Caller, entries: { personId: string; minutes: number }[], sessionId: string = this.pastSession): Promise<string> {
    const answer = (await by.ask<{ recordAttendance: { __typename: string; code?: string } }>(ATTEND, { input: { key: randomUUID(), sessionId, entries } })).data.recordAttendance;
    return answer.code ?? answer.__typename;
  }

  async passQuiz(personId: string): Promise<void> {
    const facade = this.server.app.get(CertificationFacade, { strict: false });
    const fact = { personId, kind: 'quiz-passed', moduleId: 'm1', occurredOn: '2026-11-10', percent: 90, source: 'quiz-attempt', sourceId: randomUUID(), recordedById: null } as const;
    await this.server.app.get(Sql, { strict: false }).transaction((manager) => facade.recordFact(manager, fact));
  }

  /** Everything that a certificate asks for, done by those whose work it is. */
  async makeReady({ personId, enrolmentId }: { personId: string; enrolmentId: string }): Promise<void> {
    await this.passQuiz(personId);
    await this.attend(this.coordinator, [{ personId, minutes: 240 }]);
    await this.record(this.trainer, enrolmentId, 'ieteikums', { outcome: 'ready' });
    await this.record(this.coordinator, enrolmentId, 'identitate');
    await this.record(this.coordinator, enrolmentId, 'intervija', { outcome: 'suitable' });
    await this.record(this.interviewer, enrolmentId, 'intervija', { outcome: 'suitable-with-limits' });
    await this.record(this.official, enrolmentId, 'parbaude', { outcome: 'suitable' });
  }
}
