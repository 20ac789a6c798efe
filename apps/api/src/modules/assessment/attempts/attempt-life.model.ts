/** What an attempt's life should be, in plain data: no line of the product is in here. Instants in milliseconds. */
export interface LifePolicy {
  behaviour: 'deferred' | 'immediate' | 'tries' | 'certainty';
  minutes?: number;
  attempts: number;
  wait: number;
}

export const GRACE = 30_000;
export const PASS = 60;
export const TRIES = { most: 3, deduction: 33 };
export const QUESTIONS = ['q1', 'q2', 'q3'];
const MINUTE = 60_000;

interface ModelQuestion {
  revision: number;
  letter: string | null;
  certainty: number | null;
  tried: string[];
  checked: string | null;
  closed: boolean;
}

export interface ModelAttempt {
  number: number;
  state: 'LIVE' | 'SUBMITTED';
  startedAt: number;
  dueAt: number | null;
  closesAt: number | null;
  submittedAt: number | null;
  closedBy: string | null;
  reopenings: number;
  passed: boolean | null;
  /** In three hundredths of a point, which hold thirds and hundredths. */
  points: number | null;
  answers: number;
  questions: Record<string, ModelQuestion>;
}

export interface Save {
  question: string;
  letter: string;
  revision: number;
  check: boolean;
  certainty: number | null;
}

const weights: Record<number, [right: number, wrong: number]> = { 1: [100, 0], 2: [200, -200], 3: [300, -600] };

/** A learner with one quiz. Every method is an event and tells what the product should answer: `ok` or a refusal. */
export class LifeModel {
  readonly attempts: ModelAttempt[] = [];
  extraMinutes = 0;
  extraAttempts = 0;

  constructor(
    private readonly policy: LifePolicy,
    public now: number,
    private readonly flaw: 'answers-after-the-end' | null = null,
  ) {}

  isOver({ state, closesAt }: ModelAttempt): boolean {
    return state === 'LIVE' && closesAt !== null && closesAt <= this.now;
  }

  /** Whoever looks at an attempt, or at the quiz, ends what is over. */
  look(attempts: readonly ModelAttempt[] = this.attempts): void {
    for (const attempt of attempts) if (this.isOver(attempt)) this.end(attempt, 'TIME');
  }

  refusal(): { code: string; from: number | null } {
    const { attempts, wait } = this.policy;
    const ended = Math.max(...this.attempts.map(({ submittedAt }) => submittedAt ?? -Infinity));
    if (this.attempts.some(({ passed }) => passed)) return { code: 'already-passed', from: null };
    if (this.attempts.length >= attempts + this.extraAttempts) return { code: 'attempts-used-up', from: null };
    if (ended + wait * MINUTE > this.now) return { code: 'wait', from: ended + wait * MINUTE };
    return { code: 'ok', from: null };
  }

  start(): string {
    this.look();
    if (this.attempts.some(({ state }) => state === 'LIVE')) return 'ok';
    const { code } = this.refusal();
    if (code !== 'ok') return code;
    const questions = Object.fromEntries(QUESTIONS.map((id) => [id, { revision: 0, letter: null, certainty: null, tried: [], checked: null, closed: false }]));
    const attempt = { number: this.attempts.length + 1, state: 'LIVE' as const, startedAt: this.now, dueAt: null, closesAt: null, submittedAt: null, closedBy: null, reopenings: 0, passed: null, points: null, answers: 0, questions };
    this.attempts.push(attempt);
    if (this.policy.minutes) this.limit(attempt, this.now + (this.policy.minutes + this.extraMinutes) * MINUTE);
    return 'ok';
  }

  /** `key`: what the key of the answer stands for already. */
  save(attempt: ModelAttempt, said: Save, key: 'new' | 'same' | 'other' = 'new'): string {
    const { behaviour } = this.policy;
    const question = attempt.questions[said.question];
    const checks = behaviour === 'immediate' || behaviour === 'tries';
    if (!question) return 'question-unknown';
    if ((said.check && !checks) || (said.certainty !== null && behaviour !== 'certainty')) return 'wrong-shape';
    if (!'abcd'.includes(said.letter)) return 'unknown-option';
    if (key === 'other') return 'key-reused';
    if (key === 'new') {
      if (attempt.state !== 'LIVE') return 'attempt-closed';
      if (this.isOver(attempt) && this.flaw !== 'answers-after-the-end') return 'time-over';
      if (said.revision <= question.revision) return 'answer-outdated';
      if (question.closed) return 'question-closed';
      this.keep(attempt, question, said);
    }
    // A check is answered with the question as it stands now: that is a look.
    if (said.check) this.look([attempt]);
    return 'ok';
  }

