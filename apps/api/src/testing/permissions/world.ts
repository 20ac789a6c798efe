import { randomUUID } from 'node:crypto';
import { type Content, compileModule } from '@lidzgaita/content';
import { policyOf } from '@lidzgaita/grading';
import { PublishingService } from '../../modules/catalogue/publishing.service.js';
import { RecordChecks } from '../../modules/certification/record-checks.js';
import type { Role } from '../../platform/permissions/actor.js';
import { miniContent, rightAnswer } from '../mini-course.js';
import { type Caller, TestServer } from '../test-server.js';

export const SCOPES = ['own', 'my cohort', 'other cohort', 'other organisation'] as const;
export type Scope = (typeof SCOPES)[number];

export const STAFF = ['trainee', 'trainer', 'coordinator', 'administrator'] as const;
export const VIEWERS = ['anonymous', 'verifier', ...STAFF] as const;
export type Viewer = (typeof VIEWERS)[number];

const both = (text: string) => ({ lv: `${text} (lv)`, en: `${text} (en)` });
const need = { title: both('Requirement'), stage: 'vetting', mover: 'coordinator' } as const;

const content: Content = {
  ...miniContent,
  programmes: [
    {
      ...miniContent.programmes[0]!,
      requirements: [
        { ...need, id: 'identitate', kind: 'identity-seen' },
        { ...need, id: 'parbaude', kind: 'record-check', months: 12 },
        { ...need, id: 'intervija', kind: 'interview', people: 1 },
        { ...need, id: 'ieteikums', kind: 'recommendation', people: 1, mover: 'trainer' },
      ],
    },
  ],
};

/** What a question is asked about: an enrolment with everything that can hang on it, made for this question alone. */
export interface Target {
  personId: string;
  email: string;
  enrolmentId: string;
  cohortId: string;
  sessionId: string;
  /** Somebody else in the same cohort. */
  fellowId: string;
  moduleHash: string;
  programmeHash: string;
  liveAttemptId: string;
  markedAttemptId: string;
  certificateId: string;
  certificateCode: string;
  organisationCode: string;
}

/** What differs from the ordinary target: somebody who has everything, and a valid certificate. */
export interface Variation {
  check?: 'suitable' | 'not-suitable';
  certificate?: 'none' | 'valid' | 'revoked';
  attempt?: 'none' | 'live';
}

interface Place {
  organisationId: string;
  organisationCode: string;
  regionCode: string;
}

/** Two organisations, two regions, one person of each role with a scope of one organisation and one region. */
export class World {
  private people = 0;
  private checks = 0;
  private readonly lasting = new Map<string, Promise<Target>>();

  private constructor(
    readonly server: TestServer,
    private readonly callers: Record<Viewer, Caller>,
    private readonly ids: Partial<Record<Viewer, string>>,
    private readonly places: Record<Scope, Place>,
    private readonly hashes: { module: string; programme: string },
  ) {}

  static async build(): Promise<World> {
    const server = await TestServer.start();
    const published = await server.app.get(PublishingService, { strict: false }).publish(content);
    const [home, foreign] = [randomUUID(), randomUUID()];
    for (const [id, code] of [[home, 'home'], [foreign, 'foreign']]) await server.db.query('insert into organisation (id, code, name) values ($1, $2, $3)', [id, code, both(code!)]);
    await server.db.query(`insert into region (code, name) values ('here', $1), ('there', $1)`, [both('Region')]);
    const here = { organisationId: home, organisationCode: 'home', regionCode: 'here' };
    const places = { own: here, 'my cohort': here, 'other cohort': { ...here, regionCode: 'there' }, 'other organisation': { ...here, organisationId: foreign, organisationCode: 'foreign' } };
    const callers = { anonymous: server.anonymous(), verifier: server.anonymous() } as Record<Viewer, Caller>;
    const ids: Partial<Record<Viewer, string>> = {};
    for (const name of STAFF) {
      const role = name.toUpperCase() as Role;
      ids[name] = await server.person(`${name}@example.org`, [role === 'ADMINISTRATOR' ? { role } : { role, organisationId: home, regionCode: 'here' }]);
      callers[name] = await server.signIn(`${name}@example.org`);
    }
    const hashes = { module: compileModule(content, 'm1').hash, programme: published.find(({ kind }) => kind === 'programme')!.hash };
    return new World(server, callers, ids, places, hashes);
  }

