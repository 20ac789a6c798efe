import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import type { Quiz, Stage } from './stage.js';
import { Talk } from './talk.js';

export type Line =
  | { told: 'started'; attemptId: string; enrolmentId: string; moduleId: string }
  | { told: 'saved'; key: string; attemptId: string; questionId: string; revision: number; response: unknown }
  | { told: 'submitted'; attemptId: string };

interface Asked {
  id: string;
  view: { kind: string; options: { id: string }[] };
}

const START = 'mutation ($input: StartAttemptInput!) { answer: startAttempt(input: $input) { __typename ... on Refusal { code } ... on QuizAttempt { id questions { id view } } } }';
const SAVE = 'mutation ($input: SaveAnswerInput!) { answer: saveAnswer(input: $input) { __typename ... on Refusal { code } ... on AnswerReceipt { questionId revision savedAt } } }';
const SUBMIT = 'mutation ($input: SubmitAttemptInput!) { answer: submitAttempt(input: $input) { __typename ... on Refusal { code } ... on QuizAttempt { id state } } }';

export interface Habits {
  answersPerAttempt: number;
  /** The canary: writes into the ledger before anybody has confirmed anything, and asks only once. */
  early: boolean;
}

/** Somebody who answers without a break, repeats what was not confirmed, and writes down what was. */
export class AnsweringClient {
  acknowledged = 0;
  private readonly talk: Talk;
  /** Keys of everything that was sent, confirmed or not. */
  readonly sent = new Set<string>();
  private stopped = false;

  constructor(
    stage: Stage,
    private readonly ledger: string,
    private readonly quizzes: Quiz[],
    private readonly random: () => number,
    private readonly habits: Habits,
  ) {
    this.talk = new Talk(() => stage.product.url);
  }

  get inFlight(): number {
    return this.talk.inFlight;
  }

  /** Submits what there is and ends. */
  stop(): void {
    this.stopped = true;
  }

  async run(): Promise<void> {
    for (const quiz of this.quizzes) {
      if (this.stopped) return;
      await this.attempt(quiz);
    }
    throw new Error('A client has run out of quizzes');
  }

  private async attempt(quiz: Quiz): Promise<void> {
    const { cookie, ...which } = quiz;
    const started = await this.talk.insist(cookie, START, { key: randomUUID(), ...which });
    const { id: attemptId, questions } = started as unknown as { id: string; questions: Asked[] };
    this.write({ told: 'started', attemptId, ...which });
    const revisions = new Map<string, number>();
    for (let count = 0; count < this.habits.answersPerAttempt && !this.stopped; count++) {
      const question = this.one(questions);
      const revision = (revisions.get(question.id) ?? 0) + 1;
      await this.answer(cookie, attemptId, question, revision);
      revisions.set(question.id, revision);
    }
    await this.talk.insist(cookie, SUBMIT, { key: randomUUID(), attemptId });
    this.write({ told: 'submitted', attemptId });
  }

  private async answer(cookie: string, attemptId: string, question: Asked, revision: number): Promise<void> {
    const step = { key: randomUUID(), attemptId, questionId: question.id, revision, response: this.response(question) };
    this.sent.add(step.key);
    if (this.habits.early) this.write({ told: 'saved', ...step });
    const receipt = this.habits.early ? await this.talk.once(cookie, SAVE, step) : await this.talk.insist(cookie, SAVE, step);
    this.acknowledged += 1;
    if (this.habits.early) return;
    if (receipt?.['revision'] !== revision) throw new Error(`A receipt for another revision: ${JSON.stringify({ step, receipt })}`);
    this.write({ told: 'saved', ...step });
    if (this.random() > 0.02) return;
    const again = await this.talk.insist(cookie, SAVE, step);
    if (again['savedAt'] !== receipt['savedAt']) throw new Error(`The same key got another receipt: ${JSON.stringify({ step, receipt, again })}`);
  }

  private response({ view: { kind, options } }: Asked): object {
    return kind === 'multiple' ? { choices: options.filter(() => this.random() < 0.5).map(({ id }) => id) } : { choice: this.one(options).id };
  }

  private one<Item>(items: readonly Item[]): Item {
    return items[Math.floor(this.random() * items.length)]!;
  }

  private write(line: Line): void {
    appendFileSync(this.ledger, `${JSON.stringify(line)}\n`);
  }
}
