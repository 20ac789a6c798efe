import { randomUUID } from 'node:crypto';
import { compileModule } from '@lidzgaita/content';
import { PublishingService } from '../../modules/catalogue/publishing.service.js';
import { RecordChecks } from '../../modules/certification/record-checks/record-checks.js';
import type { Role } from '../../platform/permissions/actor.js';
import { type Caller, TestServer } from '../test-server.js';
import { type Scope, STAFF, type Target, type Variation, type Viewer } from './target.js';
import { insertAttempts } from './world-attempts.js';
import { both, worldContent } from './world-content.js';
import { insertEvidence } from './world-evidence.js';
import { insertDecisions } from './world-decisions.js';
import { insertGrants } from './world-grants.js';
import { insertReferences } from './world-references.js';
import { insertCorrection, insertInvitation } from './world-invitations.js';
import { insertPermits } from './world-permits.js';

interface Hashes {
  m1: string;
  m3: string;
  programme: string;
}

interface Place {
  organisationId: string;
  organisationCode: string;
  regionCode: string;
}

const hex = (length: number): string => randomUUID().replaceAll('-', '').slice(0, length);

/** Two organisations, two regions, one person of each role with a scope of one organisation and one region. */
export class World {
  private people = 0;
  private readonly lasting = new Map<string, Promise<Target>>();

  private constructor(
    readonly server: TestServer,
    private readonly callers: Record<Viewer, Caller>,
    private readonly ids: Partial<Record<Viewer, string>>,
    private readonly places: Record<Scope, Place>,
    private readonly hashes: Hashes,
    private readonly markerId: string,
    /** Within the scope of the trainer and the coordinator, and about nobody. */
    private readonly homeCohortId: string,
  ) {}

