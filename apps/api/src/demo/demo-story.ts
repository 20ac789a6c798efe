import { randomUUID } from 'node:crypto';
import { learningCases, quizQuestions } from '@lidzgaita/content';
import { randomStream } from '@lidzgaita/grading';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { AttendanceService } from '../modules/training/attendance.service.js';
import { CatalogueFacade, type PublishedModule } from '../modules/catalogue/catalogue.facade.js';
import { CertificateDecisionsService } from '../modules/certification/decisions/certificate-decisions.service.js';
import { CertifyService } from '../modules/certification/decisions/certify.service.js';
import { ProposalsService } from '../modules/certification/decisions/proposals.service.js';
import { RecordEvidenceService } from '../modules/certification/evidence/record-evidence.service.js';
import { CaseRunService } from '../modules/learning/case-run.service.js';
import { LessonProgressService } from '../modules/learning/lesson-progress.service.js';
import { SaveAnswerService } from '../modules/assessment/attempts/save-answer.service.js';
import { StartAttemptService } from '../modules/assessment/attempts/start-attempt.service.js';
import { SubmitAttemptService } from '../modules/assessment/attempts/submit-attempt.service.js';
import { QuizService } from '../modules/assessment/attempts/quiz.service.js';
import { MarkingService } from '../modules/assessment/marking/marking.service.js';
import { Refusal } from '../platform/graphql/refusal.js';
import type { Actor } from '../platform/permissions/actor.js';
import { sessionId, type DemoCohort } from './demo-cohorts.js';
import { DemoPapers } from './demo-papers.js';
import type { DemoPerson } from './demo-people.js';
import { answerTo } from './right-answer.js';
import type { SeedClock } from './seed-clock.js';
import type { Quiz, Story, Vetting } from './stories.js';
import { bestWalk } from './walk-of.js';

export interface Staff {
  coordinator: Actor;
  interviewer: Actor;
  /** Another coordinator within reach, for what two people decide. */
  second: Actor;
  official: Actor;
  trainers: Actor[];
}

/** A refused step would leave the demo half told. */
function done<Answer>(answer: Answer | Refusal): Answer {
  if (answer instanceof Refusal) throw new Error(`The demo was refused: ${answer.code} ${JSON.stringify(answer.params ?? {})}`);
  return answer;
}

/** Lives one story through the product's own services, on the days on which it happened. */
export class StoryTeller {
  private readonly papers: DemoPapers;

  constructor(
    private readonly app: NestFastifyApplication,
    private readonly clock: SeedClock,
    private readonly staff: Staff,
  ) {
    this.papers = new DemoPapers(app);
  }

  async tell(cohort: DemoCohort, programmeHash: string, person: DemoPerson, enrolmentId: string, story: Story): Promise<void> {
    const { weekend } = cohort;
    const before = (days: number) => Math.min(weekend - days, -1);
    this.clock.goTo(before(18));
    for (const id of ['k1', 'k3'] as const) {
      const module = (await this.app.get(CatalogueFacade, { strict: false }).moduleOf(programmeHash, id))!;
      this.clock.goTo(before(id === 'k1' ? 14 : 9), 17);
      await this.read(person, enrolmentId, module, story.read?.[id] ?? 0);
      if (story.cases?.includes(id)) await this.walk(person, enrolmentId, module);
      this.clock.goTo(before(id === 'k1' ? 12 : 7), 18);
      const quiz = story.quiz?.[id];
      if (quiz) await this.answer(person, enrolmentId, module, quiz);
    }
    if (story.k2) await this.practise(programmeHash, person, enrolmentId, story.k2, before);
    await this.vet(cohort, person, enrolmentId, story);
    await this.decide(cohort, enrolmentId, story);
  }

