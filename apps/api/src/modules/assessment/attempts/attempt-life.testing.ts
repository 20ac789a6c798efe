import { randomUUID } from 'node:crypto';
import { Refusal } from '../../../platform/graphql/refusal.js';
import type { Actor } from '../../../platform/permissions/actor.js';
import { runTask } from '../../../testing/due-jobs.js';
import type { TestServer } from '../../../testing/test-server.js';
import { AccommodationsService } from '../accommodations/accommodations.service.js';
import { type Divergence, type EventName, later, type LifeState, nextStep, type Step, stateOf, type Told, type World } from './attempt-life.events.js';
import { LifeModel, type ModelAttempt, QUESTIONS, type Save } from './attempt-life.model.js';
import { AttemptsResolver } from './attempts.resolver.js';
import type { QuizAttempt } from './quiz-attempt.type.js';
import { StaffAttemptsService } from './staff-attempts.service.js';

export const LIFE_START = Date.parse('2026-11-22T10:00:00Z');

const ROWS = `
  select (select coalesce(json_agg(json_build_array(a.number, a.state, a.closed_by, extract(epoch from a.submitted_at) * 1000, extract(epoch from a.due_at) * 1000,
      extract(epoch from a.closes_at) * 1000, a.reopenings, a.passed, round(a.points * 300), (select count(*) from quiz_answer s where s.attempt_id = a.id)) order by a.number), '[]')
    from quiz_attempt a where a.enrolment_id = $1) as attempts,
  (select count(*)::int from evidence f join quiz_attempt a on a.id::text = f.source_id where a.enrolment_id = $1) as evidence`;

const actor = (personId: string): Actor => ({ personId, sessionId: '', locale: 'lv', grants: [], confirmedAt: null });
const time = (instant: Date | null): number | null => instant?.getTime() ?? null;

/** One learner lived through by product and model side by side. */
export class Life {
  private readonly model: LifeModel;
  private readonly ids: string[] = [];
  private readonly trace: string[] = [];
  private started: { key: string; attempt: number } | undefined;
  private submitted: { key: string; attempt: number } | undefined;
  private saved: { key: string; attempt: number; said: Save } | undefined;

  constructor(
    private readonly server: TestServer,
    private readonly world: World,
    private readonly roll: () => number,
    private readonly clock: { now: number },
    flaw: 'answers-after-the-end' | null,
  ) {
    this.model = new LifeModel(world.policy, clock.now, flaw);
  }

  async step(): Promise<{ event: EventName; state: LifeState; divergence: Divergence | undefined }> {
    const step = nextStep(this.roll, this.model, this.world.policy);
    this.turn(step);
    const { event, attempt: index } = step;
    const attempt = this.model.attempts[index];
    const state = stateOf(this.model, attempt);
    this.trace.push(`${new Date(this.clock.now).toISOString()} ${state}: ${JSON.stringify(step)}`);
    const [expected, got] = await this.live(step, attempt);
    expected.rows = { attempts: this.model.attempts.map(rowOf), evidence: this.model.attempts.some(({ passed }) => passed) ? 1 : 0 };
    got.rows = (await this.server.db.query(ROWS, [this.world.enrolmentId])).rows[0];
    const divergence = JSON.stringify(expected) === JSON.stringify(got) ? undefined : { event, expected, got, before: this.trace };
    return { event, state, divergence };
  }

  /** What is done again concerns the attempt of the first time; with nothing to do again it is done for the first time. */
  private turn(step: Step): void {
    const again = { 'start again': this.started, 'submit again': this.submitted, 'save again': this.saved, 'save under a used key': this.saved } as Partial<Record<EventName, { attempt: number }>>;
    if (!(step.event in again)) return;
    const first = again[step.event];
    if (first) step.attempt = step.event === 'start again' ? step.attempt : first.attempt;
    else step.event = step.event.split(' ')[0] as EventName;
  }

  private async live(step: Step, attempt: ModelAttempt | undefined): Promise<[Told, Told]> {
    const { event, minutes } = step;
    const { model, world } = this;
    const [staff, learner] = [actor(world.staffId), actor(world.learnerId)];
    const id = this.ids[step.attempt] ?? randomUUID();
    const service = <T>(type: new (...args: never[]) => T): T => this.server.app.get<T>(type, { strict: false });
    const input = { key: randomUUID(), attemptId: id, reason: 'Iemesls' };
    switch (event) {
      case 'start':
      case 'start again':
        return this.start(event === 'start again' ? this.started : undefined);
      case 'submit':
      case 'submit again': {
        const key = event === 'submit again' ? this.submitted!.key : input.key;
        const got = await service(AttemptsResolver).submitAttempt({ key, attemptId: id }, learner);
        const code = attempt ? model.submit(attempt, event === 'submit again') : 'attempt-unknown';
        if (attempt) this.submitted = { key, attempt: step.attempt };
        return [{ code, ...(attempt && { view: this.viewOf(attempt) }) }, this.told(got)];
      }
      case 'time passes':
        this.clock.now = model.now = later(this.roll, model);
        return [{ code: 'ok' }, { code: 'ok' }];
      case 'nobody looks':
        return [{ code: 'ok' }, { code: 'ok' }];
      case 'the job runs':
        await runTask(this.server, 'close-overdue-attempt', { attemptId: id });
        if (attempt) model.look([attempt]);
        return [{ code: 'ok' }, { code: 'ok' }];
      case 'staff close':
        return [{ code: attempt ? model.staffClose(attempt) : 'attempt-unknown' }, codeOf(await service(StaffAttemptsService).close(staff, input))];
      case 'staff reopen': {
        const got = await service(StaffAttemptsService).reopen(staff, { ...input, minutes: minutes || null });
        return [{ code: attempt ? model.staffReopen(attempt, minutes || null) : 'attempt-unknown' }, codeOf(got)];
      }
      case 'more minutes':
      case 'another attempt': {
        const [extraMinutes, extraAttempts] = event === 'more minutes' ? [5 + minutes, 0] : [0, 1];
        const said = { key: input.key, cohortId: world.cohortId, enrolmentId: world.enrolmentId, moduleId: world.moduleId, extraMinutes, extraAttempts, reason: 'Iemesls' };
        const got = await service(AccommodationsService).set(staff, said);
        return [{ code: model.grant(extraMinutes, extraAttempts) }, codeOf(got)];
      }
      case 'read the attempt': {
        const got = await service(AttemptsResolver).attempt(id, learner);
        if (attempt) model.look([attempt]);
        return [attempt ? { code: 'ok', view: this.viewOf(attempt) } : { code: 'nothing' }, got ? this.told(got) : { code: 'nothing' }];
      }
      case 'read the quiz':
        return this.readQuiz();
      default:
        return this.save(event, step, attempt, id);
    }
  }

