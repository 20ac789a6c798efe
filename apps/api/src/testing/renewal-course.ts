import { randomUUID } from 'node:crypto';
import type { Content } from '@lidzgaita/content';
import { PublishingService } from '../modules/catalogue/publishing.service.js';
import { CertificationFacade, type NewFact } from '../modules/certification/certification.facade.js';
import { DueRenewals } from '../modules/certification/cycles/due-renewals.service.js';
import { Sql } from '../platform/database/sql.js';
import { miniContent } from './mini-course.js';
import type { Caller, TestServer } from './test-server.js';

const both = (text: string) => ({ lv: `${text} (lv)`, en: `${text} (en)` });
const trainee = { title: both('Requirement'), stage: 'online', mover: 'trainee' } as const;
const staff = { title: both('Requirement'), stage: 'vetting', mover: 'coordinator' } as const;

/** For 24 months from the last expiry; the renewal opens 60 days before, is too late after 180, and asks for less. */
export const renewableContent: Content = {
  ...miniContent,
  programmes: [
    {
      ...miniContent.programmes[0]!,
      id: 'atjaunojama',
      certificate: { ...miniContent.programmes[0]!.certificate, months: 24 },
      requirements: [
        { ...trainee, id: 'tests', kind: 'quiz-passed', module: 'm1' },
        { ...staff, id: 'identitate', kind: 'identity-seen' },
      ],
      renewal: {
        opensDays: 60, lapsesAfterDays: 180, expiry: { by: 'previous-expiry' },
        requirements: [
          { ...trainee, id: 'izmainas', kind: 'changes-read', module: 'm1' },
          { ...staff, id: 'papildus', kind: 'refresher', minutes: 180, fresh: true },
        ],
      },
    },
  ],
};

/** The same with another text in a lesson of module `m1`. */
export function changedContent(lessonId: string, text = 'changed'): Content {
  const content = structuredClone(renewableContent);
  const lesson = content.modules.find(({ id }) => id === 'm1')!.lessons.find(({ id }) => id === lessonId)!;
  lesson.body = { lv: [{ t: 'p', c: [`${text} (lv)`] }], en: [{ t: 'p', c: [`${text} (en)`] }] };
  return content;
}

const CERTIFY = `mutation ($input: CertifyInput!) { certify(input: $input) { __typename ... on Certificate { id expiresOn issuedOn } ... on Refusal { code params } } }`;

export interface Certified {
  __typename: string;
  code?: string;
  issuedOn?: string;
  expiresOn?: string;
}

/** A programme with renewals in a database, its coordinator, and people who go through it. */
export class RenewalCourse {
  readonly cohortId: string = randomUUID();
  readonly organisationId: string = randomUUID();

  private constructor(
    private readonly server: TestServer,
    public programmeHash: string,
  ) {}

  static async open(server: TestServer): Promise<RenewalCourse> {
    const course = new RenewalCourse(server, '');
    await course.publish(renewableContent);
    await server.db.query('insert into organisation (id, code, name) values ($1, $2, $3)', [course.organisationId, 'atjauno', both('Organisation')]);
    await server.db.query(`insert into region (code, name) values ('riga', $1), ('latgale', $1) on conflict do nothing`, [both('Region')]);
    await server.db.query(
      `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity)
       values ($1, $2, $3, $4, 'riga', '2026-10-01', '2027-03-01', 16)`,
      [course.cohortId, both('Cohort'), course.programmeHash, course.organisationId],
    );
    await server.person('koordinatore@example.org', [{ role: 'COORDINATOR', organisationId: course.organisationId, regionCode: 'riga' }]);
    await server.person('latgale@example.org', [{ role: 'COORDINATOR', organisationId: course.organisationId, regionCode: 'latgale' }]);
    await server.person('galvena@example.org', [{ role: 'COORDINATOR' }]);
    return course;
  }

  async publish(content: Content): Promise<void> {
    const published = await this.server.app.get(PublishingService, { strict: false }).publish(content);
    this.programmeHash = published.find(({ kind }) => kind === 'programme')!.hash;
  }

  /** A session as of the clock's day, so that nothing of it has run out. */
  coordinator(): Promise<Caller> {
    return this.server.signIn('koordinatore@example.org');
  }

  async trainee(name: string): Promise<{ personId: string; enrolmentId: string; email: string }> {
    const email = `${name}@example.org`;
    const personId = await this.server.person(email, [{ role: 'TRAINEE' }]);
    const enrolmentId = randomUUID();
    await this.server.db.query('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, $4)', [enrolmentId, this.cohortId, personId, this.server.clock.now()]);
    return { personId, enrolmentId, email };
  }

  async fact(personId: string, fact: Pick<NewFact, 'kind'> & Partial<NewFact>): Promise<void> {
    const whole: NewFact = { personId, occurredOn: this.server.clock.today(), source: 'test', sourceId: randomUUID(), recordedById: null, ...fact };
    await this.server.app.get(Sql, { strict: false }).transaction((manager) => this.server.app.get(CertificationFacade, { strict: false }).recordFact(manager, whole));
  }

  /** What the first certificate asks for. */
  async makeReady(personId: string): Promise<void> {
    await this.fact(personId, { kind: 'quiz-passed', moduleId: 'm1', percent: 90 });
    await this.fact(personId, { kind: 'identity-seen' });
  }

  async certify(enrolmentId: string): Promise<Certified> {
    const caller = await this.coordinator();
    const reply = await caller.ask<{ certify: Certified }>(CERTIFY, { input: { key: randomUUID(), enrolmentId, reason: 'Viss ir' } });
    if (!reply.data) throw new Error(JSON.stringify(reply.errors));
    return reply.data.certify;
  }

  /** Somebody who was certified on the clock's day. */
  async certified(name: string): Promise<{ personId: string; enrolmentId: string; email: string }> {
    const one = await this.trainee(name);
    await this.makeReady(one.personId);
    await this.certify(one.enrolmentId);
    return one;
  }

  openDue(): Promise<number> {
    return this.server.app.get(DueRenewals, { strict: false }).openDue();
  }
}