  /** With a key of before nothing is ended again, but looked at. */
  submit(attempt: ModelAttempt, repeated: boolean): string {
    if (attempt.state === 'LIVE' && !repeated) this.end(attempt, this.isOver(attempt) ? 'TIME' : 'LEARNER');
    this.look([attempt]);
    return 'ok';
  }

  staffClose(attempt: ModelAttempt): string {
    if (attempt.state !== 'LIVE') return 'attempt-closed';
    this.end(attempt, this.isOver(attempt) ? 'TIME' : 'STAFF');
    return 'ok';
  }

  staffReopen(attempt: ModelAttempt, minutes: number | null): string {
    if (minutes === null && this.policy.minutes) return 'wrong-shape';
    if (attempt.state === 'LIVE' || attempt.number < this.attempts.length) return 'attempt-live';
    if (attempt.passed) return 'already-passed';
    Object.assign(attempt, { state: 'LIVE', submittedAt: null, closedBy: null, passed: null, points: null, dueAt: null, closesAt: null, reopenings: attempt.reopenings + 1 });
    if (minutes !== null) this.limit(attempt, this.now + minutes * MINUTE);
    return 'ok';
  }

  grant(minutes: number, attempts: number): string {
    this.extraMinutes = Math.max(this.extraMinutes, minutes);
    this.extraAttempts = Math.max(this.extraAttempts, attempts);
    for (const attempt of this.attempts) {
      if (attempt.state !== 'LIVE' || attempt.reopenings > 0 || attempt.closesAt === null || this.isOver(attempt)) continue;
      const due = attempt.startedAt + (this.policy.minutes! + this.extraMinutes) * MINUTE;
      if (due > attempt.dueAt!) this.limit(attempt, due);
    }
    return 'ok';
  }

  triesLeft(attempt: ModelAttempt, id: string): number | null {
    if (this.policy.behaviour !== 'tries') return null;
    const question = attempt.questions[id]!;
    return question.closed || attempt.state !== 'LIVE' ? 0 : TRIES.most - question.tried.length;
  }

  private limit(attempt: ModelAttempt, due: number): void {
    attempt.dueAt = due;
    attempt.closesAt = due + GRACE;
  }

  private keep(attempt: ModelAttempt, question: ModelQuestion, { letter, revision, check, certainty }: Save): void {
    attempt.answers += 1;
    Object.assign(question, { letter, revision, certainty });
    if (!check || question.checked === letter) return;
    question.checked = letter;
    question.tried.push(letter);
    question.closed = letter === 'a' || question.tried.length >= (this.policy.behaviour === 'immediate' ? 1 : TRIES.most);
  }

  private atEnd({ closed, letter, checked, tried }: ModelQuestion): string[] {
    return closed || letter === null || letter === checked ? tried : [...tried, letter];
  }

  private end(attempt: ModelAttempt, closedBy: string): void {
    const sum = Object.values(attempt.questions).reduce((total, question) => total + this.mark(question), 0);
    const points = Math.max(0, sum);
    const submittedAt = closedBy === 'TIME' ? attempt.closesAt : this.now;
    Object.assign(attempt, { state: 'SUBMITTED', closedBy, submittedAt, points, passed: points * 100 >= PASS * 300 * QUESTIONS.length });
  }

  private mark(question: ModelQuestion): number {
    const { letter, certainty } = question;
    if (letter === null) return 0;
    if (this.policy.behaviour === 'certainty') return weights[certainty ?? 1]![letter === 'a' ? 0 : 1];
    if (this.policy.behaviour !== 'tries') return (this.policy.behaviour === 'immediate' ? this.atEnd(question)[0] : letter) === 'a' ? 300 : 0;
    return Math.max(0, ...this.atEnd(question).map((tried, before) => (tried === 'a' ? 3 * (100 - TRIES.deduction * before) : 0)));
  }
}