  callerOf(viewer: Viewer): Caller {
    return this.callers[viewer];
  }

  /** A target for questions that change nothing: the same one each time. */
  lastingTarget(viewer: Viewer, scope: Scope, vary: Variation = {}): Promise<Target> {
    const key = JSON.stringify([viewer, scope, vary]);
    const target = this.lasting.get(key) ?? this.target(viewer, scope, vary);
    this.lasting.set(key, target);
    return target;
  }

  /** A target at this place; with `own`, it is the viewer's own. A trainee's cohort is the one they are in themselves. */
  async target(viewer: Viewer, scope: Scope, { check = 'suitable', certificate = 'valid', attempt = 'live' }: Variation = {}): Promise<Target> {
    const place = this.places[scope];
    const mine = scope === 'own' ? this.ids[viewer] : undefined;
    const stranger = mine ? undefined : await this.someone();
    const target: Target = {
      personId: mine ?? stranger!.id, email: stranger?.email ?? `${viewer}@example.org`, fellowId: (await this.someone()).id,
      enrolmentId: randomUUID(), cohortId: randomUUID(), sessionId: randomUUID(), liveAttemptId: randomUUID(), markedAttemptId: randomUUID(),
      certificateId: randomUUID(), certificateCode: randomUUID().replaceAll('-', '').slice(0, 26).padEnd(26, '0').toLowerCase(),
      moduleHash: this.hashes.module, programmeHash: this.hashes.programme, organisationCode: place.organisationCode,
    };
    await this.insertCohort(target, place, viewer === 'trainee' && scope === 'my cohort' ? [this.ids.trainee!] : []);
    await this.insertEvidence(target, check);
    if (attempt === 'live') await this.insertAttempts(target);
    if (certificate !== 'none') await this.insertCertificate(target, place, certificate === 'revoked');
    return target;
  }

  private async someone(): Promise<{ id: string; email: string }> {
    const email = `volunteer-${(this.people += 1)}@example.org`;
    const id = await this.server.person(email, []);
    await this.run(`update person set phone = '+371 20000000' where id = $1`, [id]);
    return { id, email };
  }

  private run(text: string, values: unknown[]): Promise<unknown> {
    return this.server.db.query(text, values);
  }

  private async insertCohort({ cohortId, enrolmentId, personId, fellowId, sessionId, programmeHash }: Target, place: Place, others: string[]): Promise<void> {
    await this.run(
      `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity) values ($1, $2, $3, $4, $5, '2026-10-01', '2027-03-01', 16)`,
      [cohortId, both('Cohort'), programmeHash, place.organisationId, place.regionCode],
    );
    await this.run(
      `insert into training_session (id, cohort_id, title, starts_at, ends_at, minutes, mode, place) values ($1, $2, $3, '2026-11-21T07:00:00Z', '2026-11-21T12:00:00Z', 240, 'IN_PERSON', 'Rīga')`,
      [sessionId, cohortId, both('Session')],
    );
    for (const [id, person] of [[enrolmentId, personId], [randomUUID(), fellowId], ...others.map((other) => [randomUUID(), other])]) {
      await this.run('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, $4)', [id, cohortId, person, '2026-10-01T08:00:00Z']);
    }
  }

