import { randomUUID } from 'node:crypto';
import type { MiniCourse } from '../../testing/mini-course.js';
import type { Caller, TestServer } from '../../testing/test-server.js';

const ATTEMPT = `__typename ... on Refusal { code params } ... on QuizAttempt {
  id enrolmentId moduleId moduleCode moduleTitle number state startedAt submittedAt
  questions { id position safety view answer { response revision savedAt } review correct passage { lessonId anchor } }
  result { percent points max passed pass safetyMissed attemptsLeft } }`;

export interface AttemptAnswer {
  __typename: 'QuizAttempt' | 'Refusal';
  code: string;
  params: Record<string, unknown> | null;
  id: string;
  number: number;
  state: string;
  submittedAt: string | null;
  questions: {
    id: string;
    position: number;
    view: { options: { id: string }[] };
    answer: { response: unknown; revision: number; savedAt: string } | null;
    review: unknown;
    correct: boolean | null;
    passage: unknown;
  }[];
  result: { percent: number; points: number; max: number; passed: boolean; safetyMissed: string[]; attemptsLeft: number } | null;
}

export interface SaveAnswer {
  __typename: 'AnswerReceipt' | 'Refusal';
  code: string;
  params: Record<string, unknown> | null;
  questionId: string;
  revision: number;
  savedAt: string;
}

/** A trainee with an enrolment, who says in one word what they do. */
export class Learner {
  private constructor(
    readonly personId: string,
    readonly enrolmentId: string,
    readonly caller: Caller,
  ) {}

  static async arrive(server: TestServer, course: MiniCourse, name: string): Promise<Learner> {
    const personId = await server.person(`${name}@example.org`, [{ role: 'TRAINEE' }]);
    return new Learner(personId, await course.enrol(personId), await server.signIn(`${name}@example.org`));
  }

  /** The same person in another cohort. */
  async again(course: MiniCourse): Promise<Learner> {
    return new Learner(this.personId, await course.enrol(this.personId), this.caller);
  }

  async start(input: object = {}): Promise<AttemptAnswer> {
    return this.mutate('startAttempt', ATTEMPT, { key: randomUUID(), enrolmentId: this.enrolmentId, moduleId: 'm1', ...input });
  }

  async save(attemptId: string, questionId: string, response: unknown, input: object = {}): Promise<SaveAnswer> {
    const fields = '__typename ... on Refusal { code params } ... on AnswerReceipt { questionId revision savedAt }';
    return this.mutate('saveAnswer', fields, { key: randomUUID(), attemptId, questionId, revision: 1, response, ...input });
  }

  async submit(attemptId: string, input: object = {}): Promise<AttemptAnswer> {
    return this.mutate('submitAttempt', ATTEMPT, { key: randomUUID(), attemptId, ...input });
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
         moduleCode draw pass attempts attemptsUsed liveAttemptId passed history { id number percent passed submittedAt } } }`,
      { enrolmentId: this.enrolmentId, moduleId: 'm1', ...input },
    );
    return data.quiz;
  }

  private async mutate<Answer>(name: string, fields: string, input: object): Promise<Answer> {
    const type = `${name[0]!.toUpperCase()}${name.slice(1)}Input`;
    const reply = await this.caller.ask<Record<string, Answer>>(`mutation ($input: ${type}!) { ${name}(input: $input) { ${fields} } }`, { input });
    if (reply.errors) throw new Error(JSON.stringify(reply.errors));
    return reply.data[name]!;
  }
}
