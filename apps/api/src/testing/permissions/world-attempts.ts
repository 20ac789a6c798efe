import { randomUUID } from 'node:crypto';
import { policyOf, type QuizPolicy } from '@lidzgaita/grading';
import { rightAnswer, wrongAnswer } from '../mini-course.js';
import type { Target, Variation } from './target.js';

export type Run = (text: string, values: unknown[]) => Promise<unknown>;

interface Mark {
  earned: number;
  of?: number;
  pending?: boolean;
}

interface Planned {
  id: string;
  moduleId: string;
  hash: string;
  number: number;
  questions: string[];
  versions?: string[];
  policy: QuizPolicy;
  answers: { questionId: string; response: object; checked?: boolean }[];
  /** What it came to; without, it is live. */
  ended?: { points: number; passed: boolean | null; marks: Mark[] };
}

const ENDED = '2026-11-20T11:00:00Z';
const EVERY_MOMENT = ['during', 'after', 'later', 'closed'];

/** An attempt with its answers and marks, as if it had been lived through two days ago. */
async function insertAttempt(run: Run, enrolmentId: string, { id, moduleId, hash, number, questions, versions = questions, policy, answers, ended }: Planned): Promise<void> {
  await run(
    `insert into quiz_attempt (id, enrolment_id, module_id, edition_hash, number, seed, question_ids, question_versions, policy, state, started_at)
     values ($1, $2, $3, $4, $5, 'seed', $6, $7, $8, 'LIVE', '2026-11-20T10:00:00Z')`,
    [id, enrolmentId, moduleId, hash, number, questions, versions, JSON.stringify(policy)],
  );
  for (const { questionId, response, checked = false } of answers) {
    await run(
      `insert into quiz_answer (id, attempt_id, question_id, revision, response, saved_at, checked) values ($1, $2, $3, 1, $4, '2026-11-20T10:30:00Z', $5)`,
      [randomUUID(), id, questionId, response, checked],
    );
  }
  if (!ended) return;
  const { points, passed, marks } = ended;
  await run(
    `update quiz_attempt set state = 'SUBMITTED', submitted_at = $2, closed_by = 'LEARNER', points = $3::float8, max = $4::int, percent = 100 * $3::float8 / $4::int,
       passed = $5, waiting = $6, safety_missed = '{}' where id = $1`,
    [id, ENDED, points, questions.length, passed, marks.filter(({ pending }) => pending).length],
  );
  for (const [at, mark] of marks.entries()) await insertMark(run, id, questions[at]!, { ...mark, origin: 'SUBMIT' });
}

function insertMark(run: Run, attemptId: string, questionId: string, { earned, of = 1, pending = false, origin }: Mark & { origin: string }): Promise<unknown> {
  return run(
    `insert into question_mark (attempt_id, question_id, number, version, earned, "of", correct, answered, counted, pending, origin, at)
     select $1, $2, count(*) + 1, $2, $3::int, $4::int, $3::int = $4::int, true, true, $5, $6, $7 from question_mark where attempt_id = $1 and question_id = $2`,
    [attemptId, questionId, earned, of, pending, origin, ENDED],
  );
}

function give(run: Run, attemptId: string, markerId: string, earned: number): Promise<unknown> {
  const levels = { saturs: ['vaji', 'labi', 'izcili'][earned] };
  return run(
    `insert into given_mark (attempt_id, question_id, round, marker_id, levels, earned, "of", agreed, comment, at) values ($1, 'pardomas', 0, $2, $3, $4, 2, false, 'marker note', $5)`,
    [attemptId, markerId, levels, earned, ENDED],
  );
}

function policyFor({ show, behaviour, marking }: Variation): QuizPolicy {
  const things = show === 'nothing' ? [] : (['mark'] as const);
  return policyOf({
    draw: 4, pass: 75, attempts: 9, ...(behaviour && { behaviour }), marking: { second: true, anonymous: marking === 'anonymous' },
    ...(show && { show: Object.fromEntries(EVERY_MOMENT.map((moment) => [moment, things])) }),
  });
}

/**
 * In `m1` an ended attempt and a live one; in `m3` one whose answer waits for a second marker, and one that is marked.
 * @param version of the question `viens` in these attempts, and in no others
 */
export async function insertAttempts(run: Run, target: Target, hashes: { m1: string; m3: string }, viewerId: string | undefined, vary: Variation): Promise<void> {
  const { enrolmentId, fellowId, markerId, liveAttemptId, markedAttemptId, pendingAttemptId, settledAttemptId, version } = target;
  const policy = policyFor(vary);
  const inM1 = { moduleId: 'm1', hash: hashes.m1, questions: ['drosiba', 'viens', 'divi', 'tris'], versions: ['drosiba', version, 'divi', 'tris'], policy };
  const safe = { questionId: 'drosiba', response: rightAnswer('drosiba') };
  await insertAttempt(run, enrolmentId, {
    ...inM1, id: markedAttemptId, number: 1, answers: [safe], ended: { points: 1, passed: false, marks: [1, 0, 0, 0].map((earned) => ({ earned })) },
  });
  await insertAttempt(run, enrolmentId, { ...inM1, id: liveAttemptId, number: 2, answers: [safe, { questionId: 'viens', response: wrongAnswer('viens'), checked: vary.behaviour === 'tries' }] });

  const answers = [{ questionId: 'fakts', response: rightAnswer('viens') }, { questionId: 'pardomas', response: { text: 'A thought' } }];
  const inM3 = { moduleId: 'm3', hash: hashes.m3, questions: ['fakts', 'pardomas'], policy, answers };
  const awaited = { earned: 0, pending: true };
  await insertAttempt(run, enrolmentId, { ...inM3, id: pendingAttemptId, number: 1, ended: { points: 1, passed: null, marks: [{ earned: 1 }, awaited] } });
  await give(run, pendingAttemptId, fellowId, 1);
  if (vary.marked === 'by the viewer too' && viewerId) await give(run, pendingAttemptId, viewerId, 2);

  await insertAttempt(run, enrolmentId, { ...inM3, id: settledAttemptId, number: 2, ended: { points: 0.5, passed: null, marks: [{ earned: 0 }, awaited] } });
  await give(run, settledAttemptId, fellowId, 1);
  await give(run, settledAttemptId, markerId, 1);
  await insertMark(run, settledAttemptId, 'pardomas', { earned: 1, of: 2, origin: 'MARKER' });
  await run('update quiz_attempt set waiting = 0, passed = false where id = $1', [settledAttemptId]);
}