  private async start(again: { key: string; attempt: number } | undefined): Promise<[Told, Told]> {
    const { model, world } = this;
    const key = again?.key ?? randomUUID();
    const got = await this.server.app.get(AttemptsResolver, { strict: false }).startAttempt({ key, enrolmentId: world.enrolmentId, moduleId: world.moduleId }, actor(world.learnerId));
    if (again) model.look();
    const code = again ? 'ok' : model.start();
    if (code !== 'ok') return [{ code }, this.told(got)];
    const index = again?.attempt ?? model.attempts.length - 1;
    if (!(got instanceof Refusal)) this.ids[index] ??= got.id;
    this.started = { key, attempt: index };
    return [{ code, view: this.viewOf(model.attempts[index]!) }, this.told(got)];
  }

  private async readQuiz(): Promise<[Told, Told]> {
    const { model, world } = this;
    const got = (await this.server.app.get(AttemptsResolver, { strict: false }).quiz(world.enrolmentId, world.moduleId, actor(world.learnerId)))!;
    model.look();
    const live = model.attempts.find(({ state }) => state === 'LIVE');
    const { code, from } = model.refusal();
    const view = {
      attempts: world.policy.attempts + model.extraAttempts, used: model.attempts.length, passed: model.attempts.some(({ passed }) => passed),
      live: live ? this.ids[live.number - 1] : null, refusal: live || code === 'ok' ? null : code, from,
    };
    const { attempts, attemptsUsed: used, passed, liveAttemptId, startRefusal: refusal, nextAttemptAt } = got;
    return [{ code: 'ok', view }, { code: 'ok', view: { attempts, used, passed, live: liveAttemptId, refusal, from: time(nextAttemptAt) } }];
  }

  private async save(event: EventName, step: Step, attempt: ModelAttempt | undefined, attemptId: string): Promise<[Told, Told]> {
    const latest = attempt?.questions[step.question]?.revision ?? 0;
    const again = event === 'save again' || event === 'save under a used key' ? this.saved! : undefined;
    const first: Save = {
      question: event === 'save to no question' ? 'q9' : step.question,
      letter: event === 'save no option' ? 'z' : step.letter,
      revision: event === 'save late' ? Math.max(1, latest + 1 - step.leap) : latest + step.leap,
      check: event === 'save and check',
      certainty: step.certainty,
    };
    const other = again && event === 'save under a used key' ? { ...again.said, letter: again.said.letter === 'a' ? 'b' : 'a' } : again?.said;
    const said = other ?? first;
    const key = again?.key ?? randomUUID();
    const person = actor(event === 'save by somebody else' ? this.world.strangerId : this.world.learnerId);
    const { question: questionId, letter, revision, check, certainty } = said;
    const got = await this.server.app.get(AttemptsResolver, { strict: false }).saveAnswer({ key, attemptId, questionId, revision, response: { choice: letter }, check, certainty }, person);
    const known = attempt && event !== 'save by somebody else';
    const code = known ? this.model.save(attempt, said, again ? (event === 'save again' ? 'same' : 'other') : 'new') : 'attempt-unknown';
    if (code === 'ok') this.saved = { key, attempt: step.attempt, said };
    return [{ code }, codeOf(got)];
  }

  private viewOf(attempt: ModelAttempt): unknown {
    const { number, state, closedBy, submittedAt, dueAt } = attempt;
    const questions = QUESTIONS.map((id) => {
      const { revision, closed } = attempt.questions[id]!;
      return [id, revision, state === 'SUBMITTED' || closed, this.model.triesLeft(attempt, id)];
    });
    return { number, state, closedBy, submittedAt, dueAt, questions };
  }

  private told(got: QuizAttempt | Refusal): Told {
    if (got instanceof Refusal) return { code: got.code };
    const { number, state, closedBy, submittedAt, dueAt } = got;
    const questions = [...got.questions].sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ id, answer, closed, triesLeft }) => [id, answer?.revision ?? 0, closed, triesLeft]);
    return { code: 'ok', view: { number, state, closedBy, submittedAt: time(submittedAt), dueAt: time(dueAt), questions } };
  }
}

const codeOf = (got: object): Told => ({ code: got instanceof Refusal ? got.code : 'ok' });

const rowOf = (one: ModelAttempt): unknown[] => [one.number, one.state, one.closedBy, one.submittedAt, one.dueAt, one.closesAt, one.reopenings, one.passed, one.points, one.answers];