  /** Marks one session for everybody at once, as a coordinator does. */
  async mark(cohort: DemoCohort, at: number, entries: { personId: string; minutes: number }[]): Promise<void> {
    this.clock.goTo(cohort.weekend + (at < 2 ? 0 : 1), at % 2 ? 14 : 10);
    done(await this.app.get(AttendanceService, { strict: false }).record(this.staff.coordinator, { key: randomUUID(), sessionId: sessionId(cohort, at), entries }));
  }

  private async read({ actor }: DemoPerson, enrolmentId: string, { moduleId, module }: PublishedModule, share: number): Promise<void> {
    const lessons = this.app.get(LessonProgressService, { strict: false });
    const whole = Math.floor(share * module.lessons.length + 0.001);
    for (const { id } of module.lessons.slice(0, whole)) done(await lessons.record(actor, { enrolmentId, moduleId, lessonId: id, block: 0, read: true }));
    const next = module.lessons[whole];
    if (share > 0 && next) done(await lessons.record(actor, { enrolmentId, moduleId, lessonId: next.id, block: 4, read: false }));
  }

  private async walk({ actor }: DemoPerson, enrolmentId: string, { moduleId, module }: PublishedModule): Promise<void> {
    for (const study of learningCases(module)) {
      done(await this.app.get(CaseRunService, { strict: false }).record(actor, { key: randomUUID(), enrolmentId, moduleId, caseId: study.id, choices: bestWalk(study) }));
    }
  }

  private async answer({ actor }: DemoPerson, enrolmentId: string, { moduleId, module }: PublishedModule, how: Quiz): Promise<void> {
    const { id: attemptId } = done(await this.app.get(StartAttemptService, { strict: false }).start(actor, { key: randomUUID(), enrolmentId, moduleId }));
    const attempt = (await this.app.get(QuizService, { strict: false }).attempt(actor, attemptId))!;
    const questions = quizQuestions(module);
    const wrong = wrongOnes(attempt.questions, how, enrolmentId);
    for (const [at, { id }] of attempt.questions.entries()) {
      if (how === 'begun' && at >= 4) return;
      this.clock.pass(20 + 70 * chance(`${enrolmentId}/${id}/time`));
      const question = questions.find((each) => each.id === id)!;
      const response = answerTo(question, !wrong.has(id));
      done(await this.app.get(SaveAnswerService, { strict: false }).save(actor, { key: randomUUID(), attemptId, questionId: id, revision: 1, response }));
    }
    if (how !== 'begun') done(await this.app.get(SubmitAttemptService, { strict: false }).submit(actor, { key: randomUUID(), attemptId }));
  }

  /** The voluntary module, with a text that a person marks. */
  private async practise(programmeHash: string, person: DemoPerson, enrolmentId: string, how: 'waiting' | 'marked', before: (days: number) => number): Promise<void> {
    const module = (await this.app.get(CatalogueFacade, { strict: false }).moduleOf(programmeHash, 'k2'))!;
    this.clock.goTo(before(5), 18);
    await this.read(person, enrolmentId, module, 1);
    await this.answer(person, enrolmentId, module, 'passed');
    const [trainer] = this.staff.trainers;
    if (how === 'waiting' || !trainer) return;
    this.clock.goTo(before(3), 9);
    const marking = this.app.get(MarkingService, { strict: false });
    for (const { attemptId, questionId, learner, review } of await marking.queue(trainer, false)) {
      if (learner?.id !== person.id) continue;
      const levels = review.rubric.map(({ id, levels: known }) => ({ criterionId: id, levelId: known.at(-1)!.id }));
      const comment = 'Paldies par godīgu atbildi! Īpaši labi, ka pamanījāt, kurā brīdī jāzvana koordinatoram.';
      done(await marking.record(trainer, { key: randomUUID(), attemptId, questionId, levels, comment }));
    }
  }

