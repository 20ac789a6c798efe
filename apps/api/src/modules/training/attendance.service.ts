import { rigaDay } from '@lidzgaita/certification';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Audit } from '../../platform/audit/audit.service.js';
import { Clock } from '../../platform/clock/clock.js';
import { isUuid } from '../../platform/database/uuid.js';
import { refuse, Refusal } from '../../platform/graphql/refusal.js';
import { Idempotency } from '../../platform/idempotency/idempotency.service.js';
import { reaches, type Actor } from '../../platform/permissions/actor.js';
import { CertificationFacade } from '../certification/certification.facade.js';
import { SessionRepository, type SessionRow } from './session.repository.js';
import { viewSession } from './session-view.js';
import type { TrainingRefusal } from './training.errors.js';
import type { RecordAttendanceInput } from './training.input.js';
import type { TrainingSession } from './training-session.type.js';

const no = (code: TrainingRefusal, params?: Record<string, unknown>): Refusal => refuse(code, params);

@Injectable()
export class AttendanceService {
  constructor(
    private readonly audit: Audit,
    private readonly certification: CertificationFacade,
    private readonly clock: Clock,
    private readonly idempotency: Idempotency,
    private readonly sessions: SessionRepository,
  ) {}

  /** All marks or none. A mark that says what already holds adds nothing; another one corrects it. */
  async record(actor: Actor, input: RecordAttendanceInput): Promise<TrainingSession | Refusal> {
    const session = isUuid(input.sessionId) ? await this.sessions.byId(input.sessionId) : undefined;
    if (!session || !reaches(actor, ['COORDINATOR', 'TRAINER'], session)) return no('session-unknown');
    if (rigaDay(session.startsAt) > this.clock.today()) return no('session-not-begun');
    const wrong = input.entries.find(({ minutes }) => minutes < 0 || minutes > session.minutes);
    if (wrong) return no('minutes-out-of-range', { personId: wrong.personId, max: session.minutes });
    if (input.entries.some(({ personId }) => personId === actor.personId)) return no('own-evidence');
    const wanted = new Map(input.entries.map(({ personId, minutes }) => [personId, minutes]));
    const { key, ...body } = input;
    const done = await this.idempotency.once({
      personId: actor.personId, key, operation: 'recordAttendance', input: body,
      work: (manager) => this.mark(manager, actor, session, wanted),
    });
    if (done instanceof Refusal) return done;
    return viewSession(session, await this.certification.marksOf(session.cohortId, session.id));
  }

  private async mark(manager: EntityManager, actor: Actor, session: SessionRow, wanted: Map<string, number>): Promise<{ sessionId: string } | Refusal> {
    // Two people with the same sheet: the second sees the first one's marks before correcting them.
    await manager.query('select id from training_session where id = $1 for no key update', [session.id]);
    const enrolled = new Set(await this.sessions.enrolledIn(manager, session.cohortId));
    const stranger = [...wanted.keys()].find((personId) => !enrolled.has(personId));
    if (stranger !== undefined) return no('not-enrolled', { personId: stranger });
    const earlier = new Map((await this.certification.marksOf(session.cohortId, session.id, manager)).map((mark) => [mark.personId, mark]));
    let changed = 0;
    for (const [personId, minutes] of wanted) {
      const before = earlier.get(personId);
      if (before?.minutes === minutes) continue;
      changed += 1;
      await this.certification.recordFact(manager, {
        personId, minutes, kind: 'attendance', cohortId: session.cohortId, sessionId: session.id, occurredOn: rigaDay(session.startsAt),
        // One correction per earlier mark: the database refuses a fork.
        source: 'training-session', sourceId: `${session.id}:${personId}:${before?.factId ?? 'first'}`,
        recordedById: actor.personId, ...(before && { correctsId: before.factId }),
      });
    }
    await this.audit.append(manager, { actorId: actor.personId, action: 'attendance-recorded', subjectType: 'training-session', subjectId: session.id, detail: { marks: wanted.size, changed } });
    return { sessionId: session.id };
  }
}
