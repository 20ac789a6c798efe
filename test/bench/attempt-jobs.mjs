// Who attempts what: every pair of a trainee and a quiz of ten questions once, because a passed quiz is over.
import { documentOf } from './trainees.mjs';

const QUESTIONS = 10;

export async function attemptJobs(pool, trainees) {
  const { rows } = await pool.query(`select distinct m.compiled->'module' as module from module_edition m join programme_edition p on p.compiled->'modules' @> jsonb_build_array(jsonb_build_object('hash', m.hash)) where p.compiled->>'programmeId' = 'merogs'`);
  const modules = rows.map(({ module }) => module).filter(({ quiz }) => quiz?.draw === QUESTIONS && quiz.questions.every((question) => answersTo(question)));
  const responses = Object.fromEntries(modules.flatMap(({ quiz }) => quiz.questions.map((question) => [question.id, answersTo(question)])));
  const jobs = modules.flatMap(({ id }) => trainees.map(({ enrolmentId, cookie }) => ({ enrolmentId, cookie, moduleId: id })));
  return {
    responses,
    // Every third attempt answers half of its questions wrongly: passing and failing do not cost the same.
    jobs: jobs.map((job, at) => ({ ...job, wrong: at % 3 === 2 })),
    documents: { start: documentOf(/mutation StartAttempt\(/), save: documentOf(/mutation SaveAnswer\(/), submit: documentOf(/mutation SubmitAttempt\(/), review: documentOf(/query Attempt\(/) },
  };
}

/** A right response and a wrong one; undefined for kinds that are not chosen from a list. */
function answersTo({ kind, options, answer }) {
  if (kind === 'true-false') return [{ choice: String(answer) }, { choice: String(!answer) }];
  const ids = (right) => options.filter(({ correct = false }) => correct === right).map(({ id }) => id);
  if (kind === 'single') return [{ choice: ids(true)[0] }, { choice: ids(false)[0] }];
  if (kind === 'multiple') return [{ choices: ids(true) }, { choices: ids(false).slice(0, 1) }];
  return undefined;
}
