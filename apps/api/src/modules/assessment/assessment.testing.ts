import { randomUUID } from 'node:crypto';
import { compileModule, type Content } from '@lidzgaita/content';
import { policyOf, type Question } from '@lidzgaita/grading';
import { miniContent } from '../../testing/mini-course.js';
import type { Caller, TestServer } from '../../testing/test-server.js';
import { PublishingService } from '../catalogue/publishing.service.js';

const ATTEMPT = `__typename ... on Refusal { code params } ... on QuizAttempt {
  id enrolmentId moduleId moduleCode moduleTitle number state startedAt submittedAt dueAt closedBy waiting seen behaviour
  questions { id position safety view answer { response revision certainty savedAt } review correct passage { lessonId anchor }
    feedback closed triesLeft hints points max pending comment voided }
  result { percent points max passed pass safetyMissed attemptsLeft } }`;
const QUESTION = 'id answer { response revision certainty savedAt } review correct passage { lessonId anchor } feedback closed triesLeft hints points max';

export interface AskedQuestion {
  id: string;
  position: number;
  view: { options: { id: string }[] };
  answer: { response: unknown; revision: number; savedAt: string } | null;
  review: { options: { id: string; chosen: boolean; correct: boolean | null; why?: unknown }[] } | null;
  correct: boolean | null;
  passage: unknown;
  feedback: unknown;
  closed: boolean;
  triesLeft: number | null;
  hints: unknown[];
  points: number | null;
  max: number;
  pending: boolean;
  comment: string | null;
  voided: boolean;
}

interface Answer {
  code: string;
  params: Record<string, unknown> | null;
}

export interface AttemptAnswer extends Answer {
  __typename: 'QuizAttempt' | 'Refusal';
  id: string;
  number: number;
  state: string;
  submittedAt: string | null;
  dueAt: string | null;
  closedBy: string | null;
  waiting: number;
  seen: string[];
  questions: AskedQuestion[];
  result: { percent: number; points: number; max: number; passed: boolean; safetyMissed: string[]; attemptsLeft: number } | null;
}

export interface SaveAnswer extends Answer {
  __typename: 'AnswerReceipt' | 'Refusal';
  questionId: string;
  revision: number;
  savedAt: string;
  question: AskedQuestion | null;
}

interface Course {
  moduleId?: string;
  enrol(personId: string): Promise<string>;
}

/** A mutation by its name; its input type is named after it. */
export async function mutate<Said>(caller: Caller, name: string, fields: string, input: object): Promise<Said> {
  const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
  const reply = await caller.ask<Record<string, Said>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input });
  if (reply.errors) throw new Error(JSON.stringify(reply.errors));
  return reply.data[name]!;
}

/** A trainee with an enrolment, who says in one word what they do. */
export class Learner {
  private constructor(
    readonly personId: string,
    readonly enrolmentId: string,
    readonly caller: Caller,
    readonly moduleId: string,
  ) {}

  static async arrive(server: TestServer, course: Course, name: string): Promise<Learner> {
    const personId = await server.person(`${name}@example.org`, [{ role: 'TRAINEE' }]);
    return new Learner(personId, await course.enrol(personId), await server.signIn(`${name}@example.org`), course.moduleId ?? 'm1');
  }

  /** The same person in another cohort. */
  async again(course: Course): Promise<Learner> {
    return new Learner(this.personId, await course.enrol(this.personId), this.caller, course.moduleId ?? 'm1');
  }

  start(input: object = {}): Promise<AttemptAnswer> {
    return mutate(this.caller, 'startAttempt', ATTEMPT, { key: randomUUID(), enrolmentId: this.enrolmentId, moduleId: this.moduleId, ...input });
  }

  async save(attemptId: string, questionId: string, response: unknown, input: object = {}): Promise<SaveAnswer> {
    const fields = `__typename ... on Refusal { code params } ... on AnswerReceipt { questionId revision savedAt question { ${QUESTION} } }`;
    return mutate(this.caller, 'saveAnswer', fields, { key: randomUUID(), attemptId, questionId, revision: 1, response, ...input });
  }

  async submit(attemptId: string, input: object = {}): Promise<AttemptAnswer> {
    return mutate(this.caller, 'submitAttempt', ATTEMPT, { key: randomUUID(), attemptId, ...input });
  }

  /** A whole attempt: the answers by question, then the end. */
  async take(answers: Record<string, unknown>): Promise<AttemptAnswer> {
    const { id, code } = await this.start();
    if (code) throw new Error(code);
    for (const [questionId, response] of Object.entries(answers)) {
      const said = await this.save(id, questionId, typeof response === 'string' ? { choice: response } : response);
      if (said.code) throw new Error(said.code);
    }
    return this.submit(id);
  }

