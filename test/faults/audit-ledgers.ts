import { readFileSync } from 'node:fs';
import type pg from 'pg';
import type { Line } from './client.js';

/** What the ledgers and the database disagree about; every figure but the first two has to be 0. */
export interface Findings {
  acknowledged: number;
  submitted: number;
  /** Confirmed and not in the database, or not as confirmed. */
  lost: number;
  /** In the database without anybody having sent it, or more than once. */
  doubled: number;
  /** Marks, results or traces of ended attempts that do not follow from their last answers. */
  wrongMarks: number;
}

interface Stored {
  id: string;
  attempt_id: string;
  question_id: string;
  revision: number;
  response: unknown;
}

export async function auditLedgers(db: pg.Pool, ledgers: readonly string[], sent: ReadonlySet<string>): Promise<Findings> {
  const lines = ledgers.flatMap((file) => readFileSync(file, 'utf8').trim().split('\n').filter(Boolean).map((line) => JSON.parse(line) as Line));
  const saved = lines.filter((line) => line.told === 'saved');
  const ended = new Set(lines.flatMap((line) => (line.told === 'submitted' ? [line.attemptId] : [])));
  const started = new Set(lines.flatMap((line) => (line.told === 'started' ? [line.attemptId] : [])));
  const { rows } = await db.query<Stored>('select id, attempt_id, question_id, revision, response from quiz_answer');
  const { rows: attempts } = await db.query<{ id: string; state: string; number: number }>('select id, state, number from quiz_attempt');
  const stored = new Map(rows.map((row) => [row.id, row]));
  const states = new Map(attempts.map(({ id, state }) => [id, state]));
  const places = new Set(rows.map((row) => `${row.attempt_id} ${row.question_id} ${row.revision}`));
  const lost = saved.filter(({ key, attemptId, questionId, revision, response }) => {
    const row = stored.get(key);
    return !row || row.attempt_id !== attemptId || row.question_id !== questionId || row.revision !== revision || canonical(row.response) !== canonical(response);
  }).length;
  return {
    acknowledged: saved.length,
    submitted: ended.size,
    lost: lost + [...started].filter((id) => !states.has(id)).length + [...ended].filter((id) => states.get(id) !== 'SUBMITTED').length,
    doubled: rows.filter(({ id }) => !sent.has(id)).length + (rows.length - places.size) + attempts.filter(({ number }) => number !== 1).length,
    wrongMarks: await wrongMarks(db, rows),
  };
}

const canonical = (response: unknown): string => JSON.stringify(Object.entries(response as object).map(([key, value]) => [key, Array.isArray(value) ? value.toSorted() : value]).sort());

/** Every ended attempt has one turn, one trace, and for each question one mark that follows from its last answer. */
async function wrongMarks(db: pg.Pool, answers: readonly Stored[]): Promise<number> {
  const last = new Map<string, Stored>();
  for (const row of answers) {
    const place = `${row.attempt_id} ${row.question_id}`;
    if (row.revision > (last.get(place)?.revision ?? 0)) last.set(place, row);
  }
  const right = await rightAnswers(db);
  const { rows: marks } = await db.query<{ attempt_id: string; question_id: string; correct: boolean; answered: boolean }>('select attempt_id, question_id, correct, answered from question_mark');
  const wrong = marks.filter(({ attempt_id, question_id, correct, answered }) => {
    const answer = last.get(`${attempt_id} ${question_id}`);
    return answered !== Boolean(answer) || correct !== (answer !== undefined && canonical(answer.response) === right.get(question_id));
  });
  const { rows: untidy } = await db.query(
    `select a.id from quiz_attempt a where
       (select count(*) from question_mark m where m.attempt_id = a.id) <> case when a.state = 'SUBMITTED' then 10 else 0 end
       or (select count(*) from attempt_event v where v.attempt_id = a.id) <> case when a.state = 'SUBMITTED' then 1 else 0 end
       or (select count(*) from audit_entry u where u.subject_id = a.id::text) <> case when a.state = 'SUBMITTED' then 1 else 0 end
       or (select count(*) from evidence f where f.source_id = a.id::text) <> case when a.passed then 1 else 0 end
       or (a.state = 'SUBMITTED' and abs(a.points - (select sum(m.earned::float / m."of") from question_mark m where m.attempt_id = a.id)) > 1e-9)`,
  );
  if (wrong.length + untidy.length > 0) console.error(wrong.slice(0, 3).map((mark) => ({ mark, last: last.get(`${mark.attempt_id} ${mark.question_id}`)?.response, right: right.get(mark.question_id) })), untidy.slice(0, 3));
  return wrong.length + untidy.length;
}

interface Question {
  id: string;
  kind: string;
  answer?: boolean;
  options?: { id: string; correct?: boolean }[];
}

async function rightAnswers(db: pg.Pool): Promise<Map<string, string>> {
  const { rows } = await db.query<{ questions: Question[] | null }>(`select compiled->'module'->'quiz'->'questions' as questions from module_edition`);
  return new Map(rows.flatMap(({ questions }) => questions ?? []).map(({ id, kind, answer, options }) => {
    const correct = (options ?? []).filter((option) => option.correct).map((option) => option.id);
    return [id, canonical(kind === 'true-false' ? { choice: String(answer) } : kind === 'multiple' ? { choices: correct } : { choice: correct[0] })];
  }));
}