  private async insertEvidence({ personId, fellowId, cohortId, sessionId }: Target, check: string): Promise<void> {
    const add = async (person: string, kind: string, more: object = {}) => {
      const id = randomUUID();
      const row: Record<string, unknown> = { id, person_id: person, kind, occurred_on: '2026-11-20', recorded_at: '2026-11-21T12:30:00Z', recorded_by_id: fellowId, source: 'world', source_id: id, ...more };
      const columns = Object.keys(row);
      await this.run(`insert into evidence (${columns.join(', ')}) values (${columns.map((_, at) => `$${at + 1}`).join(', ')})`, Object.values(row));
    };
    const checkId = randomUUID();
    const sealed = this.server.app.get(RecordChecks, { strict: false }).seal(checkId, { outcome: check as 'suitable', note: 'check note' });
    await add(personId, 'identity-seen');
    // Of several checks of one person the later counts.
    await add(personId, 'record-check', { id: checkId, source_id: checkId, sealed, recorded_at: new Date(Date.UTC(2026, 10, 21, 13, 0, (this.checks += 1))) });
    await add(personId, 'interview', { outcome: 'suitable', note: 'interview note' });
    await add(personId, 'recommendation', { outcome: 'ready', note: 'trainer note' });
    for (const person of [personId, fellowId]) await add(person, 'attendance', { cohort_id: cohortId, session_id: sessionId, minutes: 120 });
  }

  private async insertAttempts({ enrolmentId, liveAttemptId, markedAttemptId, moduleHash }: Target): Promise<void> {
    const questions = ['drosiba', 'viens', 'divi', 'tris'];
    const insert = (id: string, number: number, state: string, marked: unknown[]) =>
      this.run(
        `insert into quiz_attempt (id, enrolment_id, module_id, edition_hash, number, seed, question_ids, question_versions, policy, state, started_at, submitted_at, closed_by, points, max, percent, passed, safety_missed)
         values ($1, $2, 'm1', $3, $4, 'seed', $5, $5, $11, $6, '2026-11-20T10:00:00Z', $7, case when $6 = 'SUBMITTED' then 'LEARNER' end, $8, 4, $9, $10, '{}')`,
        [id, enrolmentId, moduleHash, number, questions, state, ...marked, JSON.stringify(policyOf({ draw: 4, pass: 75, attempts: 9 }))],
      );
    const answer = (attempt: string) =>
      this.run(`insert into quiz_answer (id, attempt_id, question_id, revision, response, saved_at) values ($1, $2, 'drosiba', 1, $3, now())`, [randomUUID(), attempt, rightAnswer('drosiba')]);
    await insert(markedAttemptId, 1, 'LIVE', [null, null, null, null]);
    await answer(markedAttemptId);
    await this.run(
      `update quiz_attempt set state = 'SUBMITTED', submitted_at = '2026-11-20T11:00:00Z', closed_by = 'LEARNER', points = 1, percent = 25, passed = false where id = $1`,
      [markedAttemptId],
    );
    for (const [at, question] of questions.entries()) {
      await this.run(
        `insert into question_mark (attempt_id, question_id, number, version, earned, "of", correct, answered, counted, pending, origin, at)
         values ($1, $2, 1, $2, $3, 1, $4, $4, true, false, 'SUBMIT', '2026-11-20T11:00:00Z')`,
        [markedAttemptId, question, at === 0 ? 1 : 0, at === 0],
      );
    }
    await insert(liveAttemptId, 2, 'LIVE', [null, null, null, null]);
    await answer(liveAttemptId);
  }

  private async insertCertificate({ certificateId, certificateCode, enrolmentId, programmeHash, fellowId }: Target, { organisationId }: Place, revoked: boolean): Promise<void> {
    await this.run(
      `insert into certificate (id, number, code, enrolment_id, cycle, holder, programme_edition_hash, organisation_id, issued_on, expires_on, status_index, credential, pdf)
       values ($1, $2, $3, $4, 1, 'Holder', $5, $6, '2026-11-20', '2028-11-19', nextval('certificate_status_index'), '{}', '%PDF')`,
      [certificateId, certificateId, certificateCode, enrolmentId, programmeHash, organisationId],
    );
    for (const kind of revoked ? ['certify', 'revoke'] : ['certify']) {
      await this.run(
        `insert into decision (id, enrolment_id, certificate_id, kind, reason, decided_by_id, decided_on, decided_at) values ($1, $2, $3, $4, 'a reason', $5, '2026-11-20', $6)`,
        [randomUUID(), enrolmentId, certificateId, kind, fellowId, kind === 'certify' ? '2026-11-20T10:00:00Z' : '2026-11-20T11:00:00Z'],
      );
    }
  }
}
