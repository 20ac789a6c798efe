import { Injectable } from '@nestjs/common';
import type { QuizPolicy } from '@lidzgaita/grading';
import { Sql } from '../../../platform/database/sql.js';

/** What an attempt was started with. None of it ever changes, so it is kept in memory; its state is not in here. */
export interface Pins {
  personId: string;
  editionHash: string;
  questionIds: string[];
  policy: QuizPolicy;
}

/** So many attempts are answered at one time at most; more only means reading again. */
const KEPT = 5000;

const PINS = `
  select e.person_id as "personId", a.edition_hash as "editionHash", a.question_ids as "questionIds", a.policy
  from quiz_attempt a join enrolment e on e.id = a.enrolment_id where a.id = $1`;

@Injectable()
export class AttemptPins {
  private readonly known = new Map<string, Pins>();

  constructor(private readonly sql: Sql) {}

  /** Of any attempt: whose it is, is the caller's question. */
  async of(attemptId: string): Promise<Pins | undefined> {
    const key = attemptId.toLowerCase();
    const known = this.known.get(key);
    if (known) return known;
    const pins = await this.sql.row<Pins & Record<string, unknown>>('quiz-attempt-pins', PINS, [attemptId]);
    if (!pins) return undefined;
    const [oldest] = this.known.keys();
    if (this.known.size >= KEPT && oldest) this.known.delete(oldest);
    this.known.set(key, pins);
    return pins;
  }
}