  async attempt(id: string): Promise<AttemptAnswer | null> {
    const { data } = await this.caller.ask<{ attempt: AttemptAnswer | null }>(
      `query ($id: ID!) { attempt(id: $id) { ${ATTEMPT.replace('... on Refusal { code params }', '')} } }`,
      { id },
    );
    return data.attempt;
  }

  async quiz(input: object = {}): Promise<Record<string, unknown> | null> {
    const { data } = await this.caller.ask<{ quiz: Record<string, unknown> | null }>(
      `query ($enrolmentId: ID!, $moduleId: ID!) { quiz(enrolmentId: $enrolmentId, moduleId: $moduleId) {
         moduleCode draw pass attempts attemptsUsed liveAttemptId passed minutes opensOn closesOn nextAttemptAt percent startRefusal
         history { id number percent passed submittedAt } } }`,
      { enrolmentId: this.enrolmentId, moduleId: this.moduleId, ...input },
    );
    return data.quiz;
  }
}

type Policy = Parameters<typeof policyOf>[0];
const both = (text: string) => ({ lv: text, en: text });
let courses = 0;

/** A module with a quiz of one's own making, published; one cohort, and staff of its organisation. */
export class QuizCourse implements Course {
  readonly cohortId: string = randomUUID();
  readonly organisationId: string = randomUUID();
  coordinator: Caller;
  trainer: Caller;
  programmeHash: string;
  moduleHash: string;

  private constructor(
    private readonly server: TestServer,
    readonly moduleId: string,
  ) {}

  static async publish(server: TestServer, policy: Policy, questions: Question[], { staffed = true } = {}): Promise<QuizCourse> {
    courses += 1;
    const course = new QuizCourse(server, `quiz-${courses}`);
    await course.publishAgain(policy, questions);
    await server.db.query('insert into organisation (id, code, name) values ($1, $2, $3)', [course.organisationId, course.moduleId, both('Organisation')]);
    await server.db.query(`insert into region (code, name) values ('quiz', $1) on conflict do nothing`, [both('Region')]);
    await course.addCohort(course.cohortId);
    if (!staffed) return course;
    course.coordinator = (await course.staff('COORDINATOR')).caller;
    course.trainer = (await course.staff('TRAINER')).caller;
    return course;
  }

  /** Another edition; the first cohort keeps the one that it began with. */
  async publishAgain(policy: Policy, questions: Question[]): Promise<void> {
    const [module, programme] = [miniContent.modules[0]!, miniContent.programmes[0]!];
    const requirements = programme.requirements.map((one) => ({ ...one, module: this.moduleId }));
    const content = {
      glossary: [],
      agreements: [],
      modules: [{ ...module, id: this.moduleId, quiz: { ...policyOf(policy), questions } }],
      programmes: [{ ...programme, id: `${this.moduleId}-programme`, modules: [this.moduleId], requirements }],
    } as Content;
    const published = await this.server.app.get(PublishingService, { strict: false }).publish(content);
    this.programmeHash ??= published.find(({ kind }) => kind === 'programme')!.hash;
    this.moduleHash = compileModule(content, this.moduleId).hash;
  }

  async addCohort(id: string): Promise<void> {
    await this.server.db.query(
      `insert into cohort (id, title, programme_edition_hash, organisation_id, region_code, starts_on, ends_on, capacity) values ($1, $2, $3, $4, 'quiz', '2026-10-01', '2027-03-01', 30)`,
      [id, both('Cohort'), this.programmeHash, this.organisationId],
    );
  }

  /** Somebody with this role for the course's organisation. */
  async staff(...roles: ('COORDINATOR' | 'TRAINER' | 'TRAINEE')[]): Promise<{ personId: string; caller: Caller }> {
    const email = `${roles[0]!.toLowerCase()}-${randomUUID().slice(0, 8)}@example.org`;
    const personId = await this.server.person(email, roles.map((role) => ({ role, organisationId: this.organisationId })));
    return { personId, caller: await this.server.signIn(email) };
  }

  async enrol(personId: string, cohortId = this.cohortId): Promise<string> {
    const id = randomUUID();
    await this.server.db.query('insert into enrolment (id, cohort_id, person_id, enrolled_at) values ($1, $2, $3, $4)', [id, cohortId, personId, this.server.clock.now()]);
    return id;
  }
}