  private async vet(cohort: DemoCohort, person: DemoPerson, enrolmentId: string, { vetted = [], check, recommended = 0 }: Story): Promise<void> {
    const record = async (actor: Actor, requirementId: string, daysBefore: number, outcome?: string) => {
      this.clock.goTo(Math.min(cohort.weekend - daysBefore, -1), 12);
      const occurredOn = this.clock.today();
      const limits = outcome === 'suitable-with-limits' ? ['no-minors'] : [];
      done(await this.app.get(RecordEvidenceService, { strict: false }).record(actor, { key: randomUUID(), enrolmentId, requirementId, occurredOn, outcome, limits }));
    };
    const { coordinator, interviewer, official, trainers } = this.staff;
    if (vetted.includes('identity-seen')) await record(coordinator, 'identitate', 22);
    if (vetted.includes('interview')) {
      await record(coordinator, 'intervija', 22, 'suitable');
      await record(interviewer, 'intervija', 22, 'suitable');
    }
    await this.refer(cohort, enrolmentId, vetted);
    this.clock.goTo(Math.min(cohort.weekend - 19, -1), 19);
    if (vetted.includes('agreement')) await this.papers.sign(person, enrolmentId, 'brivpratiga-darba-ligums');
    if (vetted.includes('confidentiality')) await this.papers.sign(person, enrolmentId, 'konfidencialitate');
    if (check) await record(official, 'sodu-registrs', 16, check);
    for (const trainer of trainers.slice(0, recommended)) await record(trainer, 'trenera-ieteikums', -2, 'ready');
  }

  /** Two referees answer; of those who were talked to and have none yet, the first is asked. */
  private async refer({ weekend }: DemoCohort, enrolmentId: string, vetted: Vetting[]): Promise<void> {
    const asked = vetted.includes('references') ? 2 : vetted.includes('interview') ? 1 : 0;
    for (let n = 0; n < asked; n += 1) {
      this.clock.goTo(Math.min(weekend - 22, -3), 14);
      const requestId = await this.papers.ask(this.staff.coordinator, enrolmentId, n);
      this.clock.goTo(Math.min(weekend - 20, -1), 20);
      if (asked === 2) await this.papers.answer(requestId, enrolmentId, n);
    }
  }

  private async decide(cohort: DemoCohort, enrolmentId: string, { certified, later }: Story): Promise<void> {
    if (certified === undefined) return;
    this.clock.goTo(-certified, 11);
    const { id } = done(
      await this.app.get(CertifyService, { strict: false }).certify(this.staff.coordinator, {
        key: randomUUID(), enrolmentId, reason: 'Mācības apgūtas pilnībā, abi treneri iesaka, pārbaude bez iebildumiem.',
      }),
    );
    if (later !== 'revoked') return;
    this.clock.goTo(-certified + 200, 11);
    const reason = 'Atkārtoti pārkāptas saziņas robežas; saruna ar koordinatoru situāciju nemainīja.';
    const { id: proposalId } = done(await this.app.get(CertificateDecisionsService, { strict: false }).decide(this.staff.coordinator, 'revoke', { key: randomUUID(), certificateId: id, reason }));
    const agreed = 'Esmu iepazinusies ar sarunu pierakstiem un piekrītu.';
    done(await this.app.get(ProposalsService, { strict: false }).approve(this.staff.second, { key: randomUUID(), proposalId, reason: agreed }));
  }
}

/** From 0 to 1, the same every time. */
const chance = (seed: string): number => randomStream(seed)() / 2 ** 32;

/** Who passes misses up to two questions all the same, the harder ones more often; never one about safety. */
function wrongOnes(questions: { id: string; safety: boolean }[], how: Quiz, enrolmentId: string): Set<string> {
  const safety = questions.filter((question) => question.safety);
  const others = questions.filter((question) => !question.safety);
  const missed = others.filter(({ id }) => chance(`${enrolmentId}/${id}`) < 0.35 * chance(id)).slice(0, 2);
  const pick = how === 'failed' ? questions.slice(0, 4) : how === 'safety-missed' ? safety.slice(0, 1) : missed;
  return new Set(pick.map(({ id }) => id));
}