  static async build(): Promise<World> {
    const server = await TestServer.start();
    const published = await server.app.get(PublishingService, { strict: false }).publish(worldContent);
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
    const hashes = { m1: compileModule(worldContent, 'm1').hash, m3: compileModule(worldContent, 'm3').hash, programme: published.find(({ kind }) => kind === 'programme')!.hash };
    const world = new World(server, callers, ids, places, hashes, await server.person('marker@example.org', []), randomUUID());
    await world.insertCohortItself(world.homeCohortId, here);
    return world;
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
  async target(viewer: Viewer, scope: Scope, vary: Variation = {}): Promise<Target> {
    const { check = 'suitable', certificate = 'valid', attempt = 'live' } = vary;
    const place = this.places[scope];
    const mine = scope === 'own' ? this.ids[viewer] : undefined;
    const stranger = mine ? undefined : await this.someone();
    const target: Target = {
      personId: mine ?? stranger!.id, email: stranger?.email ?? `${viewer}@example.org`, fellowId: (await this.someone()).id,
      enrolmentId: randomUUID(), cohortId: randomUUID(), sessionId: randomUUID(), liveAttemptId: randomUUID(), markedAttemptId: randomUUID(),
      pendingAttemptId: randomUUID(), settledAttemptId: randomUUID(), version: hex(16), accommodationId: randomUUID(),
      regradeModuleId: `r${hex(16)}`, regradeId: randomUUID(), wideRegradeId: randomUUID(), markerId: this.markerId,
      checkId: randomUUID(), supervisionId: randomUUID(), waiverId: randomUUID(), clearanceId: randomUUID(), matchId: randomUUID(), certificateId: randomUUID(), certificateCode: hex(26), proposalId: randomUUID(),
      moduleHash: this.hashes.m1, programmeHash: this.hashes.programme, organisationCode: place.organisationCode, invitationId: randomUUID(), invitationToken: hex(22), correctionId: randomUUID(),
      referenceId: randomUUID(), openReferenceId: randomUUID(),
    };
    await this.insertCohort(target, place, viewer === 'trainee' && scope === 'my cohort' ? [this.ids.trainee!] : []);
    const run = this.run.bind(this);
    await insertEvidence(run, this.server.app.get(RecordChecks, { strict: false }), target, check);
    if (attempt === 'live') await insertAttempts(run, target, this.hashes, this.ids[viewer], vary);
    await insertGrants(run, target, this.hashes.m1, this.homeCohortId);
    await insertInvitation(run, target);
    await insertCorrection(run, target);
    await insertReferences(run, this.server, target);
    await insertPermits(run, target);
    if (certificate !== 'none') await this.insertCertificate(target, place, certificate);
    await insertDecisions(run, target, vary.proposer && stranger ? this.ids[viewer] : undefined);
    return target;
  }

  /** Somebody else in the cohort of a target, whose attempts and accommodation are like the target's. */
  async another(like: Target): Promise<Target> {
    const target = {
      ...like, personId: (await this.someone()).id, enrolmentId: randomUUID(), liveAttemptId: randomUUID(), markedAttemptId: randomUUID(), pendingAttemptId: randomUUID(),
      settledAttemptId: randomUUID(), accommodationId: randomUUID(), regradeId: randomUUID(), wideRegradeId: randomUUID(),
    };
    await this.run('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, $4)', [target.enrolmentId, target.cohortId, target.personId, '2026-10-01T08:00:00Z']);
    const run = this.run.bind(this);
    await insertAttempts(run, target, this.hashes, undefined, {});
    await insertGrants(run, target, this.hashes.m1, this.homeCohortId);
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

  private insertCohortItself(cohortId: string, place: Place): Promise<unknown> {
    return this.run(
      `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity) values ($1, $2, $3, $4, $5, '2026-10-01', '2027-03-01', 16)`,
      [cohortId, both('Cohort'), this.hashes.programme, place.organisationId, place.regionCode],
    );
  }

  private async insertCohort({ cohortId, enrolmentId, personId, fellowId, sessionId }: Target, place: Place, others: string[]): Promise<void> {
    await this.insertCohortItself(cohortId, place);
    await this.run(
      `insert into training_session (id, cohort_id, title, starts_at, ends_at, minutes, mode, place) values ($1, $2, $3, '2026-11-21T07:00:00Z', '2026-11-21T12:00:00Z', 240, 'IN_PERSON', 'Rīga')`,
      [sessionId, cohortId, both('Session')],
    );
    for (const [id, person] of [[enrolmentId, personId], [randomUUID(), fellowId], ...others.map((other) => [randomUUID(), other])]) {
      await this.run('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, $4)', [id, cohortId, person, '2026-10-01T08:00:00Z']);
    }
  }

  private async insertCertificate({ certificateId, certificateCode, enrolmentId, programmeHash, fellowId }: Target, { organisationId }: Place, certificate: NonNullable<Variation['certificate']>): Promise<void> {
    await this.run(
      `insert into certificate (id, number, code, enrolment_id, cycle, holder, programme_edition_hash, organisation_id, issued_on, expires_on, status_index, credential, pdf)
       values ($1, $2, $3, $4, 1, 'Holder', $5, $6, '2026-11-20', '2028-11-19', nextval('certificate_status_index'), '{}', '%PDF')`,
      [certificateId, certificateId, certificateCode, enrolmentId, programmeHash, organisationId],
    );
    for (const kind of { none: [], valid: ['certify'], suspended: ['certify', 'suspend'], revoked: ['certify', 'revoke'] }[certificate]) {
      await this.run(
        `insert into decision (id, enrolment_id, certificate_id, kind, reason, limits, decided_by_id, decided_on, decided_at)
         values ($1, $2, $3, $4, 'a reason', case $4 when 'certify' then 'limits' end, $5, '2026-11-20', $6)`,
        [randomUUID(), enrolmentId, certificateId, kind, fellowId, kind === 'certify' ? '2026-11-20T10:00:00Z' : '2026-11-20T11:00:00Z'],
      );
    }
  }
}
