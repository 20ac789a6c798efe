import { randomUUID } from 'node:crypto';
import { questionVersion } from '@lidzgaita/content';
import type { Question, QuizPolicy } from '@lidzgaita/grading';
import type { TestServer } from './test-server.js';

/** The letters chosen in the order of the questions, null for none; answered `pause` seconds apart. */
export interface Life {
  letters: readonly (string | null)[];
  pause?: number;
  live?: boolean;
  /** Without evidence, although it was passed: something else counts. */
  untold?: boolean;
  /** Somebody who is there already: their next attempt. */
  by?: EndedAttempt;
}

export interface EndedAttempt {
  id: string;
  enrolmentId: string;
  personId: string;
  number: number;
  percent: number;
  passed: boolean;
}

interface Place {
  cohortId: string;
  moduleId: string;
  moduleHash: string;
}

/** Attempts as if they had been lived through, a person for each: with answers, marks, a turn and, when passed, evidence. */
export async function insertEnded(server: TestServer, place: Place, questions: readonly Question[], policy: QuizPolicy, lives: readonly Life[]): Promise<EndedAttempt[]> {
  const startedAt = new Date(server.clock.now().getTime() - 3_600_000);
  const rows = lives.map(({ letters, pause = 20, live = false, untold = false, by }) => {
    const marks = questions.map((question, n) => {
      const correct = question.kind === 'single' && question.options.find(({ id }) => id === letters[n])?.correct === true;
      return { id: question.id, version: questionVersion(question), letter: letters[n] ?? null, correct, at: new Date(startedAt.getTime() + (n + 1) * pause * 1000) };
    });
    const points = marks.filter(({ correct }) => correct).length;
    const percent = (100 * points) / questions.length;
    const missed = questions.filter(({ safety }, n) => safety && !marks[n]!.correct).map(({ id }) => id);
    return {
      id: randomUUID(), enrolmentId: by?.enrolmentId ?? randomUUID(), personId: by?.personId ?? randomUUID(), number: (by?.number ?? 0) + 1,
      marks, points, percent, missed, passed: percent >= policy.pass && missed.length === 0, live, untold,
    };
  });
  const put = (statement: string, values: unknown[]) => server.db.query(statement, values);
  const fresh = JSON.stringify(rows.filter(({ number }) => number === 1));
  const [all, ended] = [JSON.stringify(rows), JSON.stringify(rows.filter(({ live }) => !live))];
  await put(`insert into person (id, given_name, family_name, email, password_hash) select r."personId", 'Persona', 'Viena', r."personId" || '@example.org', '' from jsonb_to_recordset($1) r("personId" uuid)`, [fresh]);
  await put(`insert into enrolment (id, cohort_id, person_id, enrolled_at) select r."enrolmentId", $2, r."personId", $3 from jsonb_to_recordset($1) r("enrolmentId" uuid, "personId" uuid)`, [fresh, place.cohortId, startedAt]);
  await put(
    `insert into quiz_attempt (id, enrolment_id, module_id, edition_hash, number, seed, question_ids, question_versions, policy, state, started_at)
     select r.id, r."enrolmentId", $2, $3, r.number, 'seed', $4, $5, $6, 'LIVE', $7::timestamptz + (r.number - 1) * interval '1 minute'
     from jsonb_to_recordset($1) r(id uuid, "enrolmentId" uuid, number int)`,
    [all, place.moduleId, place.moduleHash, questions.map(({ id }) => id), questions.map(questionVersion), JSON.stringify(policy), startedAt],
  );
  await put(
    `insert into quiz_answer (id, attempt_id, question_id, revision, response, saved_at)
     select gen_random_uuid(), r.id, m.id, 1, jsonb_build_object('choice', m.letter), m.at
     from jsonb_to_recordset($1) r(id uuid, marks jsonb), jsonb_to_recordset(r.marks) m(id text, letter text, at timestamptz) where m.letter is not null`,
    [all],
  );
  await put(
    `update quiz_attempt a set state = 'SUBMITTED', submitted_at = $2, closed_by = 'LEARNER', points = r.points, max = $3, percent = r.percent, passed = r.passed,
       safety_missed = array(select jsonb_array_elements_text(r.missed))
     from jsonb_to_recordset($1) r(id uuid, points float8, percent float8, passed boolean, missed jsonb) where a.id = r.id`,
    [ended, server.clock.now(), questions.length],
  );
  await put(
    `insert into question_mark (attempt_id, question_id, number, version, earned, "of", correct, answered, counted, pending, origin, at)
     select r.id, m.id, 1, m.version, m.correct::int, 1, m.correct, m.letter is not null, true, false, 'SUBMIT', $2
     from jsonb_to_recordset($1) r(id uuid, marks jsonb), jsonb_to_recordset(r.marks) m(id text, version text, letter text, correct boolean)`,
    [ended, server.clock.now()],
  );
  await put(
    `insert into evidence (id, person_id, kind, module_id, occurred_on, percent, recorded_at, source, source_id)
     select gen_random_uuid(), r."personId", 'quiz-passed', $2, '2026-11-22', r.percent, $3, 'quiz-attempt', r.id::text
     from jsonb_to_recordset($1) r(id uuid, "personId" uuid, percent float8, passed boolean, untold boolean) where r.passed and not r.untold`,
    [ended, place.moduleId, server.clock.now()],
  );
  return rows.map(({ id, enrolmentId, personId, number, percent, passed }) => ({ id, enrolmentId, personId, number, percent, passed }));
}
